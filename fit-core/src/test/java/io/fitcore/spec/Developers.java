package io.fitcore.spec;

import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.BYTE;
import static io.fitcore.testkit.WireType.SINT8;
import static io.fitcore.testkit.WireType.STRING;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT8;

import io.fitcore.testkit.FitBytes;
import java.util.Arrays;

/** Writes the messages that describe developer fields; uses local types 14 and 15. */
final class Developers {

    private static final int DEVELOPER_DATA_ID = 207;
    private static final int FIELD_DESCRIPTION = 206;

    private Developers() {
    }

    /** A {@code developer_data_id} whose application id is 16 times the same byte. */
    static FitBytes introduce(FitBytes stream, int index, int idByte) {
        byte[] id = new byte[16];
        Arrays.fill(id, (byte) idByte);
        return introduce(stream, index, id);
    }

    /** A {@code developer_data_id} with an application id. */
    static FitBytes introduce(FitBytes stream, int index, byte[] applicationId) {
        return stream.define(15, DEVELOPER_DATA_ID, field(1, applicationId.length, BYTE), field(3, 1, UINT8))
                .data(15, applicationId, index);
    }

    /** A {@code field_description} with type, name and units. */
    static FitBytes describe(FitBytes stream, int index, int number, int typeByte, String name, String units) {
        return stream.define(14, FIELD_DESCRIPTION, field(0, 1, UINT8), field(1, 1, UINT8), field(2, 1, UINT8),
                        field(3, 16, STRING), field(8, 8, STRING))
                .data(14, index, number, typeByte, name, units);
    }

    /** A {@code field_description} with scale and offset; 255 and 127 stand for none. */
    static FitBytes describeScaled(FitBytes stream, int index, int number, int typeByte, int scale, int offset) {
        return stream.define(14, FIELD_DESCRIPTION, field(0, 1, UINT8), field(1, 1, UINT8), field(2, 1, UINT8),
                        field(6, 1, UINT8), field(7, 1, SINT8))
                .data(14, index, number, typeByte, scale, offset);
    }

    /** A {@code field_description} that says which native field it stands for. */
    static FitBytes describeNative(FitBytes stream, int index, int number, int typeByte, int message, int field) {
        return stream.define(14, FIELD_DESCRIPTION, field(0, 1, UINT8), field(1, 1, UINT8), field(2, 1, UINT8),
                        field(14, 2, UINT16), field(15, 1, UINT8))
                .data(14, index, number, typeByte, message, field);
    }
}
