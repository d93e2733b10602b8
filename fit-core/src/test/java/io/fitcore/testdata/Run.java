package io.fitcore.testdata;

import static io.fitcore.testdata.Messages.DEVICE_INFO;
import static io.fitcore.testdata.Messages.EVENT;
import static io.fitcore.testdata.Messages.FILE_ACTIVITY;
import static io.fitcore.testdata.Messages.RUNNING;
import static io.fitcore.testdata.Units.altitude;
import static io.fitcore.testdata.Units.centi;
import static io.fitcore.testdata.Units.milli;
import static io.fitcore.testdata.Units.scaled;
import static io.fitcore.testdata.Units.semicircles;
import static io.fitcore.testkit.FitBytes.ABSENT;
import static io.fitcore.testkit.WireType.ENUM;
import static io.fitcore.testkit.WireType.SINT32;
import static io.fitcore.testkit.WireType.SINT8;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;

import io.fitcore.testdata.Messages.Device;
import io.fitcore.testdata.Messages.Event;
import io.fitcore.testkit.FitBytes;
import java.util.ArrayList;
import java.util.List;

/**
 * Half an hour of running around the point where equator and prime meridian meet, so that both coordinates change sign.
 *
 * <p>Written as a present-day watch writes it: every second, enhanced fields only, running dynamics, a lap per
 * kilometre, a pause, and fields and messages that no published profile names.
 */
final class Run {
    private static final long START = Units.time("2025-03-15T07:00:04Z");
    private static final int SECONDS_WITHOUT_FIX = 6;
    private static final int SECONDS_WITHOUT_STRAP = 4;

    private static final MessageTable<Sample> RECORD = MessageTable.<Sample>of("record", 20)
            .field("timestamp", 253, UINT32, Sample::time)
            .field("position_lat", 0, SINT32, s -> fix(s) ? semicircles(s.latitude()) : ABSENT)
            .field("position_long", 1, SINT32, s -> fix(s) ? semicircles(s.longitude()) : ABSENT)
            .field("distance", 5, UINT32, s -> centi(s.distance()))
            .field("enhanced_speed", 73, UINT32, s -> milli(s.speed()))
            .field("enhanced_altitude", 78, UINT32, s -> altitude(s.altitude()))
            .field("unknown", 240, UINT32, s -> 0x0001_0000L + s.timer())
            .field("vertical_oscillation", 39, UINT16, s -> moving(s) ? scaled(oscillation(s), 10) : ABSENT)
            .field("stance_time", 41, UINT16, s -> moving(s) ? scaled(332 - 29 * s.speed(), 10) : ABSENT)
            .field("vertical_ratio", 83, UINT16, s -> moving(s) ? scaled(100 * oscillation(s) / step(s), 100) : ABSENT)
            .field("stance_time_balance", 84, UINT16, s -> moving(s) ? scaled(49.7 + s.grade() * 4, 100) : ABSENT)
            .field("step_length", 85, UINT16, s -> moving(s) ? scaled(step(s), 10) : ABSENT)
            .field("heart_rate", 3, UINT8, s -> s.timer() < SECONDS_WITHOUT_STRAP ? ABSENT : Math.round(s.heartRate()))
            .field("cadence", 4, UINT8, s -> halfSteps(s) / 2)
            .field("temperature", 13, SINT8, s -> 26 - s.timer() / 500)
            .field("activity_type", 42, ENUM, RUNNING)
            .field("fractional_cadence", 53, UINT8, s -> halfSteps(s) % 2 * 64)
            .array("unknown", 241, UINT8, 3, s -> new int[] {s.timer() & 0x3F, 100});

    private static final MessageTable<Stretch> LAP = Messages.lap()
            .field("avg_vertical_oscillation", 77, UINT16, lap -> scaled(lap.average(Run::oscillation), 10))
            .field("avg_step_length", 120, UINT16, lap -> scaled(lap.average(Run::step), 10));

    private static final MessageTable<Stretch> SESSION = Messages.session()
            .field("avg_vertical_oscillation", 89, UINT16, session -> scaled(session.average(Run::oscillation), 10))
            .field("avg_step_length", 134, UINT16, session -> scaled(session.average(Run::step), 10))
            .field("total_training_effect", 24, UINT8, 34)
            .text("sport_profile_name", 110, "Run");

    private final FitBytes file = FitBytes.file();
    private final List<Integer> lapEnds = new ArrayList<>();
    private int pauseAfter;

    private Run() {
    }

    /** The file. */
    static byte[] file() {
        return new Run().write();
    }

    private byte[] write() {
        List<Sample> samples = run();
        writeHead();
        file.define(RECORD.definition(5));
        for (int i = 0; i < samples.size(); i++) {
            file.data(5, RECORD.values(samples.get(i)));
            if (lapEnds.contains(i)) {
                writeLap(samples, lapEnds.indexOf(i));
            }
            if (i == pauseAfter) {
                file.data(2, EVENT.values(Event.timer(samples.get(i).time(), Messages.STOP_ALL)));
                file.data(2, EVENT.values(Event.timer(samples.get(i + 1).time() - 1, Messages.START)));
            }
        }
        writeTail(new Stretch(0, samples, RUNNING, 0, 0, lapEnds.size(), Messages.SESSION_BY_ACTIVITY_END));
        return file.toBytes();
    }

    /** Five kilometres and a bit: a warm-up, two faster kilometres, a drink, the way home. */
    private List<Sample> run() {
        Simulation run = new Simulation(new Loop(0, 0, 330, 3, 14), START, 88, 20);
        lapEnds.add(run.moveTo(Effort.EASY_RUN, 1000).now());
        lapEnds.add(run.moveTo(Effort.STEADY_RUN, 2000).now());
        lapEnds.add(run.moveTo(Effort.FAST_RUN, 3000).now());
        pauseAfter = run.moveTo(Effort.FAST_RUN, 3600).now();
        lapEnds.add(run.pause(47).moveTo(Effort.FAST_RUN, 4000).now());
        lapEnds.add(run.moveTo(Effort.STEADY_RUN, 5000).now());
        lapEnds.add(run.move(Effort.EASY_RUN, 75).now());
        return run.samples();
    }

    private void writeHead() {
        Messages.fileId(FILE_ACTIVITY, START, 1).write(file, 0);
        Messages.fileCreator().write(file, 1);
        file.define(EVENT.definition(2)).data(2, EVENT.values(Event.timer(START, Messages.START)));
        file.define(DEVICE_INFO.definition(3))
                .data(3, DEVICE_INFO.values(Device.local(START, 0, 255, "fit-core watch", 3_141_592_653L)))
                .data(3, DEVICE_INFO.values(Device.local(START, 1, 0, "", ABSENT)))
                .data(3, DEVICE_INFO.values(Device.local(START, 2, 4, "", ABSENT)))
                .data(3, DEVICE_INFO.values(Device.antPlus(START, 3, 120, "fit-core strap", 40_960)));
        MessageTable.<Void>of("device_settings", 2)
                .field("utc_offset", 1, UINT32, 0)
                .array("time_offset", 2, UINT32, 2, row -> new long[] {0, 3600})
                .field("clock_time", 39, UINT32, ABSENT)
                .array("time_mode", 4, ENUM, 2, row -> new int[] {1, 0})
                .array("time_zone_offset", 5, SINT8, 2, row -> new int[] {0, 4})
                .field("active_time_zone", 0, UINT8, 0)
                .write(file, 4);
        MessageTable.<Void>of("user_profile", 3)
                .text("friendly_name", 0, 16, person -> "Ada Läufer")
                .field("weight", 4, UINT16, scaled(62.5, 10))
                .field("wake_time", 28, UINT32, 6 * 3600)
                .field("sleep_time", 29, UINT32, 22 * 3600 + 1800)
                .field("gender", 1, ENUM, 0)
                .field("age", 2, UINT8, 34)
                .field("height", 3, UINT8, 171)
                .field("language", 5, ENUM, 0)
                .field("resting_heart_rate", 8, UINT8, 52)
                .field("default_max_heart_rate", 11, UINT8, 188)
                .write(file, 4);
        Messages.sport(RUNNING, 0, "Run").write(file, 4);
        MessageTable.<Void>of("zones_target", 7)
                .field("functional_threshold_power", 3, UINT16, ABSENT)
                .field("max_heart_rate", 1, UINT8, 188)
                .field("threshold_heart_rate", 2, UINT8, 169)
                .field("hr_calc_type", 5, ENUM, 1)
                .write(file, 4);
        MessageTable.<Void>of("unknown", 0xFF10)
                .field("timestamp", 253, UINT32, START)
                .array("unknown", 0, UINT16, 4, row -> new int[] {1, 22, 333})
                .text("unknown", 1, "made up")
                .write(file, 4);
    }

    private void writeLap(List<Sample> samples, int index) {
        boolean last = index == lapEnds.size() - 1;
        int from = index == 0 ? 0 : lapEnds.get(index - 1);
        Stretch lap = new Stretch(index, samples.subList(from, lapEnds.get(index) + 1), RUNNING, 0, 0, 0,
                last ? Messages.LAP_BY_SESSION_END : Messages.LAP_BY_DISTANCE);
        if (index == 0) {
            file.define(LAP.definition(6));
        }
        if (last) {
            file.data(2, EVENT.values(Event.timer(lap.last().time(), Messages.STOP_ALL)));
        }
        file.data(6, LAP.values(lap));
    }

    private void writeTail(Stretch session) {
        long end = session.last().time();
        int[] zoneTops = {94, 113, 132, 150, 169, 188};
        MessageTable.<Void>of("time_in_zone", 216)
                .field("timestamp", 253, UINT32, end)
                .array("time_in_hr_zone", 2, UINT32, zoneTops.length + 1, row -> zoneMillis(session, zoneTops))
                .field("reference_mesg", 0, UINT16, 18)
                .field("reference_index", 1, UINT16, 0)
                .array("hr_zone_high_boundary", 6, UINT8, zoneTops.length, row -> zoneTops)
                .field("hr_calc_type", 10, ENUM, 1)
                .write(file, 4);
        SESSION.write(file, 7, session);
        Messages.activity(end, session.timerMillis(), 1, 0, 0).write(file, 8);
    }

    private static long[] zoneMillis(Stretch session, int[] zoneTops) {
        long[] millis = new long[zoneTops.length + 1];
        for (Sample sample : session.samples().subList(1, session.samples().size())) {
            int zone = 0;
            while (zone < zoneTops.length && sample.heartRate() > zoneTops[zone]) {
                zone++;
            }
            millis[zone] += 1000;
        }
        return millis;
    }

    private static boolean fix(Sample sample) {
        return sample.timer() >= SECONDS_WITHOUT_FIX;
    }

    private static boolean moving(Sample sample) {
        return sample.cadence() > 20;
    }

    /** Millimetres. */
    private static double oscillation(Sample sample) {
        return 74 + 4.5 * sample.speed();
    }

    /** Millimetres from one foot to the other. */
    private static double step(Sample sample) {
        return moving(sample) ? 1000 * sample.speed() / (2 * sample.cadence() / 60) : 0;
    }

    private static int halfSteps(Sample sample) {
        return (int) Math.round(sample.cadence() * 2);
    }
}
