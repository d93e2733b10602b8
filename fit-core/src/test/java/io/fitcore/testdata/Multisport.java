package io.fitcore.testdata;

import static io.fitcore.testdata.Messages.CYCLING;
import static io.fitcore.testdata.Messages.DEVICE_INFO;
import static io.fitcore.testdata.Messages.EVENT;
import static io.fitcore.testdata.Messages.FILE_ACTIVITY;
import static io.fitcore.testdata.Messages.RUNNING;
import static io.fitcore.testdata.Messages.SWIMMING;
import static io.fitcore.testdata.Messages.TRANSITION;
import static io.fitcore.testdata.Units.altitude;
import static io.fitcore.testdata.Units.centi;
import static io.fitcore.testdata.Units.milli;
import static io.fitcore.testdata.Units.semicircles;
import static io.fitcore.testkit.WireType.SINT32;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;

import io.fitcore.testdata.Messages.Device;
import io.fitcore.testdata.Messages.Event;
import io.fitcore.testkit.FitBytes;
import java.util.List;

/**
 * A short triathlon across the 180th meridian: swim, change, ride, change, run.
 *
 * <p>Five sessions of one lap each. The device records when something changes ("smart recording"), writes plain and
 * enhanced fields side by side, and defines its records anew for each sport.
 */
final class Multisport {
    private static final long START = Units.time("2025-02-09T19:00:00Z");
    private static final int UTC_OFFSET = 12 * 3600;
    private static final int MOST_SECONDS_BETWEEN_RECORDS = 7;

    private static final MessageTable<Sample> IN_WATER = MessageTable.<Sample>of("record", 20)
            .field("timestamp", 253, UINT32, Sample::time)
            .field("position_lat", 0, SINT32, s -> semicircles(s.latitude()))
            .field("position_long", 1, SINT32, s -> semicircles(s.longitude()))
            .field("distance", 5, UINT32, s -> centi(s.distance()))
            .field("heart_rate", 3, UINT8, s -> Math.round(s.heartRate()))
            .field("cadence", 4, UINT8, s -> Math.round(s.cadence()));

    private static final MessageTable<Sample> ON_LAND = IN_WATER
            .field("enhanced_altitude", 78, UINT32, s -> altitude(s.altitude()))
            .field("enhanced_speed", 73, UINT32, s -> milli(s.speed()))
            .field("altitude", 2, UINT16, s -> altitude(s.altitude()))
            .field("speed", 6, UINT16, s -> milli(s.speed()));

    private static final MessageTable<Sample> ON_BIKE = ON_LAND
            .field("power", 7, UINT16, s -> Math.round(s.power()));

    private final FitBytes file = FitBytes.file();
    private final Simulation race = new Simulation(new Loop(-44, 180, 420, 1, 9), START, 92, 5);
    private int sessions;
    private long timerMillis;

    private Multisport() {
    }

    /** The file. */
    static byte[] file() {
        return new Multisport().write();
    }

    private byte[] write() {
        Messages.fileId(FILE_ACTIVITY, START, 1).write(file, 0);
        Messages.fileCreator().write(file, 1);
        file.define(EVENT.definition(2)).data(2, EVENT.values(Event.timer(START, Messages.START)));
        file.define(DEVICE_INFO.definition(3))
                .data(3, DEVICE_INFO.values(Device.local(START, 0, 255, "fit-core watch", 3_141_592_653L)))
                .data(3, DEVICE_INFO.values(Device.antPlus(START, 1, 120, "fit-core strap", 40_960)))
                .data(3, DEVICE_INFO.values(Device.antPlus(START, 2, 11, "fit-core pedals", 54_321)));
        file.define(Messages.lap().definition(6)).define(Messages.session().definition(7));

        leg(IN_WATER, Effort.OPEN_WATER_SWIM, 750, SWIMMING, 18, Messages.SESSION_BY_MULTI_SPORT);
        leg(ON_LAND, Effort.CHANGING, 130, TRANSITION, 34, Messages.SESSION_BY_MULTI_SPORT);
        leg(ON_BIKE, Effort.STEADY_RIDE, 20_000, CYCLING, 7, Messages.SESSION_BY_MULTI_SPORT);
        leg(ON_LAND, Effort.CHANGING, 90, TRANSITION, 32, Messages.SESSION_BY_MULTI_SPORT);
        leg(ON_LAND, Effort.STEADY_RUN, 5000, RUNNING, 0, Messages.SESSION_BY_ACTIVITY_END);

        long end = START + timerMillis / 1000;
        Messages.activity(end, timerMillis, sessions, UTC_OFFSET, 1).write(file, 8);
        return file.toBytes();
    }

    private void leg(MessageTable<Sample> record, Effort effort, double metres, int sport, int subSport, int trigger) {
        int from = race.now();
        double goal = race.samples().get(from).distance() + metres;
        List<Sample> samples = race.moveTo(effort, goal).samples().subList(from, race.now() + 1);
        file.define(record.definition(5));
        Sample written = null;
        for (Sample sample : samples.subList(sessions == 0 ? 0 : 1, samples.size())) {
            if (written == null || sample.equals(samples.get(samples.size() - 1)) || worthWriting(written, sample)) {
                file.data(5, record.values(sample));
                written = sample;
            }
        }
        Stretch session = new Stretch(sessions, samples, sport, subSport, sessions, 1, trigger);
        if (trigger == Messages.SESSION_BY_ACTIVITY_END) {
            file.data(2, EVENT.values(Event.timer(session.last().time(), Messages.STOP_ALL)));
        }
        Stretch lap = new Stretch(sessions, samples, sport, subSport, 0, 0, Messages.LAP_BY_SESSION_END);
        file.data(6, Messages.lap().values(lap)).data(7, Messages.session().values(session));
        timerMillis += session.timerMillis();
        sessions++;
    }

    private static boolean worthWriting(Sample written, Sample now) {
        return now.time() - written.time() >= MOST_SECONDS_BETWEEN_RECORDS
                || Math.abs(now.heartRate() - written.heartRate()) >= 2.5
                || Math.abs(now.speed() - written.speed()) >= 0.5;
    }
}
