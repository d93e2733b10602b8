package io.fitcore.internal.salvage.beginning;

import io.fitcore.internal.frame.DefinitionView;
import io.fitcore.internal.frame.FileHeaders;
import io.fitcore.internal.salvage.evidence.DefinitionFit;
import io.fitcore.model.BaseType;
import io.fitcore.model.FileHeader;
import java.util.Optional;

/**
 * Finds the records of a file whose header is damaged or gone.
 *
 * <p>Nearly every file begins with the definition of {@code file_id} and its message, and so many bytes are what that
 * definition must be that chance, text and packed files do not give it:
 *
 * <pre>
 * 4L | 00 | 00 or 01 | 00 00 | field count n | n * (number, size, type that go together; 0, 1, 00 among them) | 0L
 * </pre>
 */
public final class LostHeader {

    private static final int HEADER_BYTES = FileHeaders.SIZE_WITH_CRC_BYTES;

    private static final int FILE_ID = 0;
    /** Its field {@code type}, an enum. */
    private static final int TYPE = 0;
    private static final int MAX_FIELDS = 32;

    /** Bytes that are looked at; fewer will do where the input ends before. */
    public static final int LOOK_BYTES =
            HEADER_BYTES + DefinitionView.FIXED_BYTES + MAX_FIELDS * DefinitionView.FIELD_BYTES + 1;

    private LostHeader() {
    }

    /**
     * What the header of a file is to be taken for when it cannot be believed.
     *
     * @param from  index where the file begins, or what is left of it
     * @param limit index behind the last byte that is there
     * @return a header as long as what stands before the records, at most 14 bytes; it is what the file's header was
     *     where its own checksum proves that, otherwise it knows nothing. Empty where no records begin, or where they
     *     begin as the header says
     */
    public static Optional<FileHeader> find(byte[] bytes, int from, int limit) {
        DefinitionView definition = new DefinitionView();
        boolean header = limit - from >= FileHeader.MIN_SIZE_BYTES && FileHeaders.isHeader(bytes, from);
        if (header && isFileId(definition, bytes, from + (bytes[from] & 0xFF), limit)) {
            return Optional.empty();
        }
        for (int at = from; at <= from + HEADER_BYTES; at++) {
            if (isFileId(definition, bytes, at, limit)) {
                int size = at - from;
                return Optional.of(size == HEADER_BYTES ? restored(bytes, from) : FileHeaders.unknown(size));
            }
        }
        return Optional.empty();
    }

    /** The header with its size and tag put right, if its own checksum then is. */
    private static FileHeader restored(byte[] bytes, int from) {
        FileHeader header = FileHeaders.read(FileHeaders.withUsualMarks(bytes, from), 0);
        boolean proved = header.storedCrc() != 0 && header.isCrcAcceptable();
        return proved ? header : FileHeaders.unknown(HEADER_BYTES);
    }

    /** Whether the definition of {@code file_id} stands at an index, and one of its messages behind it. */
    private static boolean isFileId(DefinitionView definition, byte[] bytes, int at, int limit) {
        definition.wrap(bytes, at, limit - 1);
        return definition.hasFixedPart() && DefinitionView.mayBegin(bytes, at) && !definition.hasDeveloperFields()
                && definition.isArchitectureKnown() && definition.globalNumber() == FILE_ID
                && definition.fieldCount() <= MAX_FIELDS && definition.isWhole()
                && DefinitionFit.allFieldsFit(definition) && hasType(definition)
                && bytes[at + definition.knownSizeBytes()] == definition.localNumber();
    }

    private static boolean hasType(DefinitionView definition) {
        for (int i = 0; i < definition.fieldCount(); i++) {
            if (definition.fieldNumber(i) == TYPE && definition.fieldSizeBytes(i) == 1
                    && definition.fieldTypeByte(i) == BaseType.ENUM.code()) {
                return true;
            }
        }
        return false;
    }
}
