package io.fitcore.spec;

import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.BYTE;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.reading.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 4.3: a phone's export writes field 253 as four bytes. */
class TimeInBytesTest {

    private static final long START = 1_000_000_000L;

    @ParameterizedTest
    @ValueSource(ints = {UINT8, BYTE, 0x00, 0x01, 0x0A})
    @DisplayName("R89: four elements of a one-byte type are a time, in the byte order of the definition")
    void fourBytes(int type) {
        FitBytes little = FitBytes.file().define(0, 20, field(253, 4, type), field(3, 1, UINT8))
                .data(0, hex("00ca9a3b"), 80);
        FitBytes big = FitBytes.file().defineBigEndian(0, 20, field(253, 4, type), field(3, 1, UINT8))
                .data(0, hex("3b9aca00"), 80);
        for (FitBytes stream : List.of(little, big)) {
            Reading reading = Reading.lenient(stream);
            FitMessage record = reading.message();
            assertEquals(Optional.of(Instant.parse("2021-09-08T01:46:40Z")), record.timestamp());
            FitField time = record.field("timestamp").orElseThrow();
            assertEquals(1, time.elementCount());
            assertEquals(START, time.longValue(0, -1));
            assertEquals(record.timestamp(), time.instant());
            assertEquals(type, time.typeByte());
            assertEquals(List.of(ProblemKind.FIELD_TYPE_DIFFERS), reading.kinds());
            assertEquals(80, record.intValue(3, -1));
        }
    }

    @Test
    @DisplayName("R89: it is a reference like others, and all ones are no time")
    void reference() {
        FitBytes stream = FitBytes.file().define(0, 20, field(253, 4, BYTE)).data(0, hex("00ca9a3b"))
                .define(1, 20, field(3, 1, UINT8)).compressed(1, 5, 80).data(0, hex("ffffffff"));
        assertEquals(List.of(START, START + 5, -1L), Reading.lenient(stream).times());
    }

    @Test
    @DisplayName("R89: the bytes stay reachable; other shapes and other fields are left alone")
    void others() {
        FitBytes stream = FitBytes.file().define(0, 20, field(253, 4, BYTE)).data(0, hex("00ca9a3b"))
                .define(1, 20, field(253, 5, BYTE)).data(1, hex("00ca9a3b01"))
                .define(2, 0xFF01, field(252, 4, BYTE)).data(2, hex("00ca9a3b"));
        Reading reading = Reading.lenient(stream);
        assertArrayEquals(hex("00ca9a3b"), reading.message(0).field(253).orElseThrow().rawBytes());
        assertEquals(List.of(START, -1L, -1L), reading.times());
        assertEquals(5, reading.message(1).field(253).orElseThrow().elementCount());
        assertEquals(4, reading.message(2).field(252).orElseThrow().elementCount());
    }
}
