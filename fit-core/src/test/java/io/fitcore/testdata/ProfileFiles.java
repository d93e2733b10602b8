package io.fitcore.testdata;

import static io.fitcore.testdata.Units.altitude;
import static io.fitcore.testdata.Units.centi;
import static io.fitcore.testdata.Units.milli;
import static io.fitcore.testdata.Units.scaled;
import static io.fitcore.testdata.Units.semicircles;
import static io.fitcore.testkit.FitBytes.ABSENT;
import static io.fitcore.testkit.FitBytes.developer;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.BYTE;
import static io.fitcore.testkit.WireType.ENUM;
import static io.fitcore.testkit.WireType.FLOAT32;
import static io.fitcore.testkit.WireType.SINT32;
import static io.fitcore.testkit.WireType.SINT8;
import static io.fitcore.testkit.WireType.STRING;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT32Z;
import static io.fitcore.testkit.WireType.UINT8;
import static io.fitcore.testkit.WireType.UINT8Z;

import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.WireField;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Small sound files, each for one part of the profile or one kind of file (spec 4 to 7 and 9). */
final class ProfileFiles {
    private static final long T = 1_000_000_000L;
    private static final long MORNING = Units.time("2025-04-07T05:30:00Z");

    private static final int WORKOUT = 5;
    private static final int COURSE = 6;
    private static final int WEIGHT = 9;
    private static final int MONITORING_B = 32;

    private static final WireField TIMESTAMP = field(253, 4, UINT32);
    private static final WireField HEART_RATE = field(3, 1, UINT8);

    private ProfileFiles() {
    }

    // ---- subfields, components, names -----------------------------------------------------------------------------

    /** Dynamic fields: one match, several, none, references behind the field and absent ones. */
    static byte[] subfields() {
        return FitBytes.file()
                .define(0, 0, field(0, 1, ENUM), field(2, 2, UINT16), field(1, 2, UINT16))
                .data(0, Messages.FILE_ACTIVITY, 1234, 15) // garmin_product; its reference comes later
                .data(0, Messages.FILE_ACTIVITY, 12, 263) // favero_product
                .data(0, Messages.FILE_ACTIVITY, 7, Messages.DEVELOPMENT) // product
                .data(0, Messages.FILE_ACTIVITY, 7, ABSENT)
                .define(1, 27, field(1, 1, ENUM), field(2, 4, UINT32), field(3, 1, ENUM), field(4, 4, UINT32),
                        field(5, 4, UINT32), field(6, 4, UINT32))
                .data(1, 0, 90_000, 0, 0, 2500, 3500) // 90 s at 2.5 to 3.5 m/s
                .data(1, 1, 40_000, 1, 0, 240, 250) // 400 m at 140 to 150 bpm
                .data(1, 3, 80, 4, 3, ABSENT, ABSENT) // until 80 % of the maximum, in power zone 3
                .data(1, 6, 0, 1, 3, ABSENT, ABSENT) // target_hr_zone and repeat_steps both match: the first
                .data(1, 5, ABSENT, 2, 0, ABSENT, ABSENT) // neither
                .define(2, 18, field(10, 4, UINT32), field(5, 1, ENUM), field(6, 1, ENUM))
                .data(2, 900, 1, 20) // total_reps stands before total_strides
                .data(2, 900, 1, 0).data(2, 900, 5, 17).data(2, 900, 66, 0).data(2, 900, 11, 0).data(2, 900, 4, 0)
                .define(3, 21, field(3, 4, UINT32), field(0, 1, ENUM))
                .data(3, 3700, 11) // battery_level
                .data(3, 1, 0) // timer_trigger auto
                .data(3, 1500, 23) // time_duration_alert
                .data(3, 0xFFFF, 11) // valid: the file's type is uint32
                .data(3, 5, 8) // data
                .define(4, 23, field(1, 1, UINT8), field(25, 1, ENUM))
                .data(4, 120, 1).data(4, 4, 5).data(4, 120, 0).data(4, 120, 3).data(4, 120, ABSENT)
                .toBytes();
    }

    /** Each way a field holds several values. */
    static byte[] components() {
        return FitBytes.file()
                .define(0, 20, field(8, 3, BYTE)) // compressed_speed_distance: nested and accumulated
                .data(0, hex("fa 00 64")).data(0, hex("2c 01 fa")).data(0, hex("36 41 06")).data(0, hex("ff ff ff"))
                .define(1, 20, field(2, 2, UINT16), field(6, 2, UINT16), field(99, 1, UINT8))
                .data(1, altitude(20), milli(5), 15)
                .define(2, 20, field(6, 2, UINT16), field(73, 4, UINT32)) // the destination is there: kept, or filled
                .data(2, 5000, 6000).data(2, 5000, ABSENT)
                .define(3, 21, field(0, 1, ENUM), field(3, 4, UINT32))
                .data(3, 42, 0x12345678) // gears
                .data(3, 43, 0x00010502) // front_gear 0 is the invalid value of uint8z
                .data(3, 33, 0x00150010) // score 16 : 21
                .data(3, 75, 0x50280301) // radar
                .define(4, 21, field(0, 1, ENUM), field(2, 2, UINT16)) // data16, then data, then its subfield
                .data(4, 11, 3700).data(4, 43, 0x0502)
                .define(5, 55, field(24, 1, BYTE), field(3, 4, UINT32)) // the reference itself is a component
                .data(5, 3 << 5 | 6, 100).data(5, 3 << 5 | 2, 101)
                .define(6, 372, TIMESTAMP, field(0, 2, UINT16), field(1, 6, UINT16)) // raw_bbi
                .data(6, T, 500, new int[] {1 << 14 | 1000, 1 << 15 | 1010, 0xFFFF})
                .define(7, 132, TIMESTAMP, field(1, 1, UINT8)).data(7, T, 128) // time256
                .define(8, 20, field(8, 2, BYTE)).data(8, hex("fa 00")) // too few bits for the distance
                .toBytes();
    }

    /** Counters that wrap, are seeded by stored values, and outlive a definition. */
    static byte[] accumulators() {
        return FitBytes.file()
                .define(0, 20, field(18, 1, UINT8)) // cycles
                .data(0, 250).data(0, 10).data(0, ABSENT).data(0, 20).data(0, 19)
                .define(0, 20, HEART_RATE, field(18, 1, UINT8)).data(0, 80, 30)
                .define(1, 20, field(19, 4, UINT32)).data(1, 1000) // total_cycles
                .data(0, 80, 232).data(0, 80, 240).data(0, 80, 5)
                .define(2, 20, field(28, 2, UINT16)).data(2, 65_000).data(2, 100) // compressed_accumulated_power
                .define(3, 20, field(5, 4, UINT32)).data(3, 123_456) // distance 1234.56 m
                .define(4, 20, field(8, 3, BYTE)).data(4, hex("fa 00 64"))
                .define(5, 132, TIMESTAMP, field(9, 4, UINT32), field(6, 1, UINT8)).data(5, T, 10_240, 60)
                .define(6, 132, field(10, 6, BYTE), field(6, 4, UINT8))
                .data(6, hex("00 0c 00 00 04 c0"), new int[] {62, 64, 66, 70})
                .toBytes();
    }

    /** Values with and without names, masks that never have one, and types whose entries are no names. */
    static byte[] names() {
        return FitBytes.file()
                .define(0, 12, field(0, 1, ENUM), field(1, 1, ENUM)) // sport
                .data(0, 1, 3).data(0, 200, 0).data(0, 254, 254)
                .define(1, 128, field(0, 1, ENUM)).data(1, 1) // weather_report: hourly_forecast
                .define(2, 4, field(0, 1, ENUM)).data(2, 0).data(2, 1).data(2, 2).data(2, ABSENT) // bool
                .define(3, 19, field(254, 2, UINT16)).data(3, 0x8000).data(3, 0x8003) // message_index
                .define(4, 20, field(30, 1, UINT8)).data(4, 0xB2).data(4, 0x32).data(4, 0x80).data(4, 0xE4)
                .define(5, 0, field(0, 1, ENUM), field(1, 2, UINT16)).data(5, 0xF7, 65_534)
                .define(6, 26, field(5, 4, UINT32Z)).data(6, 0x0381) // workout_capabilities
                .define(7, 3, field(17, 1, ENUM)).data(7, 0x7F).data(7, 0xD0) // activity_class
                .toBytes();
    }

    /** Instants, times since power-on, local times, times of day, split times. */
    static byte[] times() {
        return FitBytes.file()
                .define(0, 20, TIMESTAMP)
                .data(0, T).data(0, 0x0FFF_FFFF).data(0, 0x1000_0000).data(0, 0).data(0, 0xFFFF_FFFEL).data(0, ABSENT)
                .define(1, 34, TIMESTAMP, field(5, 4, UINT32)).data(1, T, T + 7200).data(1, 100, 7300)
                .define(2, 3, field(28, 4, UINT32), field(29, 4, UINT32)).data(2, 6 * 3600, 86_400)
                .define(3, 162, TIMESTAMP, field(0, 2, UINT16), field(1, 4, UINT32), field(2, 2, UINT16),
                        field(3, 4, UINT32)).data(3, T, 16_384, 5000, 8192, T + 3600)
                .define(4, 225, field(254, 4, UINT32)).data(4, T + 1) // set keeps its timestamp in 254
                .define(5, 32, field(1, 4, UINT32)).data(5, T + 2) // course_point in 1
                .toBytes();
    }

    /** Scales and offsets: none, decimal, on arrays, on a list that belongs to components. */
    static byte[] scales() {
        return FitBytes.file()
                .define(0, 20, field(2, 2, UINT16), field(69, 2, UINT8), field(13, 1, SINT8), field(114, 4, FLOAT32))
                .data(0, 2600, new int[] {16}, -7, 1.1)
                .data(0, 0, new int[] {0, 255}, ABSENT, Double.NaN)
                .define(1, 216, field(0, 2, UINT16), field(2, 12, UINT32))
                .data(1, 18, new long[] {1000, 0xFFFF_FFFFL, 3500})
                .define(2, 18, field(168, 4, SINT32)).data(2, -98_304) // training_load_peak -1.5
                .toBytes();
    }

    // ---- developer fields -----------------------------------------------------------------------------------------

    /** The shapes in which applications describe their fields, all of them usable. */
    static byte[] developerFields() {
        byte[] stride = hex("12345678 9abc 4def 8123 456789abcdef");
        byte[] other = hex("00112233 4455 6677 8899 aabbccddeeff");
        FitBytes file = FitBytes.file().protocol(0x10) // real files carry developer fields under 1.0 too
                .define(0, 207, field(1, 16, BYTE), field(3, 1, UINT8)).data(0, stride, 0).data(0, other, 200)
                .define(1, 206, field(0, 1, UINT8), field(1, 1, UINT8), field(2, 1, UINT8), field(3, 16, STRING),
                        field(8, 8, STRING), field(6, 1, UINT8), field(7, 1, SINT8), field(14, 2, UINT16),
                        field(15, 1, UINT8));
        return file
                .data(1, 0, 0, UINT16, "Leg Spring", "kN/m", 10, ABSENT, ABSENT, ABSENT)
                .data(1, 0, 1, 0x04, "Form Power", "Watts", ABSENT, ABSENT, 20, 7) // type without bit 7
                .data(1, 200, 0, FLOAT32, "Ground\0Contact", "ms\0s", ABSENT, ABSENT, ABSENT, ABSENT)
                .data(1, 0, 2, SINT8, "Tilt", "deg", 2, 5, ABSENT, ABSENT)
                .data(1, 0, 3, STRING, "Cue", "", ABSENT, ABSENT, ABSENT, ABSENT)
                .data(1, 0, 4, UINT16, "", "", ABSENT, ABSENT, ABSENT, ABSENT)
                .define(2, 20, HEART_RATE, developer(0, 2, 0), developer(1, 2, 0), developer(0, 4, 200),
                        developer(2, 1, 0), developer(3, 5, 0), developer(4, 4, 0))
                .data(2, 80, 98, 61, 245.5, -20, "soft", new int[] {1, 2})
                .data(2, 81, hex("ff ff"), 62, hex("ff ff ff ff"), 127, hex("00 00 00 00 00"), hex("ff ff ff ff"))
                .data(0, stride, 0) // the same id again keeps the descriptions
                .define(2, 20, HEART_RATE, developer(0, 2, 0)).data(2, 82, 99)
                .data(1, 0, 0, UINT8, "Leg Spring", "%", ABSENT, ABSENT, ABSENT, ABSENT) // described anew:
                .data(2, 83, 100) // a bound definition keeps the old one,
                .define(3, 20, HEART_RATE, developer(0, 1, 0)).data(3, 84, 55) // a later one takes the new
                .toBytes();
    }

    // ---- kinds of files -------------------------------------------------------------------------------------------

    /** One day of a watch on the wrist, in sixteen-bit times and packed activity types. */
    static byte[] monitoring() {
        FitBytes file = FitBytes.file();
        Messages.fileId(MONITORING_B, MORNING, 1).write(file, 0);
        file.define(1, 103, TIMESTAMP, field(0, 4, UINT32), field(1, 2, ENUM), field(3, 4, UINT16), field(4, 4, UINT16),
                        field(5, 2, UINT16))
                .data(1, MORNING, MORNING + 7200, new int[] {6, 1}, new int[] {3827, 5738}, new int[] {140, 280}, 1583)
                .define(2, 55, TIMESTAMP, field(24, 1, BYTE), field(27, 1, UINT8))
                .define(3, 55, field(26, 2, UINT16), field(24, 1, BYTE), field(27, 1, UINT8))
                .define(4, 55, TIMESTAMP, field(3, 4, UINT32), field(2, 4, UINT32), field(4, 4, UINT32),
                        field(5, 1, ENUM), field(19, 2, UINT16))
                .define(5, 55, TIMESTAMP, field(16, 16, UINT16), field(33, 2, UINT16), field(34, 2, UINT16));
        Wobble wobble = new Wobble(55, 0.6);
        int steps = 0;
        for (int quarter = 0; quarter < 60; quarter++) {
            long time = MORNING + 900L * quarter;
            boolean walking = quarter % 12 < 2;
            int typeAndIntensity = walking ? 4 << 5 | 6 : 8;
            int heartRate = (int) Math.round((walking ? 102 : 64) + 4 * wobble.next());
            if (quarter % 8 == 0) {
                file.data(2, time, typeAndIntensity, heartRate);
            } else {
                file.data(3, time & 0xFFFF, typeAndIntensity, heartRate);
            }
            if (walking) {
                steps += 1480 + quarter;
                file.data(4, time, steps, centi(steps * 0.765), 1000L * steps / 2, 6, steps / 25);
            }
        }
        return file.data(5, MORNING + 54_000, new int[] {0, 0, 0, 0, 0, 0, 150, 0}, 38, 12).toBytes();
    }

    /** Warm-up, four times fast and easy, cool-down. */
    static byte[] workout() {
        FitBytes file = FitBytes.file();
        Messages.fileId(WORKOUT, MORNING, 1).write(file, 0);
        return file
                .define(1, 26, field(8, 16, STRING), field(5, 4, UINT32Z), field(6, 2, UINT16), field(4, 1, ENUM))
                .data(1, "4 x 800 m", 0x00000020, 5, Messages.RUNNING)
                .define(2, 27, field(254, 2, UINT16), field(0, 12, STRING), field(2, 4, UINT32), field(4, 4, UINT32),
                        field(5, 4, UINT32), field(6, 4, UINT32), field(1, 1, ENUM), field(3, 1, ENUM),
                        field(7, 1, ENUM))
                .data(2, 0, "Warm up", 600_000, 2, ABSENT, ABSENT, 0, 1, 2) // 10 min in heart-rate zone 2
                .data(2, 1, "Fast", centi(800), 0, milli(4.2), milli(4.6), 1, 0, 0) // 800 m at 4.2 to 4.6 m/s
                .data(2, 2, "Easy", 220, ABSENT, ABSENT, ABSENT, 2, 2, 1) // until below 120 bpm
                .data(2, 3, "", 1, 4, ABSENT, ABSENT, 6, ABSENT, ABSENT) // from step 1, four times
                .data(2, 4, "Cool down", ABSENT, ABSENT, ABSENT, ABSENT, 5, 2, 3) // until the lap button
                .toBytes();
    }

    /** Two kilometres to follow, with turns. */
    static byte[] course() {
        FitBytes file = FitBytes.file();
        Messages.fileId(COURSE, MORNING, 1).write(file, 0);
        List<Sample> way = new Simulation(new Loop(0.05, -0.05, 300, 4, 20), MORNING, 90, 6)
                .moveTo(Effort.EASY_RUN, 2000).samples();
        Sample start = way.get(0);
        Sample end = way.get(way.size() - 1);
        file.define(1, 31, field(5, 12, STRING), field(6, 4, UINT32Z), field(4, 1, ENUM))
                .data(1, "Null loop", 0x1F, Messages.RUNNING)
                .define(2, 19, TIMESTAMP, field(2, 4, UINT32), field(3, 4, SINT32), field(4, 4, SINT32),
                        field(5, 4, SINT32), field(6, 4, SINT32), field(7, 4, UINT32), field(8, 4, UINT32),
                        field(9, 4, UINT32), field(254, 2, UINT16))
                .data(2, end.time(), start.time(), semicircles(start.latitude()), semicircles(start.longitude()),
                        semicircles(end.latitude()), semicircles(end.longitude()), 1000L * end.timer(),
                        1000L * end.timer(), centi(end.distance()), 0)
                .define(3, 21, TIMESTAMP, field(0, 1, ENUM), field(1, 1, ENUM), field(4, 1, UINT8))
                .data(3, start.time(), Messages.TIMER, Messages.START, 0)
                .define(4, 20, TIMESTAMP, field(0, 4, SINT32), field(1, 4, SINT32), field(5, 4, UINT32),
                        field(2, 2, UINT16))
                .define(5, 32, field(254, 2, UINT16), field(1, 4, UINT32), field(2, 4, SINT32), field(3, 4, SINT32),
                        field(4, 4, UINT32), field(6, 12, STRING), field(5, 1, ENUM));
        for (int i = 0; i < way.size(); i += 10) {
            Sample at = way.get(i);
            file.data(4, at.time(), semicircles(at.latitude()), semicircles(at.longitude()), centi(at.distance()),
                    altitude(at.altitude()));
        }
        String[] names = {"Left", "Water", "Sharp right", "Top"};
        int[] types = {6, 3, 22, 1}; // left, water, sharp_right, summit
        for (int i = 0; i < names.length; i++) {
            Sample at = way.get(way.size() / names.length * i + 40);
            file.data(5, i, at.time(), semicircles(at.latitude()), semicircles(at.longitude()), centi(at.distance()),
                    names[i], types[i]);
        }
        return file.data(3, end.time(), Messages.TIMER, Messages.STOP_ALL, 0).toBytes();
    }

    /** Three mornings on the scale, the third one still calculating. */
    static byte[] weightScale() {
        FitBytes file = FitBytes.file();
        Messages.fileId(WEIGHT, MORNING, 1).write(file, 0);
        return file
                .define(1, 30, TIMESTAMP, field(0, 2, UINT16), field(1, 2, UINT16), field(2, 2, UINT16),
                        field(4, 2, UINT16), field(5, 2, UINT16), field(7, 2, UINT16), field(13, 2, UINT16),
                        field(8, 1, UINT8), field(10, 1, UINT8))
                .data(1, MORNING, centi(62.5), centi(21.3), centi(57.1), centi(2.6), centi(46.2), scaled(1395.25, 4),
                        scaled(21.4, 10), 5, 29)
                .data(1, MORNING + 86_400, centi(75.5), ABSENT, ABSENT, ABSENT, ABSENT, ABSENT, ABSENT, ABSENT, ABSENT)
                .data(1, MORNING + 172_800, 0xFFFE, ABSENT, ABSENT, ABSENT, ABSENT, ABSENT, ABSENT, ABSENT, ABSENT)
                .toBytes();
    }

    /** Sets of strength training. */
    static byte[] strength() {
        FitBytes file = FitBytes.file();
        Messages.fileId(Messages.FILE_ACTIVITY, MORNING, 1).write(file, 0);
        file.define(1, 264, field(254, 2, UINT16), field(0, 2, UINT16), field(1, 2, UINT16), field(2, 24, STRING))
                .data(1, 0, 28, 37, "Goblet squat")
                .data(1, 1, 0, 6, "Bench press")
                .define(2, 225, field(254, 4, UINT32), field(0, 4, UINT32), field(6, 4, UINT32), field(3, 2, UINT16),
                        field(4, 2, UINT16), field(7, 4, UINT16), field(8, 4, UINT16), field(10, 2, UINT16),
                        field(5, 1, UINT8));
        for (int set = 0; set < 6; set++) {
            long start = MORNING + 120L * set;
            boolean squat = set < 3;
            file.data(2, start + 40, 40_000, start, 10 - set % 3, scaled(squat ? 16 : 32.5, 16),
                    new int[] {squat ? 28 : 0}, new int[] {squat ? 37 : 6}, 2 * set, 1);
            file.data(2, start + 120, 80_000, start + 40, ABSENT, ABSENT, ABSENT, ABSENT, 2 * set + 1, 0);
        }
        return file.toBytes();
    }

    /** A workout's description in four parts, out of order and cut inside a character; a part for nobody. */
    static byte[] memoGlob() {
        byte[] text = "Ruhig anfangen, dann zügig. Zum Schluß locker, 漢字 🏃.".getBytes(StandardCharsets.UTF_8);
        int partBytes = 19;
        FitBytes file = FitBytes.file();
        Messages.fileId(WORKOUT, MORNING, 1).write(file, 0);
        file.define(1, 26, field(8, 8, STRING), field(4, 1, ENUM)).data(1, "Memo", Messages.RUNNING)
                .data(1, "Other", Messages.CYCLING)
                .define(2, 145, field(250, 4, UINT32), field(1, 2, UINT16), field(2, 2, UINT16), field(3, 1, UINT8),
                        field(4, partBytes, UINT8Z));
        for (int part : new int[] {1, 0, 3, 2}) {
            byte[] data = Arrays.copyOf(
                    Arrays.copyOfRange(text, Math.min(text.length, part * partBytes), text.length), partBytes);
            file.data(2, part, 26, 0, 17, data);
        }
        byte[] lost = "there is no tenth".getBytes(StandardCharsets.UTF_8);
        return file.data(2, 0, 26, 9, 17, Arrays.copyOf(lost, partBytes)).toBytes();
    }

    /** Four minutes of walking, small enough to be damaged in many ways. */
    static byte[] walk() {
        long start = Units.time("2025-05-05T10:00:00Z");
        FitBytes file = FitBytes.file();
        Messages.fileId(Messages.FILE_ACTIVITY, start, 1).write(file, 0);
        Messages.fileCreator().write(file, 1);
        file.define(Messages.EVENT.definition(2))
                .data(2, Messages.EVENT.values(Messages.Event.timer(start, Messages.START)))
                .define(3, 20, TIMESTAMP, field(0, 4, SINT32), field(1, 4, SINT32), field(5, 4, UINT32),
                        field(73, 4, UINT32), field(78, 4, UINT32), HEART_RATE, field(4, 1, UINT8));
        List<Sample> walk = new Simulation(new Loop(-0.03, 0.03, 150, 2, 6), start, 76, 4)
                .move(Effort.WALK, 240).samples();
        for (Sample at : walk) {
            file.data(3, at.time(), semicircles(at.latitude()), semicircles(at.longitude()), centi(at.distance()),
                    milli(at.speed()), altitude(at.altitude()), Math.round(at.heartRate()), Math.round(at.cadence()));
        }
        Stretch whole = new Stretch(0, walk, 11, 0, 0, 1, Messages.SESSION_BY_ACTIVITY_END);
        file.data(2, Messages.EVENT.values(Messages.Event.timer(whole.last().time(), Messages.STOP_ALL)));
        Messages.lap().write(file, 4, new Stretch(0, walk, 11, 0, 0, 0, Messages.LAP_BY_SESSION_END));
        Messages.session().write(file, 5, whole);
        Messages.activity(whole.last().time(), whole.timerMillis(), 1, 0, 0).write(file, 6);
        return file.toBytes();
    }
}
