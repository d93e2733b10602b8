package io.fitcore.internal.framing;

import static io.fitcore.testkit.FitBytes.concat;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.internal.bytes.InputWindow;
import io.fitcore.internal.compile.LayoutCompiler;
import io.fitcore.internal.frame.DefinitionBytes;
import io.fitcore.internal.frame.DeveloperFields;
import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.salvage.Salvage;
import io.fitcore.internal.salvage.resync.LayoutSource;
import io.fitcore.internal.salvage.resync.Verdict;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.DecodeReport;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.WireDefinition;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuardTest {

    private static final WireDefinition DEFINITION = WireDefinition.of(0, 20, field(253, 4, UINT32),
            field(5, 4, UINT32), field(3, 1, UINT8));
    private static final int RECORD_BYTES = 10;
    private static final long UNKNOWN_END = Long.MAX_VALUE;

    private final Layout[] layouts = new Layout[16];
    private final Books books = new Books(100);
    private final Faults faults = new Faults(true, 100, books);
    private InputWindow window;
    private Guard guard;
    /** The most bytes that were asked for at once. */
    private int asked;

    private static byte[] records(int from, int to) {
        FitBytes writer = FitBytes.bareRecords().define(DEFINITION);
        for (int i = from; i < to; i++) {
            writer.data(0, 1_000_000_000L + i, 7 * i, 100);
        }
        byte[] all = writer.toBytes();
        return Arrays.copyOfRange(all, DEFINITION.toBytes().length, all.length);
    }

    private void open(byte[]... parts) {
        byte[] bytes = concat(parts);
        window = InputWindow.over(bytes, 0, bytes.length);
        LayoutCompiler compiler = new LayoutCompiler(new DeveloperFields(1), DecodeOptions.DEFAULT, true,
                LayoutCompiler.PUBLISHED);
        LayoutSource source = (in, at, size) -> compiler.compile(new DefinitionBytes(in, at, size)).layout();
        byte[] definition = DEFINITION.toBytes();
        layouts[0] = source.layoutOf(definition, 0, definition.length);
        guard = new Guard(window, faults, layouts, new Salvage(layouts, source), new Guard.Input() {
            @Override
            public boolean glance(int count) {
                asked = Math.max(asked, count);
                return window.glance(count);
            }

            @Override
            public void skip(int count) {
                books.countSkipped(window.offset(), count);
                window.moveTo(window.position() + count);
            }
        });
        guard.beginFile(true);
    }

    /** Takes records as the loop does, as many as are let through. */
    private int take(int most) throws IOException {
        int taken = 0;
        while (taken < most && guard.judge(UNKNOWN_END) == Verdict.TAKE) {
            Layout layout = layouts[0];
            int at = window.position();
            guard.learn(layout, at, layout.time(window.bytes(), at));
            window.moveTo(at + layout.recordBytes());
            taken++;
        }
        return taken;
    }

    private DecodeReport report() {
        return books.toReport(faults.problems(), faults.countsByKind(), 0, false, Optional.empty());
    }

    @Test
    void isOffWhereNothingIsDoubtful() {
        open(records(0, 3));
        guard.beginFile(false);
        assertFalse(guard.isOn());
    }

    @Test
    void aFaultTurnsItOn() throws IOException {
        open(hex("0F"), records(0, 30));
        guard.beginFile(false);
        assertEquals(Verdict.RESUME, guard.judgeFault(UNKNOWN_END));
        assertTrue(guard.isOn());
        assertTrue(guard.isRecovered());
        assertEquals(1, window.offset());
    }

    @Test
    void theCheapCheckAsksForTheRecordBehindAndNoMore() throws IOException {
        open(records(0, 1000));
        assertEquals(900, take(900));
        assertTrue(asked <= 2 * RECORD_BYTES, () -> "asked for " + asked);
    }

    @Test
    void aRunOfOrdinaryRecordsNeedsNoQuestion() throws IOException {
        open(records(0, 5000));
        assertEquals(Verdict.TAKE, guard.judge(UNKNOWN_END));
        int whole = Salvage.LOOK_AHEAD_BYTES / RECORD_BYTES;
        assertEquals((whole - 1L) * RECORD_BYTES, guard.clearedTo());
        assertEquals(0, asked);
    }

    @Test
    void whereNothingIsDoubtfulNoRecordNeedsAQuestion() {
        open(records(0, 3));
        guard.beginFile(false);
        assertEquals(Long.MAX_VALUE, guard.clearedTo());
    }

    @Test
    void aRunDoesNotReachToWhereTheEndMayBeMoved() throws IOException {
        open(hex("0F"), records(0, 5000));
        guard.judgeFault(UNKNOWN_END);
        assertTrue(guard.isRecovered());
        assertEquals(1, take(1));
        long end = Salvage.LOOK_AHEAD_BYTES + 10L * RECORD_BYTES;
        assertEquals(Verdict.TAKE, guard.judge(end));
        assertEquals(1 + 8 * RECORD_BYTES, guard.clearedTo());
    }

    @Test
    void aSuspicionAsksForTheLookAheadAndNoMore() throws IOException {
        open(records(0, 10), hex("0F"), records(10, 5000));
        assertEquals(10, take(100));
        assertEquals(Salvage.LOOK_AHEAD_BYTES + 1, asked);
    }

    @Test
    void whatIsSkippedIsSaidOnce() throws IOException {
        open(records(0, 10), hex("0F 0E 0F"), records(10, 50));
        assertEquals(10, take(100));
        assertEquals(10 * RECORD_BYTES + 3, window.offset());
        assertEquals(3, report().skippedBytes());
        assertEquals(1, report().count(ProblemKind.DEFINITION_MISSING));
        assertEquals(10 * RECORD_BYTES, report().problems().get(0).offset());
        assertEquals(38, take(38));
        assertEquals(1, report().problemCount());
    }

    @Test
    void theNextFileEndsThisOne() throws IOException {
        open(records(0, 10), hex("0F"), FitBytes.file().define(DEFINITION).toBytes());
        assertEquals(10, take(10));
        assertEquals(Verdict.NEXT_FILE, guard.judge(UNKNOWN_END));
        assertEquals(10 * RECORD_BYTES + 1, window.offset());
    }

    @Test
    void theEndOfRecordsMovesWithBytesLost() throws IOException {
        open(records(0, 5), hex("0F"), records(6, 20), hex("1234"));
        long declared = 20L * RECORD_BYTES;
        assertEquals(declared, guard.loosenEnd(declared), "not before anything was lost");
        assertEquals(5, take(5));
        assertEquals(Verdict.RESUME, guard.judge(declared));
        assertEquals(19 * RECORD_BYTES + 1, guard.loosenEnd(declared));
    }

    @Test
    void theNextFileBeginsWithNothing() throws IOException {
        open(hex("0F"), records(0, 30));
        guard.judgeFault(UNKNOWN_END);
        guard.beginFile(true);
        assertFalse(guard.isRecovered());
    }
}
