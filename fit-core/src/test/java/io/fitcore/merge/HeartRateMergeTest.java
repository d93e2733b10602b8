package io.fitcore.merge;

import static io.fitcore.merge.Strap.HR;
import static io.fitcore.merge.Strap.NONE;
import static io.fitcore.merge.Strap.RECORD;
import static io.fitcore.merge.Strap.T;
import static io.fitcore.merge.Strap.activity;
import static io.fitcore.merge.Strap.from0To;
import static io.fitcore.merge.Strap.merged;
import static io.fitcore.merge.Strap.rates;
import static io.fitcore.merge.Strap.report;
import static io.fitcore.testkit.FitBytes.ABSENT;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.BYTE;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.FitDecoder;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.DecodeReport;
import io.fitcore.model.Problem;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.FitBytes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the heart-rate merge makes of beats and records (spec 8). */
class HeartRateMergeTest {

    /** The beats of examples 1 and 3 of spec 8.4. */
    private static Strap beatsWithAHole(Strap strap) {
        return strap.anchor(10, 60).beats(new double[] {11, 12, 20, 21}, 62, 64, 100, 102);
    }

    // ---- worked examples

    @Test
    @DisplayName("R74: a hole is filled with the rate before it for 5 s (spec 8.4, example 1)")
    void holeIsFilledForFiveSeconds() {
        byte[] file = beatsWithAHole(activity()).records(from0To(11)).toBytes();
        assertEquals(List.of(60, 61, 63, 64, 64, 64, 64, 64, NONE, NONE, 100, NONE), rates(file));
        assertTrue(report(file).isClean());
    }

    @Test
    @DisplayName("R74: the strap's counter rolls over (spec 8.4, example 2)")
    void counterRollsOver() {
        byte[] file = activity().anchor(T, 0xFFFF_F000L, 60)
                .beats(new long[] {0xFFFF_FF00L, 0x0000_0C00L}, 80, 90)
                .records(from0To(7)).toBytes();
        assertEquals(List.of(60, 60, 60, 60, 70, 80, 80, NONE), rates(file));
        assertTrue(report(file).isClean());
    }

    @Test
    @DisplayName("R74: records with equal times use the same second (spec 8.4, example 3)")
    void equalTimesUseTheSameSecond() {
        byte[] file = beatsWithAHole(activity()).recordsWithRate(33, 0, 0, 1, 1, 2, 5, 9, 10, 11, 12).toBytes();
        assertEquals(List.of(60, 60, 61, 62, 63, 64, 64, 100, 33, 33), rates(file));
    }

    @Test
    @DisplayName("R75: records after the last beat, and where no later beat is known, keep their heart rate")
    void recordsWithoutALaterBeatKeepTheirRate() {
        byte[] file = activity().anchor(10, 60).beats(new double[] {11, 12}, 62, 64)
                .recordsWithRate(33, 0, 1, 2, 3, 4).toBytes();
        // the beat at T + 2 lies in the record's own window; nothing comes after it
        assertEquals(List.of(60, 61, 33, 33, 33), rates(file));
    }

    @Test
    @DisplayName("R75: a record in whose window no beat falls keeps its heart rate")
    void recordWithoutABeatKeepsItsRate() {
        byte[] file = activity().anchor(10, 60).beats(new double[] {30, 31}, 90, 91)
                .recordsWithRate(33, 0, 3, 8, 9, 20, 21, 22).toBytes();
        assertEquals(List.of(60, 60, 60, 33, 90, 33, 33), rates(file));
    }

    // ---- the time line

    @Test
    void beats250MillisecondsApartAreNotFilled() {
        byte[] file = activity().anchor(10, 60).beats(new double[] {10.25, 10.5, 10.75, 11, 13}, 100, 100, 100, 100, 1)
                .records(0, 1, 2).toBytes();
        assertEquals(List.of(60, 100, 100), rates(file));
    }

    @Test
    void beatsFurtherApartThan250MillisecondsAreFilledEachQuarterSecond() {
        // 60 at T, and again at T + 0.25 before the 100 at T + 0.5
        byte[] file = activity().anchor(10, 60).beats(new double[] {10.5, 12}, 100, 1).records(0, 1).toBytes();
        // (60 + 100 + 100 + 100) / 4: the hole after T + 0.5 is filled at 0.75 and 1
        assertEquals(List.of(60, 90), rates(file));
    }

    @Test
    void halfABeatIsRoundedUp() {
        byte[] file = activity().anchor(10, 60).beats(new double[] {10.25, 10.5, 10.75, 11, 13}, 60, 61, 61, 60, 1)
                .records(0, 1).toBytes();
        assertEquals(List.of(60, 61), rates(file)); // 60.5
    }

    @Test
    void packedEventTimesCount() {
        // vector A.11: 12 bits each, +1, +2, +3 and +5 s after the anchor's 10240
        FitBytes file = activity().anchor(10, 60).file()
                .define(1, HR, field(10, 6, BYTE), field(6, 4, UINT8))
                .data(1, FitBytes.hex("00 0C 00 00 04 C0"), new int[] {70, 80, 90, 100})
                .define(2, RECORD, field(253, 4, UINT32));
        for (int second = 0; second <= 5; second++) {
            file.data(2, T + second);
        }
        // each second holds three quarters of the rate before and one of its own
        assertEquals(List.of(60, 63, 73, 83, 90, NONE), rates(file.toBytes()));
    }

    @Test
    void packedEventTimesCannotBeUsedWithoutComponents() {
        FitBytes file = activity().anchor(10, 60).file()
                .define(1, HR, field(10, 3, BYTE), field(6, 2, UINT8))
                .data(1, FitBytes.hex("00 0C 00"), new int[] {70, 80});
        DecodeOptions packed = DecodeOptions.DEFAULT.withComponents(false).withHeartRateMerge(true);
        DecodeReport report = report(FitDecoder.stream(file.toBytes()).options(packed), new ArrayList<>());
        assertEquals(1, report.count(ProblemKind.HEART_RATE_UNUSABLE));
        assertTrue(report(file.toBytes()).isClean());
    }

    @Test
    @DisplayName("spec 6.7: padding of packed event times is discarded, as it has no rates")
    void paddingOfPackedEventTimesIsDiscarded() {
        // +1 s, then one element of 0xFFF, whose rate is not valid; then +2 s of the next message
        FitBytes file = activity().anchor(10, 60).file()
                .define(1, HR, field(10, 3, BYTE), field(6, 2, UINT8))
                .data(1, FitBytes.hex("00 FC FF"), new int[] {70, 0xFF})
                .define(1, HR, field(9, 8, UINT32), field(6, 2, UINT8))
                .data(1, new int[] {12_288, 13_312}, new int[] {80, 90})
                .define(2, RECORD, field(253, 4, UINT32)).data(2, T).data(2, T + 1).data(2, T + 2);
        assertEquals(List.of(60, 63, 73), rates(file.toBytes()));
        assertTrue(report(file.toBytes()).isClean());
    }

    @Test
    void beatsComeFromLaterFilesOfTheChain() {
        byte[] chain = activity().records(0, 1, 2, 3, 4)
                .next().fileId(Strap.ACTIVITY).anchor(10, 60).beats(new double[] {11, 12}, 62, 64)
                .next().fileId(Strap.ACTIVITY).beats(new double[] {13, 14, 15}, 66, 68, 70).toBytes();
        // three quarters of the rate before, then the beat itself
        assertEquals(List.of(60, 61, 63, 65, 67), rates(chain));
    }

    @Test
    void recordsOfSeveralFilesAreOneSeries() {
        byte[] chain = activity().records(0, 1)
                .next().fileId(Strap.ACTIVITY).records(2, 3)
                .next().fileId(Strap.ACTIVITY).anchor(10, 60).beats(new double[] {11, 12, 13, 14}, 62, 64, 66, 68)
                .toBytes();
        assertEquals(List.of(60, 61, 63, 65), rates(chain));
    }

    @Test
    void beatsBeforeTheRecordsDoAsWell() {
        byte[] before = beatsWithAHole(activity()).records(from0To(11)).toBytes();
        byte[] after = beatsWithAHole(activity().records(from0To(11))).toBytes();
        assertEquals(rates(before), rates(after));
    }

    // ---- where the official decoders differ (spec 8.3)

    @Test
    @DisplayName("spec 8.3, precision: event times are doubles")
    void eventTimesKeepTheirPrecision() {
        // at 4,000,000 s a float knows quarter seconds only: 0.9 s and 1.1 s would fall together
        byte[] file = activity().anchor(4_000_000, 60).beats(new double[] {4_000_000.9, 4_000_001.1}, 100, 200)
                .records(0, 1).toBytes();
        assertEquals(List.of(60, 70), rates(file)); // 60 at 0.25, 0.5 and 0.75, then 100
    }

    @Test
    @DisplayName("spec 8.3, rollover: a jump back of more than half the counter's range is one")
    void jumpBackByHalfTheRangeIsNoRollover() {
        long half = 1L << 31;
        byte[] rolled = activity().anchor(T, half + 1, 60).beats(new long[] {0}, 80).records(0).toBytes();
        assertTrue(report(rolled).isClean());
        byte[] back = activity().anchor(T, half, 60).beats(new long[] {0}, 80).records(0).toBytes();
        assertUnusable(back, 2);
    }

    @Test
    @DisplayName("spec 8.3, errors: beats before any anchor are a problem, and the merge goes on")
    void beatsBeforeAnyAnchorAreAProblem() {
        byte[] file = beatsWithAHole(activity().beats(new double[] {9}, 200)).records(0, 1, 2).toBytes();
        assertUnusable(file, 1);
        assertEquals(List.of(60, 61, 63), rates(file));
    }

    @Test
    @DisplayName("spec 8.3, errors: more or fewer rates than event times are a problem, and the merge goes on")
    void unequalCountsAreAProblem() {
        byte[] file = activity().anchor(10, 60)
                .beats(new double[] {10.5, 10.75}, 200)
                .beats(new double[] {10.5}, 200, 200)
                .beats(new double[] {11, 12, 13}, 62, 64, 66).records(0, 1, 2).toBytes();
        assertEquals(2, report(file).count(ProblemKind.HEART_RATE_UNUSABLE));
        assertEquals(2, report(file).problemCount());
        assertEquals(List.of(60, 61, 63), rates(file));
    }

    @Test
    @DisplayName("spec 8.3, errors: time going back is a problem; no beat of the message counts, and the merge goes on")
    void timeGoingBackIsAProblem() {
        byte[] file = activity().anchor(10, 60)
                .beats(new double[] {10.5, 9}, 200, 200)
                .beats(new double[] {11, 12, 13}, 62, 64, 66).records(0, 1, 2).toBytes();
        assertUnusable(file, 2);
        assertEquals(List.of(60, 61, 63), rates(file));
    }

    @Test
    @DisplayName("spec 8.3, no fractional_timestamp in the anchor: 0")
    void missingFractionIsZero() {
        byte[] without = activity().anchor(10, 60).beats(new double[] {11, 12}, 62, 64).records(0, 1).toBytes();
        byte[] zero = activity().anchorWithFraction(0, 10, 60).beats(new double[] {11, 12}, 62, 64).records(0, 1)
                .toBytes();
        byte[] half = activity().anchorWithFraction(16_384, 10, 60).beats(new double[] {11, 12}, 62, 64).records(0, 1)
                .toBytes();
        assertEquals(List.of(60, 61), rates(zero));
        assertEquals(rates(zero), rates(without));
        assertEquals(List.of(NONE, 60), rates(half)); // the first beat comes half a second after T
    }

    @Test
    @DisplayName("spec 8.3, invalid bpm element: its pair is skipped")
    void pairWithoutARateIsSkipped() {
        byte[] file = activity().anchor(10, 60)
                .beats(new double[] {10.25, 10.5, 10.75, 11, 9, 13}, 60, 0xFF, 62, 62, 0xFF, 64)
                .records(0, 1).toBytes();
        assertTrue(report(file).isClean()); // not even its time going back matters
        assertEquals(List.of(60, 61), rates(file)); // 60, 62, 62 at 0.25, 0.75 (and 60 before it at 0.5), 1: 61
    }

    @Test
    @DisplayName("spec 8.3, anchor with several event_timestamps: a problem, and the first is the anchor")
    void firstOfSeveralEventTimesIsTheAnchor() {
        FitBytes file = activity().file()
                .define(1, HR, field(253, 4, UINT32), field(9, 8, UINT32), field(6, 2, UINT8))
                .data(1, T, new int[] {10 * 1024, 11 * 1024}, new int[] {60, 62});
        byte[] bytes = file.define(1, HR, field(9, 4, UINT32), field(6, 1, UINT8)).data(1, 12 * 1024, 64)
                .define(2, RECORD, field(253, 4, UINT32)).data(2, T).data(2, T + 1).toBytes();
        assertUnusable(bytes, 1);
        assertEquals(List.of(60, 61), rates(bytes));
    }

    @Test
    @DisplayName("spec 8.3, record without timestamp: skipped")
    void recordWithoutATimeIsSkipped() {
        FitBytes file = beatsWithAHole(activity()).file()
                .define(2, RECORD, field(253, 4, UINT32), field(3, 1, UINT8))
                .data(2, T, 33).data(2, ABSENT, 33).data(2, T + 1, 33)
                .define(2, RECORD, field(3, 1, UINT8)).data(2, 34)
                .define(2, RECORD, field(253, 4, UINT32), field(3, 1, UINT8)).data(2, T + 2, 33);
        assertEquals(List.of(60, 33, 61, 34, 63), rates(file.toBytes()));
    }

    @Test
    void anchorWithoutAnEventTimeIsAProblem() {
        FitBytes file = activity().anchor(10, 60).file()
                .define(1, HR, field(253, 4, UINT32), field(6, 1, UINT8)).data(1, T + 1, 200)
                .define(1, HR, field(253, 4, UINT32), field(9, 4, UINT32), field(6, 1, UINT8))
                .data(1, T + 1, ABSENT, 200)
                .define(1, HR, field(9, 8, UINT32), field(6, 2, UINT8))
                .data(1, new int[] {11264, 12288}, new int[] {62, 64})
                .define(2, RECORD, field(253, 4, UINT32)).data(2, T).data(2, T + 1);
        assertEquals(2, report(file.toBytes()).count(ProblemKind.HEART_RATE_UNUSABLE));
        assertEquals(List.of(60, 61), rates(file.toBytes()));
    }

    @Test
    void compressedTimesCountForRecords() {
        FitBytes file = beatsWithAHole(activity()).file()
                .define(2, RECORD, field(253, 4, UINT32)).data(2, T)
                .define(3, RECORD, field(4, 1, UINT8))
                .compressed(3, (int) (T + 1) & 31, 90).compressed(3, (int) (T + 2) & 31, 91);
        assertEquals(List.of(60, 61, 63), rates(file.toBytes()));
    }

    // ---- which streams

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 34, 255})
    void streamOfAnotherTypeIsNotMerged(int type) {
        byte[] file = beatsWithAHole(Strap.file(type)).recordsWithRate(33, 0, 1, 2).toBytes();
        assertEquals(List.of(33, 33, 33), rates(file));
    }

    @Test
    void streamOfAnotherTypeIsToldNothingOfItsBeats() {
        byte[] file = Strap.file(6).beats(new double[] {9}, 200).records(0).toBytes();
        assertTrue(report(file).isClean());
    }

    @Test
    @DisplayName("spec 8: a stream without file_id counts as an activity")
    void streamWithoutFileIdIsMerged() {
        byte[] file = beatsWithAHole(Strap.untyped()).recordsWithRate(33, 0, 1, 2).toBytes();
        assertEquals(List.of(60, 61, 63), rates(file));
    }

    @Test
    void oneActivityInTheChainIsEnough() {
        byte[] chain = beatsWithAHole(Strap.file(6).records(0, 1, 2).next().fileId(Strap.ACTIVITY)).toBytes();
        assertEquals(List.of(60, 61, 63), rates(chain));
        byte[] turned = beatsWithAHole(activity().records(0, 1, 2).next().fileId(6)).toBytes();
        assertEquals(List.of(60, 61, 63), rates(turned));
    }

    @Test
    void nothingIsMergedUnlessAskedFor() {
        byte[] file = beatsWithAHole(activity()).recordsWithRate(33, 0, 1, 2).toBytes();
        assertEquals(List.of(33, 33, 33), rates(Strap.all(FitDecoder.stream(file))));
        byte[] odd = activity().beats(new double[] {9}, 200).toBytes();
        assertFalse(report(odd).isClean());
        assertTrue(report(FitDecoder.stream(odd), new ArrayList<>()).isClean());
    }

    @Test
    void streamWithoutBeatsIsReadAsWithoutTheMerge() {
        byte[] file = activity().recordsWithRate(33, 0, 1, 2).toBytes();
        assertEquals(Strap.all(FitDecoder.stream(file)).toString(), merged(file).toString());
    }

    /** That one message cannot be used, and is said to be the one at a place. */
    private static void assertUnusable(byte[] bytes, int messagesBefore) {
        DecodeReport report = report(bytes);
        assertEquals(1, report.problemCount(), () -> "problems: " + report.problems());
        Problem problem = report.problems().get(0);
        assertEquals(ProblemKind.HEART_RATE_UNUSABLE, problem.kind());
        assertEquals(messagesBefore, problem.messagesBefore());
        assertEquals(merged(bytes).get(messagesBefore).offset(), problem.offset());
        assertFalse(report.hasDamage());
    }
}
