package io.fitcore.merge;

import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.ENUM;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;

import io.fitcore.FitDecoder;
import io.fitcore.FitStream;
import io.fitcore.message.FitMessage;
import io.fitcore.model.DecodeReport;
import io.fitcore.testkit.FitBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Writes activities with beats of a strap, and reads the heart rates that their records get. */
final class Strap {

    static final long T = 1_000_000_000L;
    static final int ACTIVITY = 4;
    static final int FILE_ID = 0;
    static final int RECORD = 20;
    static final int HR = 132;
    static final int HEART_RATE = 3;

    /** Stands for a record without a heart rate. */
    static final int NONE = -1;

    private static final int TICKS = 1024;

    private final FitBytes file;

    private Strap(FitBytes file) {
        this.file = file;
    }

    /** Begins with a file of a type; {@link #ACTIVITY} is 4. */
    static Strap file(int type) {
        return new Strap(FitBytes.file()).fileId(type);
    }

    /** Begins with an activity. */
    static Strap activity() {
        return file(ACTIVITY);
    }

    /** Begins with a file that does not say what it is. */
    static Strap untyped() {
        return new Strap(FitBytes.file());
    }

    Strap fileId(int type) {
        file.define(0, FILE_ID, field(0, 1, ENUM)).data(0, type);
        return this;
    }

    /** Begins the next file of the chain. */
    Strap next() {
        file.next();
        return this;
    }

    /** What the writer can do besides. */
    FitBytes file() {
        return file;
    }

    /** An anchor at T with the strap's clock at so many seconds, and a beat. */
    Strap anchor(double eventSeconds, int bpm) {
        return anchor(T, ticks(eventSeconds), bpm);
    }

    Strap anchor(long time, long tick, int bpm) {
        file.define(1, HR, field(253, 4, UINT32), field(9, 4, UINT32), field(6, 1, UINT8)).data(1, time, tick, bpm);
        return this;
    }

    /** An anchor with a part of a second, in 1/32768 s. */
    Strap anchorWithFraction(long fraction, double eventSeconds, int bpm) {
        file.define(1, HR, field(253, 4, UINT32), field(0, 2, UINT16), field(9, 4, UINT32), field(6, 1, UINT8))
                .data(1, T, fraction, ticks(eventSeconds), bpm);
        return this;
    }

    /** Beats at seconds of the strap's clock, one rate for each. */
    Strap beats(double[] eventSeconds, int... bpms) {
        long[] ticks = new long[eventSeconds.length];
        for (int i = 0; i < ticks.length; i++) {
            ticks[i] = ticks(eventSeconds[i]);
        }
        return beats(ticks, bpms);
    }

    Strap beats(long[] ticks, int... bpms) {
        file.define(1, HR, field(9, 4 * ticks.length, UINT32), field(6, bpms.length, UINT8)).data(1, ticks, bpms);
        return this;
    }

    /** Records at seconds after T, without heart rates. */
    Strap records(int... seconds) {
        file.define(2, RECORD, field(253, 4, UINT32));
        for (int second : seconds) {
            file.data(2, T + second);
        }
        return this;
    }

    /** Records at seconds after T that have a heart rate of their own. */
    Strap recordsWithRate(int bpm, int... seconds) {
        file.define(2, RECORD, field(253, 4, UINT32), field(3, 1, UINT8));
        for (int second : seconds) {
            file.data(2, T + second, bpm);
        }
        return this;
    }

    byte[] toBytes() {
        return file.toBytes();
    }

    static long ticks(double seconds) {
        return Math.round(seconds * TICKS);
    }

    static int[] from0To(int last) {
        int[] seconds = new int[last + 1];
        for (int i = 0; i <= last; i++) {
            seconds[i] = i;
        }
        return seconds;
    }

    // ---- reading

    static FitStream merging(byte[] bytes) {
        return FitDecoder.stream(bytes).mergeHeartRates();
    }

    /** Copies of all messages, merged. */
    static List<FitMessage> merged(byte[] bytes) {
        return all(merging(bytes));
    }

    static List<FitMessage> all(FitStream stream) {
        List<FitMessage> messages = new ArrayList<>();
        report(stream, messages);
        return messages;
    }

    static DecodeReport report(FitStream stream, List<FitMessage> into) {
        try {
            return stream.forEach(message -> into.add(message.copy()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DecodeReport report(byte[] bytes) {
        return report(merging(bytes), new ArrayList<>());
    }

    /** The heart rates that the records have after the merge. */
    static List<Integer> rates(byte[] bytes) {
        return rates(merged(bytes));
    }

    static List<Integer> rates(List<FitMessage> messages) {
        return messages.stream()
                .filter(message -> message.number() == RECORD)
                .map(message -> message.intValue(HEART_RATE, NONE))
                .toList();
    }
}
