package io.fitcore.spec;

import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.FitDecoder;
import io.fitcore.message.FieldCursor;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.model.DecodeMode;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.FitException;
import io.fitcore.model.Problem;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.Damaged;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.FitFiles;
import io.fitcore.testkit.Vectors;
import io.fitcore.testkit.reading.Snapshot;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The input is a stranger: whatever the bytes are, they end in messages, problems or the library's own exception. */
class RobustnessTest {

    /** Reads in every mode, strictly and leniently, and asks each message everything. */
    private static void assertEndsWell(byte[] bytes) throws IOException {
        for (DecodeMode mode : DecodeMode.values()) {
            for (boolean lenient : new boolean[] {false, true}) {
                DecodeOptions options = DecodeOptions.DEFAULT.withMode(mode).withLenient(lenient);
                try {
                    var report = FitDecoder.stream(bytes).options(options).forEach(RobustnessTest::askEverything);
                    assertTrue(lenient || !report.hasDamage());
                    report.problems().forEach(problem -> assertPlausible(problem, bytes.length));
                } catch (FitException e) {
                    assertTrue(!lenient && e.kind().isDamage(), e.getMessage());
                    assertPlausible(e.problem(), bytes.length);
                }
            }
        }
        FitDecoder.isFit(bytes);
        FitDecoder.checkIntegrity(bytes);
        try {
            FitDecoder.peek(bytes);
        } catch (FitException e) {
            assertTrue(e.kind().isDamage());
        }
    }

    private static void assertPlausible(Problem problem, int length) {
        assertTrue(problem.offset() >= 0 && problem.offset() <= length, problem::toString);
        assertTrue(problem.sentence().chars().allMatch(c -> c >= ' ' && c < 0x7F), problem::toString);
    }

    private static void askEverything(FitMessage message) {
        assertEquals(Snapshot.of(message), Snapshot.of(message.copy()));
        FieldCursor cursor = message.cursor();
        int count = 0;
        while (cursor.next()) {
            assertTrue(cursor.isPresent());
            count++;
        }
        long present = message.developerFields().stream().filter(FitField::isPresent).count();
        assertEquals(message.fields().size() + present, count);
        for (int number = -1; number <= 256; number += 3) {
            message.field(number);
            message.doubleValue(number);
            message.intValue(number);
            message.degrees(number);
        }
        for (FitField field : message.allFields()) {
            message.field(field.name());
            message.value(field.name());
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R77: a vector with any of its bytes changed ends in messages, problems or a FitException")
    void anyByteChanged(Vectors vector) throws IOException {
        byte[] bytes = vector.bytes();
        for (int at = 0; at < bytes.length; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= (byte) (at % 3 == 0 ? 0x01 : at % 3 == 1 ? 0x80 : 0xFF);
            assertEndsWell(changed);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R77: a vector cut anywhere ends in messages, problems or a FitException")
    void cutAnywhere(Vectors vector) throws IOException {
        byte[] bytes = vector.bytes();
        for (int length = 0; length < bytes.length; length++) {
            assertEndsWell(Arrays.copyOf(bytes, length));
            assertEndsWell(Arrays.copyOfRange(bytes, length, bytes.length));
        }
    }

    @Property(tries = 150)
    @Label("R77: damaged streams end in messages, problems or a FitException")
    void damagedStreams(@ForAll(supplier = FitFiles.Damage.class) Damaged damaged) throws IOException {
        assertEndsWell(damaged.bytes());
    }

    @Property(tries = 300)
    @Label("R77: noise ends in messages, problems or a FitException")
    void noise(@ForAll(supplier = FitFiles.Noise.class) byte[] noise) throws IOException {
        assertEndsWell(noise);
    }

    @Test
    @Timeout(60)
    @DisplayName("R77: megabytes of noise behind a definition do not take long")
    void muchNoise() throws IOException {
        byte[] noise = new byte[2_000_000];
        new Random(7).nextBytes(noise);
        byte[] file = FitBytes.file().define(0, 20, field(253, 4, UINT32), field(3, 1, UINT8)).raw(noise).toBytes();
        var report = FitDecoder.stream(file).lenient().forEach(message -> { });
        assertEquals(file.length, report.bytes());
    }

    @Test
    @Timeout(60)
    @DisplayName("R77: a storm of definitions and of headers does not take long")
    void storms() throws IOException {
        FitBytes definitions = FitBytes.file();
        for (int i = 0; i < 40_000; i++) {
            definitions.define(i % 16, i, field(i % 256, 1, UINT8), field(i / 256, 2, 0x84));
        }
        assertEquals(40_000, FitDecoder.stream(definitions.toBytes()).forEach(message -> { }).definitions());
        byte[] header = Arrays.copyOf(FitBytes.file().headerSize(12).dataSize(0).toBytes(), 12);
        byte[] headers = new byte[12 * 100_000];
        for (int at = 0; at < headers.length; at += 12) {
            System.arraycopy(header, 0, headers, at, 12);
        }
        var report = FitDecoder.stream(headers).forEach(message -> { });
        assertEquals(100_000, report.fileCount());
        assertEquals(100_000, report.count(ProblemKind.DATA_SIZE_ZERO));
    }

    @Test
    @DisplayName("R77: a declared size of 4 GiB reserves nothing")
    void aHugeDeclaredSize() throws IOException {
        byte[] bytes = FitBytes.file().dataSize(0xFFFF_FFFFL).define(0, 20, field(3, 1, UINT8)).data(0, 80).toBytes();
        assertEquals(1, FitDecoder.stream(bytes).lenient().forEach(message -> { }).messages());
    }
}
