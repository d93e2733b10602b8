package io.fitcore.message;

import static io.fitcore.testkit.FitBytes.ABSENT;
import static io.fitcore.testkit.FitBytes.developer;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.ENUM;
import static io.fitcore.testkit.WireType.FLOAT32;
import static io.fitcore.testkit.WireType.SINT32;
import static io.fitcore.testkit.WireType.SINT8;
import static io.fitcore.testkit.WireType.STRING;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;

import io.fitcore.FitDecoder;
import io.fitcore.testkit.FitBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A short file with a message for each kind of question, and its messages. */
final class OneOfEach {

    static final long T = 1_000_000_000L;
    static final int FILE_ID = 0;
    static final int RECORD = 3;
    static final int COMPRESSED = 4;
    static final int SESSION = 5;
    static final int MADE_UP = 6;

    private OneOfEach() {
    }

    /**
     * 0 file_id · 1 developer_data_id · 2 field_description · 3 record with everything · 4 a record with a
     * compressed timestamp · 5 session with names, arrays and text · 6 a message that the profile does not know.
     */
    static FitBytes bytes() {
        return FitBytes.file()
                .define(0, 0, field(0, 1, ENUM)).data(0, 4)
                .define(14, 207, field(3, 1, UINT8)).data(14, 0)
                .define(15, 206, field(0, 1, UINT8), field(1, 1, UINT8), field(2, 1, UINT8), field(3, 8, STRING),
                        field(8, 2, STRING))
                .data(15, 0, 7, UINT16, "Power", "W")
                .define(1, 20, field(253, 4, UINT32), field(0, 4, SINT32), field(2, 2, UINT16), field(3, 1, UINT8),
                        field(4, 1, UINT8), field(13, 1, SINT8), field(200, 2, UINT16), developer(7, 2, 0))
                .data(1, T, 0x2000_0000, 2600, 126, ABSENT, -5, 77, 250)
                .define(1, 20, field(3, 1, UINT8)).compressed(1, 5, 127)
                .define(2, 18, field(253, 4, UINT32), field(2, 4, UINT32), field(5, 1, ENUM), field(16, 3, UINT8),
                        field(110, 12, STRING), field(7, 4, UINT32))
                .data(2, 0x0FFF_FFFF, T - 60, 1, new int[] {255, 150, 160}, "Ride\0home", 3_600_500)
                .define(3, 0xFF42, field(1, 4, FLOAT32), field(2, 2, UINT16)).data(3, 1.1, ABSENT);
    }

    static List<FitMessage> messages() {
        try {
            return FitDecoder.stream(bytes().toBytes()).toFile().messages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FitMessage message(int index) {
        return messages().get(index);
    }
}
