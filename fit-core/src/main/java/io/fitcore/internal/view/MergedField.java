package io.fitcore.internal.view;

import io.fitcore.internal.compile.MergedLayout;
import io.fitcore.internal.layout.Layout;
import io.fitcore.model.BaseType;

/**
 * Puts one field, that the file does not have there, into copies of messages. Bytes, size and definition of the record
 * stay those of the file. Not for use from several threads.
 */
public final class MergedField {

    private static final int LOCAL_TYPES = 16;

    private final int number;
    private final BaseType type;
    /** The last layout of each local number and what became of it: records of one definition follow each other. */
    private final Layout[] originals = new Layout[LOCAL_TYPES];
    private final Layout[] extended = new Layout[LOCAL_TYPES];

    /** @param fieldNumber 0-254, except that of the time */
    public MergedField(int fieldNumber, BaseType type) {
        this.number = fieldNumber;
        this.type = type;
    }

    /**
     * A copy of a message with a value for the field.
     *
     * @param valueBytes in little-endian order; as many as a multiple of the type's, and not 0
     */
    public MessageView put(MessageView message, byte[] valueBytes) {
        int local = message.localNumber();
        Layout original = message.layout();
        if (originals[local] != original
                || extended[local].keptBytes() - original.keptBytes() != valueBytes.length) {
            originals[local] = original;
            extended[local] = MergedLayout.of(original, number, type, valueBytes.length);
        }
        return message.withMerged(extended[local], number, valueBytes);
    }
}
