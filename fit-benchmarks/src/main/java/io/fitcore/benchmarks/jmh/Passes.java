package io.fitcore.benchmarks.jmh;

import io.fitcore.FitDecoder;
import io.fitcore.FitFile;
import io.fitcore.FitStream;
import io.fitcore.benchmarks.input.Sample;
import io.fitcore.message.FieldCursor;
import io.fitcore.message.FitMessage;
import io.fitcore.message.MessageListener;
import io.fitcore.message.RecordMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** The ways to go over a file, all through the public API, CRC checked. */
public final class Passes {

    private Passes() {
    }

    /** Frames all records and selects none. */
    static double framing(Sample sample) throws IOException {
        return FitDecoder.stream(sample.bytes()).only().forEach(message -> { }).recordBytes();
    }

    /** Delivers each message and reads nothing of it. */
    static double delivered(Sample sample) throws IOException {
        Counter counter = new Counter();
        FitDecoder.stream(sample.bytes()).forEach(counter);
        return counter.count;
    }

    /** Six fields of each record, as a program that draws a track would. */
    static double sixFields(Sample sample) throws IOException {
        SixFields sum = new SixFields();
        FitDecoder.stream(sample.bytes()).forEach(sum);
        return sum.sum;
    }

    /** The first value of every field of every message, scaled and expanded. */
    static double everyField(Sample sample) throws IOException {
        return everyField(FitDecoder.stream(sample.bytes()));
    }

    /** As {@link #everyField(Sample)}, all fields of a message by one call. */
    static double everyFieldAtOnce(Sample sample) throws IOException {
        EveryFieldAtOnce sum = new EveryFieldAtOnce();
        FitDecoder.stream(sample.bytes()).forEach(sum);
        return sum.sum;
    }

    /** All values of every field of every message, scaled and expanded. */
    static double everyElement(Sample sample) throws IOException {
        EveryElement sum = new EveryElement();
        FitDecoder.stream(sample.bytes()).forEach(sum);
        return sum.sum;
    }

    static double everyFieldLenient(Sample sample) throws IOException {
        return everyField(FitDecoder.stream(sample.bytes()).lenient());
    }

    static double everyFieldOfInputStream(Sample sample) throws IOException {
        return everyField(FitDecoder.stream(new ByteArrayInputStream(sample.bytes())));
    }

    static double everyFieldOfPath(Sample sample) throws IOException {
        return everyField(FitDecoder.stream(sample.path()));
    }

    static double everyFieldOfDirectBuffer(Sample sample) throws IOException {
        return everyField(FitDecoder.stream(sample.direct()));
    }

    /** Every field of messages that are pulled, each a copy. */
    static double everyFieldPulled(Sample sample) throws IOException {
        EveryField sum = new EveryField();
        try (FitStream stream = FitDecoder.stream(sample.bytes())) {
            for (FitMessage message : stream.messages()) {
                sum.onMessage(message);
            }
        }
        return sum.sum;
    }

    /** Keeps the whole file and looks at nothing. */
    static double readAll(Sample sample) throws IOException {
        return FitDecoder.read(sample.bytes()).messages().size();
    }

    /** Keeps the whole file, then reads every field of it. */
    static double everyFieldOfReadAll(Sample sample) throws IOException {
        EveryField sum = new EveryField();
        FitFile file = FitDecoder.read(sample.bytes());
        for (FitMessage message : file.messages()) {
            sum.onMessage(message);
        }
        return sum.sum;
    }

    /** Every field of a stream, as the programs beside the benchmarks read it. */
    public static double everyField(FitStream stream) throws IOException {
        EveryField sum = new EveryField();
        stream.forEach(sum);
        return sum.sum;
    }

    private static final class Counter implements MessageListener {
        private long count;

        @Override
        public void onMessage(FitMessage message) {
            count++;
        }
    }

    private static final class SixFields implements MessageListener {
        private double sum;

        @Override
        public void onMessage(FitMessage message) {
            if (message.number() == RecordMessage.NUMBER) {
                sum += message.timestampSeconds(-1)
                        + message.degrees(RecordMessage.POSITION_LAT)
                        + message.degrees(RecordMessage.POSITION_LONG)
                        + message.intValue(RecordMessage.HEART_RATE, 0)
                        + message.intValue(RecordMessage.POWER, 0)
                        + message.doubleValue(RecordMessage.ALTITUDE);
            }
        }
    }

    private static final class EveryField implements MessageListener {
        private double sum;

        @Override
        public void onMessage(FitMessage message) {
            FieldCursor field = message.cursor();
            while (field.next()) {
                sum += field.doubleValue();
            }
        }
    }

    private static final class EveryFieldAtOnce implements MessageListener {
        private final double[] values = new double[512];
        private double sum;

        @Override
        public void onMessage(FitMessage message) {
            int count = message.copyDoubles(values);
            for (int i = 0; i < count; i++) {
                sum += values[i];
            }
        }
    }

    private static final class EveryElement implements MessageListener {
        private double sum;

        @Override
        public void onMessage(FitMessage message) {
            FieldCursor field = message.cursor();
            while (field.next()) {
                int count = field.elementCount();
                for (int i = 0; i < count; i++) {
                    sum += field.doubleValue(i);
                }
            }
        }
    }
}
