package io.fitcore.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.FitDecoder;
import io.fitcore.FitStream;
import io.fitcore.message.FitMessage;
import io.fitcore.model.DecodeLimits;
import io.fitcore.model.DecodeMode;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.Problem;
import io.fitcore.testkit.Damaged;
import io.fitcore.testkit.FitFiles;
import io.fitcore.testkit.FitSample;
import io.fitcore.testkit.ScriptedStream;
import io.fitcore.testkit.Vectors;
import io.fitcore.testkit.reading.Reading;
import java.io.ByteArrayInputStream;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the input arrives never changes what is made of it. */
class ChunkingTest {

    /** What a reading tells: messages with all that can be seen of them, and the report. */
    private record Told(List<String> messages, List<Problem> problems, Object report, Object thrown) {
        static Told of(FitStream stream) {
            Reading reading = Reading.of(stream);
            return new Told(reading.messages().stream().map(Told::brief).toList(), reading.report().problems(),
                    reading.report(), reading.thrown().map(thrown -> thrown.problem()));
        }

        private static String brief(FitMessage message) {
            return message.fileIndex() + " @" + message.offset() + " " + message.isRecovered() + " " + message;
        }
    }

    private static void assertChunkingChangesNothing(byte[] bytes, DecodeOptions options, int chunk) {
        Told whole = Told.of(FitDecoder.stream(new ByteArrayInputStream(bytes)).options(options));
        Told pieces = Told.of(FitDecoder.stream(ScriptedStream.of(bytes).chunk(chunk)).options(options));
        assertEquals(whole, pieces);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R79: one byte at a time gives the same messages and problems as all at once")
    void oneByteAtATime(Vectors vector) {
        for (boolean lenient : new boolean[] {false, true}) {
            for (DecodeMode mode : DecodeMode.values()) {
                DecodeOptions options = DecodeOptions.DEFAULT.withLenient(lenient).withMode(mode);
                assertEquals(Told.of(FitDecoder.stream(vector.bytes()).options(options)),
                        Told.of(FitDecoder.stream(ScriptedStream.of(vector.bytes()).chunk(1)).options(options)));
            }
        }
    }

    @Property(tries = 200)
    @Label("R79: sound streams, in pieces of any size, strictly")
    void soundStreams(@ForAll(supplier = FitFiles.Sound.class) FitSample sample,
            @ForAll @IntRange(min = 1, max = 64) int chunk) {
        assertChunkingChangesNothing(sample.bytes(), DecodeOptions.DEFAULT, chunk);
        assertChunkingChangesNothing(sample.bytes(), DecodeOptions.DEFAULT.withLenient(true), chunk);
    }

    @Property(tries = 400)
    @Label("R79: damaged streams, in pieces of any size, strictly")
    void damagedStreamsStrictly(@ForAll(supplier = FitFiles.Damage.class) Damaged damaged,
            @ForAll @IntRange(min = 1, max = 64) int chunk) {
        assertChunkingChangesNothing(damaged.bytes(), DecodeOptions.DEFAULT, chunk);
    }

    @Property(tries = 400)
    @Label("R79: damaged streams, in pieces of any size, leniently")
    void damagedStreamsLeniently(@ForAll(supplier = FitFiles.Damage.class) Damaged damaged,
            @ForAll @IntRange(min = 1, max = 64) int chunk) {
        assertChunkingChangesNothing(damaged.bytes(), DecodeOptions.DEFAULT.withLenient(true), chunk);
    }

    @Property(tries = 300)
    @Label("R79: noise, in pieces of any size, in every mode")
    void noise(@ForAll(supplier = FitFiles.Noise.class) byte[] noise, @ForAll @IntRange(min = 1, max = 64) int chunk,
            @ForAll DecodeMode mode, @ForAll boolean lenient) {
        assertChunkingChangesNothing(noise, DecodeOptions.DEFAULT.withLenient(lenient).withMode(mode), chunk);
    }

    @Property(tries = 300)
    @Label("R79: limits are reached at the same byte, however the input arrives")
    void limits(@ForAll(supplier = FitFiles.Damage.class) Damaged damaged,
            @ForAll @IntRange(min = 1, max = 64) int chunk, @ForAll @IntRange(min = 1, max = 600) int maxBytes,
            @ForAll boolean lenient) {
        DecodeLimits limits = DecodeLimits.DEFAULT.withMaxBytes(maxBytes);
        assertChunkingChangesNothing(damaged.bytes(), DecodeOptions.DEFAULT.withLenient(lenient).withLimits(limits),
                chunk);
    }
}
