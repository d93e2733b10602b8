package io.fitcore.benchmarks.input;

import io.fitcore.benchmarks.baseline.ByteTableCrc;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes one sound FIT file: a header, records in one byte order, the CRC. */
final class FitWriter {

    static final int ENUM = 0x00;
    static final int SINT8 = 0x01;
    static final int UINT8 = 0x02;
    static final int STRING = 0x07;
    static final int BYTE = 0x0D;
    static final int SINT16 = 0x83;
    static final int UINT16 = 0x84;
    static final int SINT32 = 0x85;
    static final int UINT32 = 0x86;
    static final int FLOAT32 = 0x88;

    static final int HEADER_BYTES = 14;

    private static final int PROTOCOL_2_0 = 0x20;
    private static final int PROFILE_21_212 = 21_212;
    private static final int DEFINITION = 0x40;
    private static final int DEVELOPER_FIELDS = 0x20;
    private static final int COMPRESSED_TIME = 0x80;

    private ByteBuffer bytes = ByteBuffer.allocate(1 << 16);

    /** A field of a definition; of a developer field {@code type} is the developer data index. */
    record Field(int number, int sizeBytes, int type, boolean developer) {

        static Field of(int number, int sizeBytes, int type) {
            return new Field(number, sizeBytes, type, false);
        }

        static Field developer(int number, int sizeBytes, int developerDataIndex) {
            return new Field(number, sizeBytes, developerDataIndex, true);
        }
    }

    FitWriter(ByteOrder order) {
        bytes.order(order);
        bytes.position(HEADER_BYTES);
    }

    /** A file header; the CRC of the file goes over these bytes too. */
    static byte[] header(long dataSizeBytes) {
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) HEADER_BYTES).put((byte) PROTOCOL_2_0).putShort((short) PROFILE_21_212);
        header.putInt((int) dataSizeBytes).put(".FIT".getBytes(StandardCharsets.US_ASCII));
        header.putShort((short) ByteTableCrc.update(0, header.array(), 0, HEADER_BYTES - 2));
        return header.array();
    }

    /** A definition message; native fields come before developer fields. */
    FitWriter define(int localNumber, int globalNumber, Field... fields) {
        long developers = Arrays.stream(fields).filter(Field::developer).count();
        u8(DEFINITION | (developers > 0 ? DEVELOPER_FIELDS : 0) | localNumber);
        u8(0);
        u8(bytes.order() == ByteOrder.BIG_ENDIAN ? 1 : 0);
        u16(globalNumber);
        u8((int) (fields.length - developers));
        for (int i = 0; i < fields.length; i++) {
            if (i > 0 && fields[i].developer() && !fields[i - 1].developer()) {
                u8((int) developers);
            }
            u8(fields[i].number());
            u8(fields[i].sizeBytes());
            u8(fields[i].type());
        }
        return this;
    }

    /** Begins a data message; its values follow. */
    FitWriter data(int localNumber) {
        return u8(localNumber);
    }

    /** Begins a data message whose time stands in its header; only local numbers 0-3 can. */
    FitWriter dataAt(int localNumber, long timestampSeconds) {
        return u8(COMPRESSED_TIME | localNumber << 5 | (int) (timestampSeconds & 0x1F));
    }

    FitWriter u8(int value) {
        room(1).put((byte) value);
        return this;
    }

    FitWriter u16(int value) {
        room(2).putShort((short) value);
        return this;
    }

    FitWriter u32(long value) {
        room(4).putInt((int) value);
        return this;
    }

    FitWriter f32(double value) {
        room(4).putFloat((float) value);
        return this;
    }

    /** Text, filled up with zeros to the size of its field. */
    FitWriter text(String value, int sizeBytes) {
        byte[] text = Arrays.copyOf(value.getBytes(StandardCharsets.UTF_8), sizeBytes);
        room(sizeBytes).put(text);
        return this;
    }

    /** The records alone. */
    byte[] records() {
        return Arrays.copyOfRange(bytes.array(), HEADER_BYTES, bytes.position());
    }

    /** The whole file. */
    byte[] file() {
        byte[] file = Arrays.copyOf(bytes.array(), bytes.position() + 2);
        System.arraycopy(header(bytes.position() - HEADER_BYTES), 0, file, 0, HEADER_BYTES);
        int crc = ByteTableCrc.update(0, file, 0, bytes.position());
        file[file.length - 2] = (byte) crc;
        file[file.length - 1] = (byte) (crc >>> 8);
        return file;
    }

    private ByteBuffer room(int count) {
        if (bytes.remaining() < count) {
            ByteBuffer larger = ByteBuffer.allocate(2 * bytes.capacity()).order(bytes.order());
            bytes = larger.put(bytes.flip());
        }
        return bytes;
    }
}
