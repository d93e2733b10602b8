package io.fitcore.internal.salvage;

import io.fitcore.internal.frame.DefinitionReader;
import io.fitcore.internal.frame.FileHeaders;
import io.fitcore.internal.frame.RecordHeader;
import io.fitcore.model.BaseType;
import io.fitcore.model.FileHeader;
import io.fitcore.profile.Profile;

/**
 * Finds the first records that can be read in a file that has lost its beginning, header and first definitions included.
 *
 * <p>They are a definition of messages that have a time, and one of these or another definition behind it. So many bytes are
 * what they must be that chance, text and packed files do not give it:
 *
 * <pre>
 * 4L | 00 | 00 or 01 | known number | field count n | n * (number, size, type that go together; 253, 4, 86 among them) | 0L or 4x 00
 * </pre>
 */
public final class LostBeginning {

    /** Bytes that are looked at; fewer will do where the input ends before. */
    public static final int LOOK_BYTES = 64 * 1024;

    /** The answer where no records are found. */
    public static final int NOWHERE = -1;

    private static final int TIMESTAMP = 253;

    private LostBeginning() {
    }

    /**
     * Index of the first record that can be read; {@link #NOWHERE} when there is none, or a file header comes first.
     *
     * @param limit index behind the last byte that is there
     */
    public static int find(byte[] bytes, int from, int limit) {
        int to = Math.min(limit - FileHeader.MIN_SIZE_BYTES, from + LOOK_BYTES);
        for (int at = from; at < to && !FileHeaders.isUsualHeader(bytes, at); at++) {
            if (LostHeader.mayBeDefinition(bytes, at) && isTimed(bytes, at, limit)) {
                return at;
            }
        }
        return NOWHERE;
    }

    private static boolean isTimed(byte[] bytes, int at, int limit) {
        int size = sizeIfSound(bytes, at, limit);
        if (size == 0) {
            return false;
        }
        boolean timed = false;
        int fieldsEnd = at + DefinitionReader.nativeBytes(bytes, at);
        for (int i = at + DefinitionReader.FIXED_BYTES; i < fieldsEnd; i += DefinitionReader.FIELD_BYTES) {
            timed |= (bytes[i] & 0xFF) == TIMESTAMP && bytes[i + 1] == BaseType.UINT32.sizeBytes()
                    && (bytes[i + 2] & 0xFF) == BaseType.UINT32.code();
        }
        int next = at + size;
        return timed && (bytes[next] == RecordHeader.localNumber(bytes[at] & 0xFF) || LostHeader.mayBeDefinition(bytes, next));
    }

    /** Bytes of the definition at an index, if two bytes follow it and nothing speaks against it; else 0. */
    private static int sizeIfSound(byte[] bytes, int at, int limit) {
        int nativeBytes = DefinitionReader.nativeBytes(bytes, at);
        if (DefinitionReader.architecture(bytes, at) > 1 || nativeBytes + 2 > limit - at
                || Profile.message(DefinitionReader.globalNumber(bytes, at)).isEmpty()) {
            return 0;
        }
        for (int i = at + DefinitionReader.FIXED_BYTES; i < at + nativeBytes; i += DefinitionReader.FIELD_BYTES) {
            if (!FrameModel.fits(bytes[i + 1] & 0xFF, bytes[i + 2] & 0xFF)) {
                return 0;
            }
        }
        int size = DefinitionReader.sizeBytes(bytes, at, nativeBytes);
        return size + 2 <= limit - at ? size : 0;
    }
}
