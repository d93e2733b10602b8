package io.fitcore.testdata;

import static io.fitcore.testdata.Messages.DEVICE_INFO;
import static io.fitcore.testdata.Messages.EVENT;
import static io.fitcore.testdata.Messages.FILE_ACTIVITY;
import static io.fitcore.testdata.Messages.SWIMMING;
import static io.fitcore.testdata.Units.centi;
import static io.fitcore.testdata.Units.milli;
import static io.fitcore.testkit.FitBytes.ABSENT;
import static io.fitcore.testkit.WireType.BYTE;
import static io.fitcore.testkit.WireType.ENUM;
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
 * Forty lengths of a pool, and the heart rate that the strap sends afterwards in files chained to the activity.
 *
 * <p>The records have no heart rate of their own: radio does not go through water (spec 1.5 and 8).
 */
final class PoolSwim {
    private static final long START = Units.time("2025-01-20T18:31:10Z");
    private static final int LAP_SWIMMING = 17;
    private static final double POOL_METRES = 25;
    private static final int LENGTHS_PER_SET = 8;
    private static final int REST_SECONDS = 24;
    private static final int[] STROKE_OF_SET = {0, 2, 0, 1, 0}; // freestyle, breaststroke, backstroke
    private static final int[] SECONDS_OF_SET = {27, 34, 26, 33, 25};
    private static final int[] STROKES_OF_SET = {19, 14, 20, 18, 21};

    private static final int BEATS_PER_MESSAGE = 8;
    private static final int TICKS_PER_SECOND = 1024;
    private static final int CHAINED_FILES = 3;
    private static final long FIRST_TICK = 2_000_000_000L;

    /** One way through the pool, or the rest at its end; strokes 0 for a rest. */
    private record Length(int index, long start, int seconds, int strokes, int stroke) {
        long end() {
            return start + seconds;
        }

        boolean active() {
            return strokes > 0;
        }

        double metres() {
            return active() ? POOL_METRES : 0;
        }

        double speed() {
            return metres() / seconds;
        }
    }

    /** One second: how far, and how fast the arms go. */
    private record Second(long time, double metres, int strokesPerMinute) {
    }

    /** One beat by the strap's clock. */
    private record Beat(long tick, int bpm) {
    }

    private static final MessageTable<Length> LENGTH = MessageTable.<Length>of("length", 101)
            .field("timestamp", 253, UINT32, Length::end)
            .field("start_time", 2, UINT32, Length::start)
            .field("total_elapsed_time", 3, UINT32, length -> 1000L * length.seconds())
            .field("total_timer_time", 4, UINT32, length -> 1000L * length.seconds())
            .field("message_index", 254, UINT16, Length::index)
            .field("total_strokes", 5, UINT16, length -> length.active() ? length.strokes() : ABSENT)
            .field("avg_speed", 6, UINT16, length -> length.active() ? milli(length.speed()) : ABSENT)
            .field("total_calories", 11, UINT16, length -> length.active() ? 6 : ABSENT)
            .field("event", 0, ENUM, 28)
            .field("event_type", 1, ENUM, Messages.STOP)
            .field("swim_stroke", 7, ENUM, length -> length.active() ? length.stroke() : ABSENT)
            .field("avg_swimming_cadence", 9, UINT8, length -> length.active()
                    ? Math.round(60.0 * length.strokes() / length.seconds()) : ABSENT)
            .field("length_type", 12, ENUM, length -> length.active() ? 1 : 0);

    private static final MessageTable<Second> RECORD = MessageTable.<Second>of("record", 20)
            .field("timestamp", 253, UINT32, Second::time)
            .field("distance", 5, UINT32, second -> centi(second.metres()))
            .field("cadence", 4, UINT8, Second::strokesPerMinute)
            .field("temperature", 13, SINT8, 28);

    private static final MessageTable<List<Length>> LAP = MessageTable.<List<Length>>of("lap", 19)
            .field("timestamp", 253, UINT32, lap -> last(lap).end())
            .field("start_time", 2, UINT32, lap -> lap.get(0).start())
            .field("total_elapsed_time", 7, UINT32, lap -> 1000L * seconds(lap))
            .field("total_timer_time", 8, UINT32, lap -> 1000L * seconds(lap))
            .field("total_distance", 9, UINT32, lap -> centi(metres(lap)))
            .field("total_cycles", 10, UINT32, lap -> active(lap) == 0 ? ABSENT : strokes(lap))
            .field("message_index", 254, UINT16, lap -> lapIndex(lap.get(0)))
            .field("avg_speed", 13, UINT16, lap -> active(lap) == 0 ? ABSENT : milli(metres(lap) / seconds(lap)))
            .field("num_lengths", 32, UINT16, List::size)
            .field("first_length_index", 35, UINT16, lap -> lap.get(0).index())
            .field("num_active_lengths", 40, UINT16, PoolSwim::active)
            .field("event", 0, ENUM, 9)
            .field("event_type", 1, ENUM, Messages.STOP)
            .field("swim_stroke", 38, ENUM, lap -> active(lap) == 0 ? ABSENT : lap.get(0).stroke())
            .field("sport", 25, ENUM, SWIMMING)
            .field("sub_sport", 39, ENUM, LAP_SWIMMING);

    private static final MessageTable<List<Length>> SESSION = MessageTable.<List<Length>>of("session", 18)
            .field("timestamp", 253, UINT32, session -> last(session).end())
            .field("start_time", 2, UINT32, START)
            .field("total_elapsed_time", 7, UINT32, session -> 1000L * seconds(session))
            .field("total_timer_time", 8, UINT32, session -> 1000L * seconds(session))
            .field("total_distance", 9, UINT32, session -> centi(metres(session)))
            .field("total_cycles", 10, UINT32, PoolSwim::strokes)
            .field("message_index", 254, UINT16, 0)
            .field("avg_speed", 14, UINT16, session -> milli(metres(session) / seconds(session)))
            .field("first_lap_index", 25, UINT16, 0)
            .field("num_laps", 26, UINT16, 2 * STROKE_OF_SET.length - 1)
            .field("num_lengths", 33, UINT16, List::size)
            .field("pool_length", 44, UINT16, centi(POOL_METRES))
            .field("num_active_lengths", 47, UINT16, PoolSwim::active)
            .field("event", 0, ENUM, 8)
            .field("event_type", 1, ENUM, Messages.STOP)
            .field("sport", 5, ENUM, SWIMMING)
            .field("sub_sport", 6, ENUM, LAP_SWIMMING)
            .field("trigger", 28, ENUM, Messages.SESSION_BY_ACTIVITY_END)
            .field("swim_stroke", 43, ENUM, 5)
            .field("pool_length_unit", 46, ENUM, 0);

    /** The anchor: this beat of the strap's clock happened at this time. */
    private static final MessageTable<Beat> HR_ANCHOR = MessageTable.<Beat>of("hr", 132)
            .field("timestamp", 253, UINT32, beat -> START + (beat.tick() - FIRST_TICK) / TICKS_PER_SECOND)
            .field("event_timestamp", 9, UINT32, Beat::tick)
            .field("fractional_timestamp", 0, UINT16, beat -> (beat.tick() - FIRST_TICK) % TICKS_PER_SECOND * 32)
            .field("filtered_bpm", 6, UINT8, Beat::bpm);

    /** Eight beats, each with the low twelve bits of its tick. */
    private static final MessageTable<List<Beat>> HR = MessageTable.<List<Beat>>of("hr", 132)
            .array("event_timestamp_12", 10, BYTE, 12, PoolSwim::lowBits)
            .array("filtered_bpm", 6, UINT8, BEATS_PER_MESSAGE,
                    beats -> beats.stream().mapToInt(Beat::bpm).toArray());

    private final FitBytes file = FitBytes.file();
    private final List<Length> lengths = new ArrayList<>();

    private PoolSwim() {
    }

    /** The activity and the three files of heart rate behind it. */
    static byte[] chain() {
        return new PoolSwim().write();
    }

    private byte[] write() {
        swim();
        writeActivity();
        List<Beat> beats = beats();
        int perFile = beats.size() / CHAINED_FILES;
        for (int i = 0; i < CHAINED_FILES; i++) {
            file.next();
            writeBeats(beats.subList(i * perFile, i == CHAINED_FILES - 1 ? beats.size() : (i + 1) * perFile));
        }
        return file.toBytes();
    }

    private void swim() {
        long time = START;
        for (int set = 0; set < STROKE_OF_SET.length; set++) {
            for (int i = 0; i < LENGTHS_PER_SET; i++) {
                int seconds = SECONDS_OF_SET[set] + i / 3;
                lengths.add(new Length(lengths.size(), time, seconds, STROKES_OF_SET[set] + i % 3, STROKE_OF_SET[set]));
                time += seconds;
            }
            if (set < STROKE_OF_SET.length - 1) {
                lengths.add(new Length(lengths.size(), time, REST_SECONDS, 0, 0));
                time += REST_SECONDS;
            }
        }
    }

    private void writeActivity() {
        Messages.fileId(FILE_ACTIVITY, START, 1).write(file, 0);
        Messages.fileCreator().write(file, 1);
        file.define(EVENT.definition(2)).data(2, EVENT.values(Event.timer(START, Messages.START)));
        file.define(DEVICE_INFO.definition(3))
                .data(3, DEVICE_INFO.values(Device.local(START, 0, 255, "fit-core watch", 3_141_592_653L)))
                .data(3, DEVICE_INFO.values(Device.antPlus(START, 1, 120, "fit-core swim strap", 40_960)));
        file.define(RECORD.definition(4)).define(LENGTH.definition(5)).define(LAP.definition(6));
        double metres = 0;
        List<Length> lap = new ArrayList<>();
        for (Length length : lengths) {
            for (int i = 1; i <= length.seconds(); i++) {
                int strokesPerMinute = 60 * length.strokes() / length.seconds();
                file.data(4, RECORD.values(
                        new Second(length.start() + i, metres + length.speed() * i, strokesPerMinute)));
            }
            metres += length.metres();
            file.data(5, LENGTH.values(length));
            lap.add(length);
            if (lap.size() == LENGTHS_PER_SET || !length.active()) {
                file.data(6, LAP.values(lap));
                lap.clear();
            }
        }
        long end = last(lengths).end();
        file.data(2, EVENT.values(Event.timer(end, Messages.STOP_ALL)));
        SESSION.write(file, 7, lengths);
        Messages.activity(end, 1000L * seconds(lengths), 1, 3600, 0).write(file, 8);
    }

    /** Up with each set, down with each rest. */
    private List<Beat> beats() {
        List<Beat> beats = new ArrayList<>();
        Wobble wobble = new Wobble(25, 0.7);
        double rate = 96;
        double tick = FIRST_TICK;
        long end = last(lengths).end();
        while (tick < FIRST_TICK + (end - START + 2.0) * TICKS_PER_SECOND) {
            double interval = 60 / rate;
            tick += interval * TICKS_PER_SECOND;
            double target = restingAt(START + (long) ((tick - FIRST_TICK) / TICKS_PER_SECOND)) ? 104 : 149;
            rate += (target - rate) * interval / 25 + 0.3 * wobble.next();
            beats.add(new Beat((long) tick, (int) Math.round(rate)));
        }
        return beats;
    }

    private boolean restingAt(long time) {
        return lengths.stream().anyMatch(length -> !length.active() && time > length.start() && time <= length.end());
    }

    /** Definitions and {@code hr} messages only; such files have no file_id. */
    private void writeBeats(List<Beat> beats) {
        HR_ANCHOR.write(file, 0, beats.get(0));
        file.define(HR.definition(1));
        for (int i = 1; i < beats.size(); i += BEATS_PER_MESSAGE) {
            file.data(1, HR.values(beats.subList(i, Math.min(beats.size(), i + BEATS_PER_MESSAGE))));
        }
    }

    /** Twelve bits each, least significant first; missing beats are all ones. */
    private static byte[] lowBits(List<Beat> beats) {
        byte[] bytes = new byte[BEATS_PER_MESSAGE * 12 / 8];
        for (int i = 0; i < BEATS_PER_MESSAGE; i++) {
            long bits = i < beats.size() ? beats.get(i).tick() & 0xFFF : 0xFFF;
            for (int bit = 0; bit < 12; bit++) {
                int position = 12 * i + bit;
                bytes[position / 8] |= (byte) ((bits >> bit & 1) << position % 8);
            }
        }
        return bytes;
    }

    /** A set is a lap, and so is each rest. */
    private static int lapIndex(Length first) {
        return first.index() / (LENGTHS_PER_SET + 1) * 2 + (first.active() ? 0 : 1);
    }

    private static Length last(List<Length> lengths) {
        return lengths.get(lengths.size() - 1);
    }

    private static int seconds(List<Length> lengths) {
        return lengths.stream().mapToInt(Length::seconds).sum();
    }

    private static double metres(List<Length> lengths) {
        return lengths.stream().mapToDouble(Length::metres).sum();
    }

    private static int strokes(List<Length> lengths) {
        return lengths.stream().mapToInt(Length::strokes).sum();
    }

    private static int active(List<Length> lengths) {
        return (int) lengths.stream().filter(Length::active).count();
    }
}
