package io.fitcore.internal.salvage;

import io.fitcore.internal.frame.DefinitionReader;
import io.fitcore.internal.frame.FileHeaders;
import io.fitcore.internal.frame.RecordHeader;
import io.fitcore.model.BaseType;
import io.fitcore.model.FileHeader;
import java.nio.charset.StandardCharsets;
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

    /** Bytes of the header of nearly every file. */
    private static final int HEADER_BYTES = 14;
    private static final byte[] TAG = ".FIT".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG_AT = 8;

    private static final int FILE_ID = 0;
    /** Its field {@code type}, an enum. */
    private static final int TYPE = 0;
    private static final int MAX_FIELDS = 32;

    /** Bytes that are looked at; fewer will do where the input ends before. */
    public static final int LOOK_BYTES =
            HEADER_BYTES + DefinitionReader.FIXED_BYTES + MAX_FIELDS * DefinitionReader.FIELD_BYTES + 1;

    /** Bytes wanted for {@link #mayBeDefinition}. */
    public static final int GLANCE_BYTES = 2;

    private LostHeader() {
    }

    /** Whether two bytes may begin a definition, as every file's first record is one. */
    public static boolean mayBeDefinition(byte[] bytes, int at) {
        return RecordHeader.isDefinition(bytes[at] & 0xFF) && bytes[at + 1] == 0;
    }

    /**
     * What the header of a file is to be taken for whose header cannot be believed.
     *
     * @param from  index where the file begins, or what is left of it
     * @param limit index behind the last byte that is there
     * @return a header as long as what stands before the records, at most 14 bytes; it is what the file's header was
     *     where its own checksum proves that, otherwise it knows nothing. Empty where no records begin, or where they
     *     begin as the header says
     */
    public static Optional<FileHeader> find(byte[] bytes, int from, int limit) {
        boolean header = limit - from >= FileHeader.MIN_SIZE_BYTES && FileHeaders.isHeader(bytes, from);
        if (header && isFileId(bytes, from + (bytes[from] & 0xFF), limit)) {
            return Optional.empty();
        }
        for (int at = from; at <= from + HEADER_BYTES; at++) {
            if (isFileId(bytes, at, limit)) {
                int size = at - from;
                return Optional.of(size == HEADER_BYTES ? restored(bytes, from) : unknown(size));
            }
        }
        return Optional.empty();
    }

    /** Whether this is a header of which nothing is known but how many bytes it has. */
    public static boolean isUnknown(FileHeader header) {
        return header.equals(unknown(header.sizeBytes()));
    }

    /** A header of which nothing is known but how many bytes it has; an unfinished recording has one like it. */
    public static FileHeader unknown(int sizeBytes) {
        return new FileHeader(sizeBytes, 0, 0, 0, 0, 0);
    }

    /** The header with its size and tag put right, which are the same in nearly every file. */
    private static FileHeader restored(byte[] bytes, int from) {
        byte[] right = new byte[HEADER_BYTES];
        System.arraycopy(bytes, from, right, 0, HEADER_BYTES);
        right[0] = HEADER_BYTES;
        System.arraycopy(TAG, 0, right, TAG_AT, TAG.length);
        FileHeader header = FileHeaders.read(right, 0);
        return header.storedCrc() != 0 && header.isCrcAcceptable() ? header : unknown(HEADER_BYTES);
    }

    private static boolean isFileId(byte[] bytes, int at, int limit) {
        if (limit - at < DefinitionReader.FIXED_BYTES || !mayBeDefinition(bytes, at)
                || RecordHeader.hasDeveloperFields(bytes[at] & 0xFF)
                || DefinitionReader.architecture(bytes, at) > 1
                || DefinitionReader.globalNumber(bytes, at) != FILE_ID) {
            return false;
        }
        int end = at + DefinitionReader.nativeBytes(bytes, at);
        if (end >= limit || end - at > DefinitionReader.FIXED_BYTES + MAX_FIELDS * DefinitionReader.FIELD_BYTES) {
            return false;
        }
        boolean hasType = false;
        for (int i = at + DefinitionReader.FIXED_BYTES; i < end; i += DefinitionReader.FIELD_BYTES) {
            if (!FrameModel.fits(bytes[i + 1] & 0xFF, bytes[i + 2] & 0xFF)) {
                return false;
            }
            hasType |= bytes[i] == TYPE && bytes[i + 1] == 1 && BaseType.of(bytes[i + 2] & 0xFF) == BaseType.ENUM;
        }
        return hasType && bytes[end] == RecordHeader.localNumber(bytes[at] & 0xFF);
    }
}
