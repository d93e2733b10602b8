package io.fitcore.testdata;

import static io.fitcore.testdata.Units.milli;
import static io.fitcore.testdata.Units.semicircles;
import static io.fitcore.testkit.FitBytes.ABSENT;
import static io.fitcore.testkit.WireType.ENUM;
import static io.fitcore.testkit.WireType.SINT32;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT16Z;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT32Z;
import static io.fitcore.testkit.WireType.UINT8;

/** The messages that several files have in common. */
final class Messages {
    static final int DEVELOPMENT = 255; // the manufacturer number for everybody who has none

    static final int FILE_ACTIVITY = 4;

    static final int TIMER = 0;
    static final int START = 0;
    static final int STOP = 1;
    static final int MARKER = 3;
    static final int STOP_ALL = 4;
    static final int REAR_GEAR_CHANGE = 43;
    static final int FRONT_GEAR_CHANGE = 42;

    static final int RUNNING = 1;
    static final int CYCLING = 2;
    static final int TRANSITION = 3;
    static final int SWIMMING = 5;

    static final int LAP_BY_DISTANCE = 2;
    static final int LAP_BY_SESSION_END = 7;
    static final int SESSION_BY_ACTIVITY_END = 0;
    static final int SESSION_BY_MULTI_SPORT = 2;

    static final MessageTable<Event> EVENT = MessageTable.<Event>of("event", 21)
            .field("timestamp", 253, UINT32, Event::time)
            .field("data", 3, UINT32, Event::data)
            .field("event", 0, ENUM, Event::event)
            .field("event_type", 1, ENUM, Event::type)
            .field("event_group", 4, UINT8, 0);

    static final MessageTable<Device> DEVICE_INFO = MessageTable.<Device>of("device_info", 23)
            .field("timestamp", 253, UINT32, Device::time)
            .field("serial_number", 3, UINT32Z, Device::serialNumber)
            .field("cum_operating_time", 7, UINT32, ABSENT)
            .text("product_name", 27, 20, Device::name)
            .field("manufacturer", 2, UINT16, DEVELOPMENT)
            .field("product", 4, UINT16, Device::product)
            .field("software_version", 5, UINT16, 412)
            .field("battery_voltage", 10, UINT16, Device::batteryVoltage)
            .field("ant_device_number", 21, UINT16Z, Device::antDeviceNumber)
            .field("device_index", 0, UINT8, Device::index)
            .field("device_type", 1, UINT8, Device::type)
            .field("battery_status", 11, UINT8, Device::batteryStatus)
            .field("source_type", 25, ENUM, Device::source);

    private Messages() {
    }

    /** Something that happened. */
    record Event(long time, int event, int type, Object data) {
        static Event timer(long time, int type) {
            return new Event(time, TIMER, type, 0);
        }
    }

    /** A device or a sensor; what it does not have is {@code ABSENT}. */
    record Device(long time, int index, int source, int type, int product, String name, Object serialNumber,
            Object antDeviceNumber, Object batteryVoltage, Object batteryStatus) {
        /** A part of the recording device itself; type 0 is its GPS, 4 its barometer. */
        static Device local(long time, int index, int type, String name, Object serialNumber) {
            return new Device(time, index, 5, type, 1, name, serialNumber, ABSENT, ABSENT, ABSENT);
        }

        /** An ANT+ sensor with a good battery of 2.98 V; type 120 measures heart rate, 11 power. */
        static Device antPlus(long time, int index, int type, String name, int antDeviceNumber) {
            return new Device(time, index, 1, type, 2, name, 900_000L + antDeviceNumber, antDeviceNumber,
                    Units.scaled(2.98, 256), 2);
        }
    }

    static MessageTable<Void> fileId(int type, long timeCreated, int product) {
        return MessageTable.<Void>of("file_id", 0)
                .field("serial_number", 3, UINT32Z, 3_141_592_653L)
                .field("time_created", 4, UINT32, timeCreated)
                .field("manufacturer", 1, UINT16, DEVELOPMENT)
                .field("product", 2, UINT16, product)
                .field("number", 5, UINT16, ABSENT)
                .field("type", 0, ENUM, type);
    }

    static MessageTable<Void> fileCreator() {
        return MessageTable.<Void>of("file_creator", 49)
                .field("software_version", 0, UINT16, 412)
                .field("hardware_version", 1, UINT8, ABSENT);
    }

    static MessageTable<Void> sport(int sport, int subSport, String name) {
        return MessageTable.<Void>of("sport", 12)
                .text("name", 3, name)
                .field("sport", 0, ENUM, sport)
                .field("sub_sport", 1, ENUM, subSport);
    }

    /** One lap; the enhanced speeds hold the values and the plain ones are invalid, as present-day watches do it. */
    static MessageTable<Stretch> lap() {
        return MessageTable.<Stretch>of("lap", 19)
                .field("timestamp", 253, UINT32, lap -> lap.last().time())
                .field("start_time", 2, UINT32, lap -> lap.first().time())
                .field("start_position_lat", 3, SINT32, lap -> semicircles(lap.first().latitude()))
                .field("start_position_long", 4, SINT32, lap -> semicircles(lap.first().longitude()))
                .field("end_position_lat", 5, SINT32, lap -> semicircles(lap.last().latitude()))
                .field("end_position_long", 6, SINT32, lap -> semicircles(lap.last().longitude()))
                .field("total_elapsed_time", 7, UINT32, Stretch::elapsedMillis)
                .field("total_timer_time", 8, UINT32, Stretch::timerMillis)
                .field("total_distance", 9, UINT32, lap -> lap.gain(Sample::distance, 100))
                .field("total_cycles", 10, UINT32, lap -> lap.gain(Sample::cycles, 1))
                .field("enhanced_avg_speed", 110, UINT32, lap -> milli(lap.averageSpeed()))
                .field("enhanced_max_speed", 111, UINT32, lap -> milli(lap.highest(Sample::speed)))
                .field("message_index", 254, UINT16, Stretch::index)
                .field("total_calories", 11, UINT16, lap -> lap.gain(Sample::kcal, 1))
                .field("avg_speed", 13, UINT16, ABSENT)
                .field("max_speed", 14, UINT16, ABSENT)
                .field("total_ascent", 21, UINT16, lap -> lap.gain(Sample::ascent, 1))
                .field("total_descent", 22, UINT16, lap -> lap.gain(Sample::descent, 1))
                .field("event", 0, ENUM, 9)
                .field("event_type", 1, ENUM, STOP)
                .field("avg_heart_rate", 15, UINT8, lap -> Math.round(lap.average(Sample::heartRate)))
                .field("max_heart_rate", 16, UINT8, lap -> Math.round(lap.highest(Sample::heartRate)))
                .field("avg_cadence", 17, UINT8, lap -> (int) lap.average(Sample::cadence))
                .field("max_cadence", 18, UINT8, lap -> (int) lap.highest(Sample::cadence))
                .field("lap_trigger", 24, ENUM, Stretch::trigger)
                .field("sport", 25, ENUM, Stretch::sport)
                .field("sub_sport", 39, ENUM, Stretch::subSport)
                .field("avg_fractional_cadence", 80, UINT8, lap -> fraction128(lap.average(Sample::cadence)));
    }

    /** One session, with a bounding box; both forms of the speeds, as some devices do it. */
    static MessageTable<Stretch> session() {
        return MessageTable.<Stretch>of("session", 18)
                .field("timestamp", 253, UINT32, session -> session.last().time())
                .field("start_time", 2, UINT32, session -> session.first().time())
                .field("start_position_lat", 3, SINT32, session -> semicircles(session.first().latitude()))
                .field("start_position_long", 4, SINT32, session -> semicircles(session.first().longitude()))
                .field("total_elapsed_time", 7, UINT32, Stretch::elapsedMillis)
                .field("total_timer_time", 8, UINT32, Stretch::timerMillis)
                .field("total_distance", 9, UINT32, session -> session.gain(Sample::distance, 100))
                .field("total_cycles", 10, UINT32, session -> session.gain(Sample::cycles, 1))
                .field("nec_lat", 29, SINT32, session -> semicircles(session.highest(Sample::latitude)))
                .field("nec_long", 30, SINT32, session -> semicircles(session.highest(Sample::longitude)))
                .field("swc_lat", 31, SINT32, session -> semicircles(session.lowest(Sample::latitude)))
                .field("swc_long", 32, SINT32, session -> semicircles(session.lowest(Sample::longitude)))
                .field("enhanced_avg_speed", 124, UINT32, session -> milli(session.averageSpeed()))
                .field("enhanced_max_speed", 125, UINT32, session -> milli(session.highest(Sample::speed)))
                .field("message_index", 254, UINT16, Stretch::index)
                .field("total_calories", 11, UINT16, session -> session.gain(Sample::kcal, 1))
                .field("avg_speed", 14, UINT16, session -> milli(session.averageSpeed()))
                .field("max_speed", 15, UINT16, session -> milli(session.highest(Sample::speed)))
                .field("total_ascent", 22, UINT16, session -> session.gain(Sample::ascent, 1))
                .field("total_descent", 23, UINT16, session -> session.gain(Sample::descent, 1))
                .field("first_lap_index", 25, UINT16, Stretch::firstLap)
                .field("num_laps", 26, UINT16, Stretch::laps)
                .field("event", 0, ENUM, 8)
                .field("event_type", 1, ENUM, STOP)
                .field("sport", 5, ENUM, Stretch::sport)
                .field("sub_sport", 6, ENUM, Stretch::subSport)
                .field("avg_heart_rate", 16, UINT8, session -> Math.round(session.average(Sample::heartRate)))
                .field("max_heart_rate", 17, UINT8, session -> Math.round(session.highest(Sample::heartRate)))
                .field("avg_cadence", 18, UINT8, session -> (int) session.average(Sample::cadence))
                .field("max_cadence", 19, UINT8, session -> (int) session.highest(Sample::cadence))
                .field("trigger", 28, ENUM, Stretch::trigger)
                .field("avg_fractional_cadence", 92, UINT8, session -> fraction128(session.average(Sample::cadence)));
    }

    /**
     * The closing message.
     *
     * @param utcOffsetSeconds what the wall clock was ahead of UTC
     * @param type             0 for one sport, 1 for several
     */
    static MessageTable<Void> activity(long time, long timerMillis, int sessions, int utcOffsetSeconds, int type) {
        return MessageTable.<Void>of("activity", 34)
                .field("timestamp", 253, UINT32, time)
                .field("total_timer_time", 0, UINT32, timerMillis)
                .field("local_timestamp", 5, UINT32, time + utcOffsetSeconds)
                .field("num_sessions", 1, UINT16, sessions)
                .field("type", 2, ENUM, type)
                .field("event", 3, ENUM, 26)
                .field("event_type", 4, ENUM, STOP);
    }

    /** What a whole-numbered cadence leaves out, in 128ths. */
    static int fraction128(double value) {
        return (int) ((value - Math.floor(value)) * 128);
    }
}
