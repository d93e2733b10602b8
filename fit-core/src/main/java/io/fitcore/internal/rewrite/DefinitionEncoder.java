package io.fitcore.internal.rewrite;

import io.fitcore.model.DeveloperFieldDefinition;
import io.fitcore.model.FieldDefinition;
import io.fitcore.model.MessageDefinition;
import java.io.ByteArrayOutputStream;

/**
 * The bytes of a definition message (spec 3.1). {@link io.fitcore.internal.frame.DefinitionView} draws them and reads
 * them back.
 */
final class DefinitionEncoder {

    private static final int DEFINITION_HEADER = 0x40;
    private static final int DEVELOPER_HEADER = 0x60;
    private static final int LITTLE_ENDIAN = 0;
    private static final int BIG_ENDIAN = 1;

    private DefinitionEncoder() {
    }

    /** The record, with its header byte. Reserved bits are 0. */
    static byte[] encode(MessageDefinition definition) {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        writeFixedPart(record, definition);
        record.write(definition.fields().size());
        for (FieldDefinition field : definition.fields()) {
            record.write(field.number());
            record.write(field.sizeBytes());
            record.write(field.typeByte());
        }
        if (hasDeveloperFields(definition)) {
            record.write(definition.developerFields().size());
            for (DeveloperFieldDefinition field : definition.developerFields()) {
                record.write(field.number());
                record.write(field.sizeBytes());
                record.write(field.developerDataIndex());
            }
        }
        return record.toByteArray();
    }

    private static void writeFixedPart(ByteArrayOutputStream record, MessageDefinition definition) {
        int header = hasDeveloperFields(definition) ? DEVELOPER_HEADER : DEFINITION_HEADER;
        int low = definition.globalNumber() & 0xFF;
        int high = definition.globalNumber() >> 8;
        record.write(header | definition.localNumber());
        record.write(0);
        if (definition.bigEndian()) {
            record.write(BIG_ENDIAN);
            record.write(high);
            record.write(low);
        } else {
            record.write(LITTLE_ENDIAN);
            record.write(low);
            record.write(high);
        }
    }

    private static boolean hasDeveloperFields(MessageDefinition definition) {
        return !definition.developerFields().isEmpty();
    }
}
