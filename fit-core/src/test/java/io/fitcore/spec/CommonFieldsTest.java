package io.fitcore.spec;

import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.reading.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 4.3: the fields that every message may have. */
class CommonFieldsTest {

    private static final int UNKNOWN_MESSAGE = 22;
    private static final int UNPUBLISHED = 0xFF01;

    @Test
    @DisplayName("R86: a message of the profile that lists neither has its timestamp and its message_index by name")
    void issueExample() {
        Reading reading = Reading.lenient(hex("0e20dc522d0000002e4649547ef1400000160002fd04860001020000ca9a3b"
                + "02410000160001000102a503420000070002fe0284010102020300b44b18"));
        assertEquals(List.of(22, 22, 7), reading.messages().stream().map(FitMessage::number).toList());
        FitMessage first = reading.message(0);
        assertEquals(Optional.of(Instant.parse("2021-09-08T01:46:40Z")),
                first.field("timestamp").orElseThrow().instant());
        assertEquals("date_time", first.field(253).orElseThrow().typeName());
        FitField index = reading.message(2).field("message_index").orElseThrow();
        assertEquals(254, index.number());
        assertEquals(3, index.messageIndex().orElseThrow().index());
    }

    @Test
    @DisplayName("R86: the time of a compressed header has the name, too")
    void compressedHeader() {
        FitBytes stream = FitBytes.file()
                .define(0, UNKNOWN_MESSAGE, field(253, 4, UINT32)).data(0, 1_000_000_000)
                .define(1, UNKNOWN_MESSAGE, field(0, 1, UINT8)).compressed(1, 5, 7);
        FitMessage compressed = Reading.clean(stream).message(1);
        assertEquals("timestamp", compressed.field(253).orElseThrow().name());
        assertEquals("date_time", compressed.field(253).orElseThrow().typeName());
    }

    @ParameterizedTest
    @ValueSource(ints = {UNKNOWN_MESSAGE, UNPUBLISHED, 206, 105})
    @DisplayName("R86: in every message, whether the profile knows it or not")
    void everyMessage(int number) {
        FitBytes stream = FitBytes.file()
                .define(0, number, field(250, 4, UINT32), field(253, 4, UINT32), field(254, 2, UINT16))
                .data(0, 5, 1_000_000_000, 3);
        FitMessage message = Reading.lenient(stream).message();
        assertEquals("part_index", message.field(250).orElseThrow().name());
        assertEquals("timestamp", message.field(253).orElseThrow().name());
        assertEquals("s", message.field(253).orElseThrow().units());
        assertEquals("message_index", message.field(254).orElseThrow().name());
        assertTrue(message.field(254).orElseThrow().isKnown());
        assertEquals(5, message.field(250).orElseThrow().intValue(-1));
    }

    @Test
    @DisplayName("R86: a number that the profile lists for the message itself is that field")
    void ownFieldsComeFirst() {
        FitBytes stream = FitBytes.file().define(0, 225, field(254, 4, UINT32)).data(0, 1_000_000_000);
        FitField time = Reading.clean(stream).message().field(254).orElseThrow(); // a set has its time there
        assertEquals("timestamp", time.name());
        assertEquals("date_time", time.typeName());
    }

    @Test
    @DisplayName("R86: other numbers stay unknown, and other types are no oddity")
    void othersStayUnknown() {
        FitBytes stream = FitBytes.file()
                .define(0, UNPUBLISHED, field(252, 1, UINT8), field(254, 4, UINT32)).data(0, 1, 2);
        FitMessage message = Reading.clean(stream).message();
        assertFalse(message.field(252).orElseThrow().isKnown());
        assertEquals("message_index", message.field(254).orElseThrow().name());
    }
}
