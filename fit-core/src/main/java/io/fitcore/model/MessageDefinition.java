package io.fitcore.model;

import java.util.List;

/**
 * What a definition message says: how the data messages of a local type are laid out.
 *
 * @param localNumber     local message type, 0-15
 * @param globalNumber    global message number, 0-65535
 * @param bigEndian       whether the values of its data messages are written most significant byte first
 * @param fields          the fields in file order
 * @param developerFields the developer fields in file order, which follow the fields
 */
public record MessageDefinition(int localNumber, int globalNumber, boolean bigEndian, List<FieldDefinition> fields,
        List<DeveloperFieldDefinition> developerFields) {

    /** Checks the ranges and copies the lists. */
    public MessageDefinition {
        Ranges.requireLocalNumber(localNumber);
        Ranges.requireMessageNumber("global number", globalNumber);
        fields = List.copyOf(fields);
        developerFields = List.copyOf(developerFields);
    }

    /** Bytes of a data message without its header byte: the sum of all field sizes, 0-130050. */
    public int payloadSizeBytes() {
        int size = 0;
        for (FieldDefinition field : fields) {
            size += field.sizeBytes();
        }
        for (DeveloperFieldDefinition field : developerFields) {
            size += field.sizeBytes();
        }
        return size;
    }
}
