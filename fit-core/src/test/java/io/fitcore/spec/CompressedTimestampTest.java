package io.fitcore.spec;

import static io.fitcore.testkit.FitBytes.ABSENT;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.SINT32;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.FitDecoder;
import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.model.BaseType;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.reading.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 2.2: compressed timestamps. */
class CompressedTimestampTest {

    private static final long T = 1_000_000_000L;

    /** A message that sets the reference to T; its local number is 0. */
    private static FitBytes reference() {
        return FitBytes.file().define(0, 20, field(253, 4, UINT32)).data(0, T);
    }

    /** The time of a compressed message with offset 5 behind what a stream holds so far. */
    private static OptionalLong timeAfter(FitBytes stream) {
        List<FitMessage> messages = Reading.lenient(stream.define(1, 20, field(3, 1, UINT8)).compressed(1, 5, 80))
                .messages();
        return messages.get(messages.size() - 1).timestampSeconds();
    }

    @Test
    @DisplayName("R22: offsets 1, 5, 5, 31, 0, 2 after 1000000000 give +1, +5, +5, +31, +32, +34")
    void offsetsGoOnlyForward() {
        FitBytes stream = reference().define(1, 20, field(3, 1, UINT8));
        for (int offset : new int[] {1, 5, 5, 31, 0, 2}) {
            stream.compressed(1, offset, 80);
        }
        assertEquals(List.of(T, T + 1, T + 5, T + 5, T + 31, T + 32, T + 34), Reading.clean(stream).times());
    }

    @ParameterizedTest
    @CsvSource({"31, 30, 62", "31, 31, 31", "31, 0, 32", "40, 7, 71", "4294967293, 28, 28",
            "4294967293, 31, 4294967295"})
    @DisplayName("R22: an offset below the reference's low bits means the next 32 seconds, over the end of u32 too")
    void offsetsRollOver(long reference, int offset, long expected) {
        FitBytes stream = FitBytes.file().define(0, 20, field(253, 4, UINT32)).data(0, reference)
                .define(1, 20, field(3, 1, UINT8)).compressed(1, offset, 80);
        assertEquals(expected, Reading.lenient(stream).message(1).timestampSeconds(-1));
    }

    @Test
    @DisplayName("R23: field 253 of an unknown message sets the reference")
    void unknownMessagesSetTheReference() {
        assertEquals(OptionalLong.of(T + 5), timeAfter(FitBytes.file()
                .define(0, 0xFF77, field(1, 2, UINT16), field(253, 4, UINT32)).data(0, 7, T)));
    }

    @Test
    @DisplayName("R23: field 253 of a message that the profile knows without one sets the reference")
    void messagesWithoutAProfileTimestampSetTheReference() {
        assertEquals(OptionalLong.of(T + 5),
                timeAfter(FitBytes.file().define(0, 27, field(253, 4, UINT32)).data(0, T)));
    }

    @Test
    @DisplayName("R23: a big-endian field 253 sets the reference")
    void bigEndianTimesSetTheReference() {
        assertEquals(OptionalLong.of(T + 5),
                timeAfter(FitBytes.file().defineBigEndian(0, 20, field(253, 4, UINT32)).data(0, T)));
    }

    @Test
    @DisplayName("R23: an invalid field 253 leaves the reference as it is")
    void invalidTimesDoNotSetTheReference() {
        assertEquals(OptionalLong.of(T + 5), timeAfter(reference().data(0, ABSENT)));
    }

    @Test
    @DisplayName("R23: of several elements of field 253 the first sets the reference")
    void theFirstElementSetsTheReference() {
        assertEquals(OptionalLong.of(T + 5), timeAfter(FitBytes.file()
                .define(0, 20, field(253, 8, UINT32)).data(0, new long[] {T, T + 3200})));
    }

    @Test
    @DisplayName("R23: messages that are not delivered set the reference too")
    void messagesThatNobodyWantsSetTheReference() {
        byte[] bytes = FitBytes.file().define(0, 21, field(253, 4, UINT32)).data(0, T)
                .define(1, 20, field(3, 1, UINT8)).compressed(1, 5, 80).toBytes();
        Reading reading = Reading.of(FitDecoder.stream(bytes).only(20));
        assertEquals(T + 5, reading.message().timestampSeconds(-1));
    }

    @ParameterizedTest
    @CsvSource({"2, 0x84", "4, 0x85", "1, 0x02", "8, 0x8F"})
    @DisplayName("R23: a field 253 that is no 4-byte unsigned number sets nothing and is a problem")
    void timesOfAnotherTypeDoNotSetTheReference(int size, String type) {
        FitBytes stream = reference().define(0, 20, field(253, size, Integer.decode(type)))
                .data(0, new byte[size]).define(1, 20, field(3, 1, UINT8)).compressed(1, 5, 80);
        Reading reading = Reading.assertOddity(ProblemKind.TIMESTAMP_SIZE_ODD, 28, stream.toBytes());
        assertEquals(List.of(T, -1L, T + 5), reading.times());
    }

    @Test
    @DisplayName("R23: field 254 of set and field 1 of course_point are no reference")
    void otherTimestampsAreNoReference() {
        assertEquals(OptionalLong.empty(), timeAfter(FitBytes.file().define(0, 225, field(254, 4, UINT32)).data(0, T)));
        assertEquals(OptionalLong.empty(), timeAfter(FitBytes.file().define(0, 32, field(1, 4, UINT32)).data(0, T)));
    }

    @Test
    @DisplayName("R24: the synthetic timestamp is field 253, a date_time, first in its message")
    void theSyntheticTimestampComesFirst() {
        FitBytes stream = reference().define(1, 20, field(3, 1, UINT8), field(4, 1, UINT8)).compressed(1, 5, 80, 90);
        FitMessage message = Reading.clean(stream).message(1);
        assertEquals(List.of(253, 3, 4), message.fields().stream().map(FitField::number).toList());
        FitField timestamp = message.fields().get(0);
        assertEquals("timestamp", timestamp.name());
        assertEquals("date_time", timestamp.typeName());
        assertEquals(Optional.of(BaseType.UINT32), timestamp.baseType());
        assertEquals(FieldOrigin.COMPRESSED_TIMESTAMP, timestamp.origin());
        assertEquals("s", timestamp.units());
        assertEquals(T + 5, timestamp.rawValue(0));
        assertEquals(Optional.of(Instant.parse("2021-09-08T01:46:45Z")), timestamp.instant());
        assertEquals(timestamp.instant(), message.timestamp());
        assertEquals(T + 5, message.longValue(253, -1));
        assertEquals(T + 5, message.doubleValue(253));
        assertEquals(T + 5, message.rawValue(253, -1));
        assertTrue(message.has(253));
    }

    @Test
    @DisplayName("R24: also in messages for which the profile has no field 253, and in unknown ones")
    void theSyntheticTimestampIsAlwaysField253() {
        FitBytes stream = reference().define(1, 27, field(254, 2, UINT16)).compressed(1, 5, 1)
                .define(2, 0xFF77, field(1, 1, UINT8)).compressed(2, 6, 1);
        Reading reading = Reading.clean(stream);
        for (int i = 1; i <= 2; i++) {
            FitField timestamp = reading.message(i).field(253).orElseThrow();
            assertEquals("timestamp", timestamp.name());
            assertEquals("date_time", timestamp.typeName());
            assertEquals(T + 4 + i, timestamp.rawValue(0));
            assertTrue(timestamp.instant().isPresent());
        }
    }

    @Test
    @DisplayName("R24: a valid explicit field 253 replaces the synthetic one and becomes the reference")
    void theExplicitTimestampWins() {
        FitBytes stream = reference().define(1, 20, field(3, 1, UINT8), field(253, 4, UINT32))
                .compressed(1, 5, 80, T + 100).define(2, 20, field(3, 1, UINT8)).compressed(2, 6, 81);
        Reading reading = Reading.clean(stream);
        assertEquals(List.of(T, T + 100, T + 102), reading.times());
        assertEquals(List.of(3, 253), reading.message(1).fields().stream().map(FitField::number).toList());
        assertEquals(FieldOrigin.READ, reading.message(1).field(253).orElseThrow().origin());
    }

    @Test
    @DisplayName("R24: an invalid explicit field 253 gives way to the synthetic one")
    void theInvalidExplicitTimestampGivesWay() {
        FitBytes stream = reference().define(1, 20, field(3, 1, UINT8), field(253, 4, UINT32))
                .compressed(1, 5, 80, ABSENT);
        FitMessage message = Reading.clean(stream).message(1);
        assertEquals(T + 5, message.timestampSeconds(-1));
        assertEquals(List.of(253, 3), message.fields().stream().map(FitField::number).toList());
        assertEquals(FieldOrigin.COMPRESSED_TIMESTAMP, message.field(253).orElseThrow().origin());
    }

    @Test
    @DisplayName("R25: without a reference the message has no timestamp, and that is a problem")
    void withoutAReference() {
        FitBytes stream = FitBytes.file().define(1, 20, field(3, 1, UINT8)).compressed(1, 5, 80);
        Reading reading = Reading.assertOddity(ProblemKind.TIME_REFERENCE_MISSING, 23, stream.toBytes());
        FitMessage message = reading.message();
        assertEquals(80, message.intValue(3, -1));
        assertFalse(message.has(253));
        assertEquals(OptionalLong.empty(), message.timestampSeconds());
        assertEquals(Optional.empty(), message.timestamp());
        assertEquals(List.of(3), message.fields().stream().map(FitField::number).toList());
    }

    @Test
    @DisplayName("R26: a compressed header of a definition without fields is a message of one byte, its timestamp only")
    void aMessageOfOneByte() {
        FitBytes stream = reference().define(1, 20).compressed(1, 5).compressed(1, 6).compressed(1, 0);
        Reading reading = Reading.clean(stream);
        assertEquals(List.of(T, T + 5, T + 6, T + 32), reading.times());
        FitMessage message = reading.message(1);
        assertEquals(1, message.sizeBytes());
        assertEquals(List.of(253), message.fields().stream().map(FitField::number).toList());
    }

    @Test
    void aSignedTimestampIsAFieldLikeOthers() {
        FitBytes stream = FitBytes.file().define(0, 20, field(253, 4, SINT32)).data(0, -5);
        FitMessage message = Reading.lenient(stream).message();
        assertEquals(-5, message.longValue(253, 0));
        assertEquals(OptionalLong.empty(), message.timestampSeconds());
        assertEquals(Optional.empty(), message.instant(253));
    }
}
