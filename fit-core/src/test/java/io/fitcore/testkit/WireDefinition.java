package io.fitcore.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Stream;

/**
 * One definition message, valid or not (spec 3.1).
 *
 * <pre>
 * header u8 | reserved u8 | architecture u8 | global number u16 | count u8 | 3 bytes per field
 *           and, when header bit 5 is set:   | count u8 | 3 bytes per developer field
 * </pre>
 *
 * @param header       the record header, normally {@code 0x40} plus the local number
 * @param reserved     the byte that readers ignore
 * @param architecture 0 little-endian, 1 big-endian; others are damage
 * @param globalNumber the message number, 0-0xFFFF
 * @param fields       native fields first, then developer fields
 */
public record WireDefinition(int header, int reserved, int architecture, int globalNumber, List<WireField> fields) {
    private static final int DEFINITION = 0x40;
    private static final int DEVELOPER_FLAG = 0x20;
    private static final int LOCAL_MASK = 0x0F;

    public WireDefinition {
        if (globalNumber < 0 || globalNumber > 0xFFFF) {
            throw new IllegalArgumentException("global number must fit two bytes, and " + globalNumber + " does not");
        }
        Stream<WireField> inOrder = Stream.concat(
                fields.stream().filter(field -> !field.developer()), fields.stream().filter(WireField::developer));
        fields = inOrder.toList();
    }

    /** A little-endian definition whose header has the developer bit when one of the fields is a developer field. */
    public static WireDefinition of(int localNumber, int globalNumber, WireField... fields) {
        if (localNumber < 0 || localNumber > LOCAL_MASK) {
            throw new IllegalArgumentException("local number must be 0-15, not " + localNumber);
        }
        List<WireField> all = List.of(fields);
        boolean developer = all.stream().anyMatch(WireField::developer);
        return new WireDefinition(
                DEFINITION | (developer ? DEVELOPER_FLAG : 0) | localNumber, 0, 0, globalNumber, all);
    }

    /** The same, big-endian. */
    public WireDefinition bigEndian() {
        return architecture(1);
    }

    /** The same with any architecture byte; every odd one writes big-endian. */
    public WireDefinition architecture(int value) {
        return new WireDefinition(header, reserved, value, globalNumber, fields);
    }

    /** The same with something in the reserved byte. */
    public WireDefinition reserved(int value) {
        return new WireDefinition(header, value, architecture, globalNumber, fields);
    }

    /** The same with these bits set in the record header too: 0x10 is reserved, 0x20 announces developer fields. */
    public WireDefinition headerBits(int bits) {
        return new WireDefinition(header | bits, reserved, architecture, globalNumber, fields);
    }

    /** The local number, 0-15. */
    public int localNumber() {
        return header & LOCAL_MASK;
    }

    /** The order of multi-byte values, here and in the data messages. */
    public ByteOrder byteOrder() {
        return (architecture & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    /** Bytes that follow a data message's header. */
    public int payloadBytes() {
        return fields.stream().mapToInt(WireField::sizeBytes).sum();
    }

    /** The definition message as it stands in a file. */
    public byte[] toBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(header);
        out.write(reserved);
        out.write(architecture);
        boolean little = byteOrder() == ByteOrder.LITTLE_ENDIAN;
        out.write(little ? globalNumber : globalNumber >> 8);
        out.write(little ? globalNumber >> 8 : globalNumber);
        writeFields(out, fields.stream().filter(field -> !field.developer()).toList());
        if ((header & DEVELOPER_FLAG) != 0) {
            writeFields(out, fields.stream().filter(WireField::developer).toList());
        }
        return out.toByteArray();
    }

    private static void writeFields(ByteArrayOutputStream out, List<WireField> fields) {
        if (fields.size() > 0xFF) {
            throw new IllegalArgumentException("a definition holds at most 255 fields, not " + fields.size());
        }
        out.write(fields.size());
        for (WireField field : fields) {
            out.write(field.number());
            out.write(field.sizeBytes());
            out.write(field.type());
        }
    }
}
