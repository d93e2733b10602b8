package io.fitcore.testdata;

import static io.fitcore.testdata.Messages.CYCLING;
import static io.fitcore.testdata.Messages.DEVICE_INFO;
import static io.fitcore.testdata.Messages.EVENT;
import static io.fitcore.testdata.Messages.FILE_ACTIVITY;
import static io.fitcore.testdata.Units.altitude;
import static io.fitcore.testdata.Units.centi;
import static io.fitcore.testdata.Units.milli;
import static io.fitcore.testdata.Units.scaled;
import static io.fitcore.testdata.Units.semicircles;
import static io.fitcore.testkit.FitBytes.ABSENT;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.BYTE;
import static io.fitcore.testkit.WireType.FLOAT32;
import static io.fitcore.testkit.WireType.SINT16;
import static io.fitcore.testkit.WireType.SINT32;
import static io.fitcore.testkit.WireType.SINT8;
import static io.fitcore.testkit.WireType.STRING;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;

import io.fitcore.testdata.Messages.Device;
import io.fitcore.testdata.Messages.Event;
import io.fitcore.testkit.FitBytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Thirty-five minutes on a bike around the point of the ocean that is farthest from any land.
 *
 * <p>Written as a head unit with third-party sensors writes it: big-endian, plain speed and altitude, power on both
 * sides, gear changes, beat intervals, two applications with developer fields.
 */
final class Ride {
    private static final long START = Units.time("2025-06-01T17:20:00Z");
    private static final int UTC_OFFSET = -8 * 3600;

    private static final byte[] OXYGEN_APP = hex("5f1c0de0 6a7b 4c8d 9e0f a1b2c3d4e5f6");
    private static final byte[] HEAT_APP = hex("0badcafe 1234 4567 89ab cdef01234567");

    private static final int OXYGEN = 0;
    private static final int HEAT = 1;

    private static final int[] CASSETTE = {11, 12, 13, 14, 15, 17, 19, 21, 24, 28, 32};
    private static final int[] CHAINRINGS = {34, 50};

    private static final MessageTable<Sample> RECORD = MessageTable.<Sample>of("record", 20)
            .bigEndian()
            .field("timestamp", 253, UINT32, Sample::time)
            .field("position_lat", 0, SINT32, s -> semicircles(s.latitude()))
            .field("position_long", 1, SINT32, s -> semicircles(s.longitude()))
            .field("distance", 5, UINT32, s -> centi(s.distance()))
            .field("altitude", 2, UINT16, s -> altitude(s.altitude()))
            .field("speed", 6, UINT16, s -> milli(s.speed()))
            .field("power", 7, UINT16, s -> Math.round(s.power()))
            .field("grade", 9, SINT16, s -> scaled(100 * s.grade(), 100))
            .field("heart_rate", 3, UINT8, s -> Math.round(s.heartRate()))
            .field("cadence", 4, UINT8, s -> Math.round(s.cadence()))
            .field("temperature", 13, SINT8, s -> 3 - s.timer() / 300)
            .field("left_right_balance", 30, UINT8, s -> s.power() < 1 ? ABSENT : 0x80 | Math.round(rightPercent(s)))
            .field("left_torque_effectiveness", 43, UINT8, s -> scaled(72 + s.power() / 40, 2))
            .field("right_torque_effectiveness", 44, UINT8, s -> scaled(70 + s.power() / 38, 2))
            .field("left_pedal_smoothness", 45, UINT8, s -> scaled(18 + s.power() / 60, 2))
            .array("left_power_phase", 69, UINT8, 2, s -> phase(8 + s.grade() * 40, 208))
            .array("right_power_phase", 71, UINT8, 2, s -> s.power() < 1 ? ABSENT : phase(12, 212))
            .developer("Muscle Oxygen", 0, 2, OXYGEN, s -> scaled(oxygen(s), 10))
            .developer("Haemoglobin", 1, 4, OXYGEN, s -> 12.4f + (float) s.grade())
            .developer("Position", 2, 9, OXYGEN, s -> s.grade() > 0.03 ? "standing" : "seated")
            .developer("Core Temperature", 0, 1, HEAT, s -> scaled(Math.min(8.9, 6.8 + s.timer() / 1500.0), 10))
            .developer("Skin Sites", 1, 6, HEAT, Ride::skin);

    private static final MessageTable<Stretch> LAP = Messages.lap()
            .bigEndian()
            .field("avg_power", 19, UINT16, lap -> Math.round(lap.average(Sample::power)))
            .field("max_power", 20, UINT16, lap -> Math.round(lap.highest(Sample::power)))
            .field("left_right_balance", 34, UINT16, lap -> 0x8000 | scaled(lap.average(Ride::rightPercent), 100))
            .developer("Lowest Oxygen", 3, 2, OXYGEN, lap -> scaled(lap.lowest(Ride::oxygen), 10));

    private static final MessageTable<Stretch> SESSION = Messages.session()
            .bigEndian()
            .field("total_work", 48, UINT32, Ride::joules)
            .field("avg_power", 20, UINT16, session -> Math.round(session.average(Sample::power)))
            .field("max_power", 21, UINT16, session -> Math.round(session.highest(Sample::power)))
            .field("threshold_power", 45, UINT16, 248)
            .field("left_right_balance", 37, UINT16,
                    session -> 0x8000 | scaled(session.average(Ride::rightPercent), 100))
            .array("avg_left_power_phase", 116, UINT8, 4, session -> new int[] {6, 148})
            .developer("Lowest Oxygen", 3, 2, OXYGEN, session -> scaled(session.lowest(Ride::oxygen), 10));

    /** What a field_description says; scale, offset and native numbers may be absent. */
    private record Description(int index, int number, int type, String name, String units, Object scale, Object offset,
            Object nativeMessage, Object nativeField) {
    }

    private static final MessageTable<Description> FIELD_DESCRIPTION = MessageTable.<Description>of(
                    "field_description", 206)
            .bigEndian()
            .field("developer_data_index", 0, UINT8, Description::index)
            .field("field_definition_number", 1, UINT8, Description::number)
            .field("fit_base_type_id", 2, UINT8, Description::type)
            .text("field_name", 3, 24, Description::name)
            .field("scale", 6, UINT8, Description::scale)
            .field("offset", 7, SINT8, Description::offset)
            .text("units", 8, 8, Description::units)
            .field("fit_base_unit_id", 13, UINT16, ABSENT)
            .field("native_mesg_num", 14, UINT16, Description::nativeMessage)
            .field("native_field_num", 15, UINT8, Description::nativeField);

    private static final List<Description> DESCRIPTIONS = List.of(
            new Description(OXYGEN, 0, UINT16, "Muscle Oxygen", "%", 10, ABSENT, 20, 57),
            new Description(OXYGEN, 1, FLOAT32, "Haemoglobin", "g/dL", ABSENT, ABSENT, 20, 54),
            new Description(OXYGEN, 2, STRING, "Position", "", ABSENT, ABSENT, ABSENT, ABSENT),
            new Description(OXYGEN, 3, UINT16, "Lowest Oxygen", "%", 10, 0, ABSENT, ABSENT),
            new Description(HEAT, 0, UINT8, "Core Temperature", "°C", 10, -30, 20, 139),
            new Description(HEAT, 1, SINT16, "Skin Sites", "°C", 100, ABSENT, ABSENT, ABSENT));

    private final FitBytes file = FitBytes.file().protocol(0x20);
    private final List<Integer> lapEnds = new ArrayList<>();
    private int front = 1;
    private int rear = 5;
    private double untilNextBeat;
    private final List<Integer> beats = new ArrayList<>();

    private Ride() {
    }

    /** The file. */
    static byte[] file() {
        return new Ride().write();
    }

    private byte[] write() {
        List<Sample> samples = ride();
        writeHead();
        file.define(RECORD.definition(5));
        file.define(MessageTable.of("hrv", 78).bigEndian().array("time", 0, UINT16, 5, row -> row).definition(9));
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            file.data(5, RECORD.values(sample));
            writeBeats(sample, i == samples.size() - 1);
            writeGearChange(sample);
            if (lapEnds.contains(i)) {
                writeLap(samples, lapEnds.indexOf(i));
            }
        }
        Stretch session = new Stretch(0, samples, CYCLING, 7, 0, lapEnds.size(), Messages.SESSION_BY_ACTIVITY_END);
        SESSION.write(file, 7, session);
        Messages.activity(session.last().time(), session.timerMillis(), 1, UTC_OFFSET, 0).bigEndian().write(file, 8);
        return file.toBytes();
    }

    private List<Sample> ride() {
        Simulation ride = new Simulation(new Loop(-48.8767, -123.3933, 950, 18, 64), START, 84, 35);
        lapEnds.add(ride.moveTo(Effort.STEADY_RIDE, 6000).now());
        lapEnds.add(ride.moveTo(Effort.HARD_RIDE, 12_000).now());
        lapEnds.add(ride.move(Effort.STEADY_RIDE, 2100 - ride.now()).now());
        return ride.samples();
    }

    private void writeHead() {
        Messages.fileId(FILE_ACTIVITY, START, 2).bigEndian().write(file, 0);
        Messages.fileCreator().write(file, 1); // the one little-endian definition: both orders meet in one file
        file.define(EVENT.bigEndian().definition(2)).data(2, EVENT.values(Event.timer(START, Messages.START)));
        file.define(DEVICE_INFO.bigEndian().definition(3))
                .data(3, DEVICE_INFO.values(Device.local(START, 0, 255, "fit-core computer", 3_141_592_653L)))
                .data(3, DEVICE_INFO.values(Device.antPlus(START, 1, 11, "fit-core pedals", 54_321)))
                .data(3, DEVICE_INFO.values(Device.antPlus(START, 2, 34, "fit-core shifter", 12_345)))
                .data(3, DEVICE_INFO.values(Device.antPlus(START, 3, 31, "fit-core oxygen", 777)));
        Messages.sport(CYCLING, 7, "Road").bigEndian().write(file, 4);
        writeApplications();
        file.define(FIELD_DESCRIPTION.definition(4));
        DESCRIPTIONS.forEach(description -> file.data(4, FIELD_DESCRIPTION.values(description)));
    }

    /** The first application describes itself as Connect IQ ones do: developer id and version say nothing. */
    private void writeApplications() {
        MessageTable.<Void>of("developer_data_id", 207).bigEndian()
                .array("developer_id", 0, BYTE, 16, row -> ABSENT)
                .array("application_id", 1, BYTE, 16, row -> OXYGEN_APP)
                .field("application_version", 4, UINT32, ABSENT)
                .field("manufacturer_id", 2, UINT16, ABSENT)
                .field("developer_data_index", 3, UINT8, OXYGEN)
                .write(file, 4);
        MessageTable.<Void>of("developer_data_id", 207).bigEndian()
                .array("application_id", 1, BYTE, 16, row -> HEAT_APP)
                .field("application_version", 4, UINT32, 20_301)
                .field("manufacturer_id", 2, UINT16, Messages.DEVELOPMENT)
                .field("developer_data_index", 3, UINT8, HEAT)
                .write(file, 4);
    }

    private void writeLap(List<Sample> samples, int index) {
        boolean last = index == lapEnds.size() - 1;
        int from = index == 0 ? 0 : lapEnds.get(index - 1);
        Stretch lap = new Stretch(index, samples.subList(from, lapEnds.get(index) + 1), CYCLING, 7, 0, 0,
                last ? Messages.LAP_BY_SESSION_END : Messages.LAP_BY_DISTANCE);
        if (last) {
            file.data(2, EVENT.values(Event.timer(lap.last().time(), Messages.STOP_ALL)));
        } else {
            writeApplications(); // the same ids again: descriptions stay in force
        }
        LAP.write(file, 6, lap);
    }

    /** Intervals between beats in milliseconds, three to five in a message, the rest invalid. */
    private void writeBeats(Sample sample, boolean last) {
        double interval = 60 / sample.heartRate();
        for (untilNextBeat += 1; untilNextBeat >= interval; untilNextBeat -= interval) {
            beats.add((int) milli(interval));
        }
        if (beats.size() >= 3 || last) {
            file.data(9, beats.stream().mapToInt(Integer::intValue).toArray());
            beats.clear();
        }
    }

    private void writeGearChange(Sample sample) {
        int wantedFront = sample.grade() > 0.045 ? 0 : sample.grade() < 0.02 ? 1 : front;
        int wantedRear = (int) Math.max(1, Math.min(CASSETTE.length, 5 + Math.round(sample.grade() * 90)));
        if (wantedFront != front) {
            front = wantedFront;
            writeGears(sample.time(), Messages.FRONT_GEAR_CHANGE);
        } else if (Math.abs(wantedRear - rear) > 1) {
            rear = wantedRear;
            writeGears(sample.time(), Messages.REAR_GEAR_CHANGE);
        }
    }

    private void writeGears(long time, int event) {
        int gears = rear + (CASSETTE[rear - 1] << 8) + ((front + 1) << 16) + (CHAINRINGS[front] << 24);
        file.data(2, EVENT.values(new Event(time, event, Messages.MARKER, gears)));
    }

    private static double rightPercent(Sample sample) {
        return 50.5 + StrictMath.sin(sample.timer() / 40.0);
    }

    /** Percent. */
    private static double oxygen(Sample sample) {
        return 71 - sample.power() / 20;
    }

    /** Three sites in hundredths of a degree; the second sensor falls off after ten minutes. */
    private static byte[] skin(Sample sample) {
        int chest = (int) scaled(33.2 - sample.timer() / 2000.0, 100);
        int arm = sample.timer() < 600 ? chest - 140 : Short.MAX_VALUE;
        int leg = (int) scaled(-1.5 + sample.timer() / 1000.0, 100);
        return new byte[] {(byte) (chest >> 8), (byte) chest, (byte) (arm >> 8), (byte) arm,
            (byte) (leg >> 8), (byte) leg};
    }

    /** Degrees from and to, in the format's steps of 360/256. */
    private static int[] phase(double from, double to) {
        return Arrays.stream(new double[] {from, to})
                .mapToInt(degrees -> (int) Math.round((degrees + 360) % 360 * 0.7111111))
                .toArray();
    }

    private static long joules(Stretch session) {
        return Math.round(session.average(Sample::power) * session.timerMillis() / 1000);
    }
}
