package io.fitcore.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** The account that comes with a sample agrees with a plain walk over its bytes, and samples are varied enough. */
class FitFilesTest {
    @Property(tries = 300)
    void soundSamplesAreWhatTheirAccountSays(@ForAll(supplier = FitFiles.Sound.class) FitSample sample) {
        assertAccountIsTrue(sample);
        for (FitSample.Message message : sample.messages()) {
            for (FitSample.Field field : message.fields()) {
                int type = field.baseType().orElseThrow();
                assertTrue(WireType.isKnown(type));
                assertEquals(0, field.definition().sizeBytes() % WireType.sizeBytes(type));
            }
            assertTrue(!message.compressed() || message.timeSeconds().isPresent());
        }
    }

    @Property(tries = 300)
    void oddSamplesAreWhatTheirAccountSays(@ForAll(supplier = FitFiles.Odd.class) FitSample sample) {
        assertAccountIsTrue(sample);
    }

    @Property(tries = 300, seed = "20250315", shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void soundSamplesHaveEverythingInThem(@ForAll(supplier = FitFiles.Sound.class) FitSample sample) {
        List<FitSample.Message> messages = sample.messages();
        Set<Integer> types = messages.stream().flatMap(message -> message.fields().stream())
                .map(field -> field.baseType().orElseThrow()).collect(Collectors.toSet());
        atLeast(40, "several files", sample.fileOffsets().size() > 1);
        atLeast(50, "ten messages", messages.size() >= 10);
        atLeast(40, "ten base types", types.size() >= 10);
        WireType.ALL.forEach(type -> atLeast(20, "base type " + type, types.contains(type)));
        atLeast(40, "big-endian", messages.stream().anyMatch(message -> message.definition().architecture() == 1));
        atLeast(20, "compressed times", messages.stream().anyMatch(FitSample.Message::compressed));
        atLeast(20, "developer fields", messages.stream().flatMap(message -> message.fields().stream())
                .anyMatch(field -> field.definition().developer()));
        atLeast(5, "more than 85 fields", messages.stream().anyMatch(message -> message.fields().size() > 85));
        atLeast(40, "messages of the profile",
                messages.stream().anyMatch(message -> message.definition().globalNumber() < 500));
    }

    private static void atLeast(double percent, String what, boolean here) {
        Statistics.label(what).collect(here)
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= percent));
    }

    @Property(tries = 300, seed = "20250315", shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void damageChangesMostStreams(@ForAll(supplier = FitFiles.Damage.class) Damaged damaged) {
        atLeast(85, "changed", !Arrays.equals(damaged.original().bytes(), damaged.bytes()));
        atLeast(30, "another length", damaged.original().bytes().length != damaged.bytes().length);
    }

    @Property(tries = 300)
    void damageIsRepeatable(@ForAll(supplier = FitFiles.Damage.class) Damaged damaged) {
        assertTrue(Arrays.equals(damaged.bytes(), damaged.bytes()));
    }

    @Property(tries = 50)
    void noiseStaysSmall(@ForAll(supplier = FitFiles.Noise.class) byte[] noise) {
        assertTrue(noise.length <= 316);
    }

    @Example
    void compressedTimesFollowTheReference() {
        FilePlan.Define withTime = define(0, FitBytes.field(253, 4, WireType.UINT32));
        FilePlan.Define withoutTime = define(1);
        FitSample sample = SampleWriter.write(List.of(new FilePlan(14, true, 0x20, 21212, 0, List.of(
                withTime, withoutTime,
                data(0, -1, 0x3B, 0x9A, 0xCA, 0x00), // big-endian 1000000000
                data(1, 1), data(1, 5), data(1, 5), data(1, 31), data(1, 0), data(1, 2),
                data(0, -1, 0xFF), // invalid: no reference, no time
                data(1, 3)))), false);
        assertEquals(List.of(0L, 1L, 5L, 5L, 31L, 32L, 34L, -1L, 35L), sample.messages().stream()
                .map(FitSample.Message::timeSeconds)
                .map(time -> time.isPresent() ? time.getAsLong() - 1_000_000_000L : -1L).toList());
        assertEquals(OptionalLong.empty(), sample.messages().get(7).timeSeconds());
    }

    @Example
    void developerFieldsBindWhenDefinedOrAsSoonAsDescribed() {
        FilePlan.DeveloperPick unknown = new FilePlan.DeveloperPick(0, 2); // index 0, number 0
        FilePlan.Define define = new FilePlan.Define(0, 20, false, 0, 0, List.of(), List.of(unknown));
        FitSample sample = SampleWriter.write(List.of(new FilePlan(14, true, 0x20, 21212, 0, List.of(
                define, data(0, -1, 1),
                new FilePlan.Describe(1, 0, 0, WireType.UINT16), data(0, -1, 1),
                new FilePlan.Describe(1, 0, 0, WireType.SINT16), data(0, -1, 1),
                define, data(0, -1, 1)))), true);
        assertEquals(List.of(-1, WireType.UINT16, WireType.UINT16, WireType.SINT16), sample.messages().stream()
                .filter(message -> message.definition().globalNumber() == 20)
                .map(message -> message.fields().get(0).describedType().orElse(-1)).toList());
    }

    private static FilePlan.Define define(int localNumber, WireField... fields) {
        return new FilePlan.Define(localNumber, 20, true, 0, 0, List.of(fields), List.of());
    }

    private static FilePlan.Data data(int pick, int seconds, int... content) {
        List<Byte> bytes = new ArrayList<>();
        for (int value : content) {
            bytes.add((byte) value);
        }
        return new FilePlan.Data(pick, 0, seconds, List.of(FilePlan.Fill.CONTENT), bytes);
    }

    /** Walks from header to header and record to record with nothing but the sizes in the bytes. */
    private static void assertAccountIsTrue(FitSample sample) {
        byte[] bytes = sample.bytes();
        List<Integer> files = new ArrayList<>();
        List<Integer> definitions = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            if (bytes[at] == 0) {
                at++;
                continue;
            }
            files.add(at);
            int record = at + u8(bytes, at);
            int end = record + u8(bytes, at + 4) + (u8(bytes, at + 5) << 8) + (u8(bytes, at + 6) << 16);
            assertEquals(0, BitwiseCrc.update(0, bytes, at, end + 2 - at));
            int[] payloads = new int[16];
            Arrays.fill(payloads, -1);
            while (record < end) {
                int header = u8(bytes, record);
                if (header < 0x80 && (header & 0x40) != 0) {
                    definitions.add(record);
                    int next = record + 6 + 3 * u8(bytes, record + 5);
                    int payload = sizes(bytes, record + 6, u8(bytes, record + 5));
                    if ((header & 0x20) != 0) {
                        payload += sizes(bytes, next + 1, u8(bytes, next));
                        next += 1 + 3 * u8(bytes, next);
                    }
                    payloads[header & 0x0F] = payload;
                    record = next;
                } else {
                    int payload = payloads[header < 0x80 ? header & 0x0F : header >> 5 & 3];
                    assertFalse(payload < 0, "defined before it is used");
                    messages.add(files.size() - 1 + "@" + record + "+" + (1 + payload));
                    record += 1 + payload;
                }
            }
            assertEquals(end, record);
            at = end + 2;
        }
        assertEquals(files, sample.fileOffsets());
        assertEquals(definitions, sample.definitionOffsets());
        assertEquals(messages, sample.messages().stream()
                .map(message -> message.file() + "@" + message.offset() + "+" + message.sizeBytes()).toList());
        for (FitSample.Message message : sample.messages()) {
            assertEquals(message.header(), u8(bytes, message.offset()));
            int next = message.offset() + 1;
            for (FitSample.Field field : message.fields()) {
                assertEquals(next, field.offset());
                assertEquals(field.definition().sizeBytes(), sample.bytesOf(field).length);
                next += field.definition().sizeBytes();
            }
        }
    }

    private static int sizes(byte[] bytes, int from, int fields) {
        int sum = 0;
        for (int i = 0; i < fields; i++) {
            sum += u8(bytes, from + 3 * i + 1);
        }
        return sum;
    }

    private static int u8(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }
}
