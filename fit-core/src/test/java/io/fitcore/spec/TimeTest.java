package io.fitcore.spec;

import static io.fitcore.testkit.FitBytes.ABSENT;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.FLOAT64;
import static io.fitcore.testkit.WireType.SINT64;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT64;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.message.FitTime;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.reading.Reading;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 4.3: times. */
class TimeTest {

    private static final int ACTIVITY = 34;

    private static FitMessage timed(long seconds) {
        return Reading.clean(FitBytes.file().define(0, 20, field(253, 4, UINT32)).data(0, seconds)).message();
    }

    private static FitField local(Object seconds) {
        return Reading.clean(FitBytes.file().define(0, ACTIVITY, field(5, 4, UINT32)).data(0, seconds)).message()
                .field("local_timestamp").orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"1000000000, 2021-09-08T01:46:40Z", "268435456, 1998-07-03T21:24:16Z",
        "4294967294, 2126-02-06T06:28:14Z", "500000000, 2005-11-04T00:53:20Z"})
    @DisplayName("R51: date_time counts seconds since 1989-12-31T00:00:00Z")
    void instants(long seconds, Instant expected) {
        FitMessage message = timed(seconds);
        assertEquals(Optional.of(expected), message.timestamp());
        assertEquals(Optional.of(expected), message.instant(253));
        assertEquals(Optional.of(expected), message.field(253).orElseThrow().instant());
        assertEquals(OptionalLong.of(seconds), message.timestampSeconds());
        assertEquals(seconds, message.longValue(253, -1));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1000, 0x0FFF_FFFFL})
    @DisplayName("R51: below 0x10000000 it is system time, seconds without an instant")
    void systemTime(long seconds) {
        FitMessage message = timed(seconds);
        assertEquals(Optional.empty(), message.timestamp());
        assertEquals(Optional.empty(), message.instant(253));
        assertEquals(OptionalLong.of(seconds), message.timestampSeconds());
        assertTrue(FitTime.isSystemTime(seconds));
    }

    @Test
    @DisplayName("R51: 0x10000000 is an instant")
    void theFirstInstant() {
        assertFalse(FitTime.isSystemTime(0x1000_0000L));
        assertEquals(Optional.of(Instant.ofEpochSecond(0x1000_0000L + 631_065_600L)), FitTime.instant(0x1000_0000L));
        assertEquals(Optional.empty(), FitTime.instant(0x0FFF_FFFFL));
    }

    @Test
    @DisplayName("R51: an invalid date_time is absent")
    void invalidTime() {
        FitMessage message = timed(0xFFFF_FFFFL);
        assertEquals(Optional.empty(), message.timestamp());
        assertEquals(OptionalLong.empty(), message.timestampSeconds());
        assertEquals(-9, message.timestampSeconds(-9));
        assertFalse(message.has(253));
    }

    @Test
    @DisplayName("R51: other date_time fields are instants as well")
    void otherDateTimes() {
        FitBytes stream = FitBytes.file().define(0, 0, field(4, 4, UINT32)).data(0, 1_000_000_000L);
        FitMessage fileId = Reading.clean(stream).message();
        assertEquals(Optional.of(Instant.parse("2021-09-08T01:46:40Z")), fileId.instant(4));
        assertEquals(Optional.empty(), fileId.timestamp());
        assertEquals(Optional.empty(), fileId.field(4).orElseThrow().localDateTime());
    }

    @Test
    @DisplayName("R52: local_date_time is a wall-clock time without a zone")
    void localTimes() {
        FitField field = local(1_000_007_200L);
        assertEquals("local_date_time", field.typeName());
        assertEquals(Optional.of(LocalDateTime.parse("2021-09-08T03:46:40")), field.localDateTime());
        assertEquals(Optional.empty(), field.instant());
        assertEquals(1_000_007_200L, field.longValue(0, -1));
        assertEquals(Optional.empty(), field.valueName());
    }

    @Test
    @DisplayName("R52: a local system time, or none, is no wall-clock time")
    void localSystemTime() {
        assertEquals(Optional.empty(), local(0x0FFF_FFFFL).localDateTime());
        assertEquals(Optional.of(LocalDateTime.parse("1998-07-03T21:24:16")), local(0x1000_0000L).localDateTime());
        assertEquals(Optional.empty(), local(ABSENT).localDateTime());
    }

    @ParameterizedTest
    @ValueSource(strings = {"feffffffffffffff", "ffffffffffffff7f", "ffffffffffffff3f", "0000000001000000"})
    void timesBeyondTheFormatsRangeAreNoInstants(String hex) {
        for (int type : new int[] {UINT64, SINT64}) {
            FitBytes stream = FitBytes.file().define(0, 0, field(4, 8, type)).define(1, ACTIVITY, field(5, 8, type))
                    .data(0, hex(hex)).data(1, hex(hex));
            Reading reading = Reading.lenient(stream);
            assertEquals(Optional.empty(), reading.message(0).instant(4));
            assertEquals(Optional.empty(), reading.message(1).field(5).orElseThrow().localDateTime());
        }
    }

    @Test
    void aTimeInAFloatIsTheTimeItHolds() {
        FitBytes stream = FitBytes.file().define(0, 0, field(4, 8, FLOAT64)).data(0, 1e9).data(0, 1e300)
                .data(0, -1e300);
        Reading reading = Reading.lenient(stream);
        assertEquals(Optional.of(Instant.parse("2021-09-08T01:46:40Z")), reading.message(0).instant(4));
        assertEquals(Optional.empty(), reading.message(1).instant(4));
        assertEquals(Optional.empty(), reading.message(2).instant(4));
    }

    @Test
    void aTimeInATextIsNone() {
        FitBytes stream = FitBytes.file().define(0, 0, field(4, 4, 0x07)).data(0, "abcd");
        assertEquals(Optional.empty(), Reading.lenient(stream).message().instant(4));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 0xFFFF_FFFFL, 0x1_0000_0000L, Long.MAX_VALUE})
    void fitTimeAnswersEmptyForWhatIsNoTime(long seconds) {
        assertEquals(Optional.empty(), FitTime.instant(seconds));
        assertEquals(Optional.empty(), FitTime.localDateTime(seconds));
    }

    @Test
    void timesIntoTheDayAreSeconds() {
        FitBytes stream = FitBytes.file().define(0, 3, field(28, 4, UINT32)).data(0, 86_400); // user_profile.wake_time
        FitField wake = Reading.clean(stream).message().field(28).orElseThrow();
        assertEquals("localtime_into_day", wake.typeName());
        assertEquals(86_400, wake.intValue(-1));
        assertEquals(Optional.empty(), wake.instant());
        assertEquals(Optional.empty(), wake.localDateTime());
    }
}
