package io.fitcore.spec;

import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.UINT32;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.reading.Reading;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 4.3: offsets from UTC in device settings. */
class ZoneOffsetTest {

    private static final int DEVICE_SETTINGS = 2;
    private static final int UTC_OFFSET = 1;
    private static final int TIME_OFFSET = 2;

    @Test
    @DisplayName("R87: a time_offset of 0xFFFF9D90 is seven hours west of Greenwich; its number stays")
    void west() {
        FitMessage settings = Reading.clean(hex("0e20dc520e0000002e4649543cfc40000002000102048600909dffff2149"))
                .message();
        FitField field = settings.field("time_offset").orElseThrow();
        assertEquals(Optional.of(ZoneOffset.ofHours(-7)), field.zoneOffset());
        assertEquals(4294942096L, field.rawValue(0));
        assertEquals(4294942096L, settings.longValue(TIME_OFFSET, -1));
    }

    @ParameterizedTest
    @CsvSource({"0, Z", "20700, +05:45", "64800, +18:00", "4294902496, -18:00", "64801,", "4294902495,", "2147483648,",
        "4294967295,"})
    @DisplayName("R87: whole numbers of seconds between -18 h and +18 h, and nothing else")
    void range(long raw, String expected) {
        FitBytes stream = FitBytes.file()
                .define(0, DEVICE_SETTINGS, field(UTC_OFFSET, 4, UINT32), field(TIME_OFFSET, 8, UINT32))
                .data(0, raw, new byte[] {0, 0, 0, 0, 16, 14, 0, 0});
        FitMessage settings = Reading.clean(stream).message();
        assertEquals(Optional.ofNullable(expected).map(ZoneOffset::of),
                settings.field(UTC_OFFSET).orElseThrow().zoneOffset());
        FitField offsets = settings.field(TIME_OFFSET).orElseThrow();
        assertEquals(Optional.of(ZoneOffset.ofHours(1)), offsets.zoneOffset(1));
        assertEquals(Optional.empty(), offsets.zoneOffset(2));
    }

    @Test
    @DisplayName("R87: no other field is a zone offset")
    void others() {
        FitBytes stream = FitBytes.file()
                .define(0, DEVICE_SETTINGS, field(3, 4, UINT32)).data(0, 3600)
                .define(1, 18, field(UTC_OFFSET, 4, UINT32)).data(1, 3600);
        for (FitMessage message : Reading.lenient(stream).messages()) {
            assertEquals(Optional.empty(), message.allFields().get(0).zoneOffset());
        }
    }
}
