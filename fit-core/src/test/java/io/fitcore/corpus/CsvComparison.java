package io.fitcore.corpus;

import io.fitcore.corpus.Corpus.RealFile;
import io.fitcore.corpus.CsvRow.Cell;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Judges the exchange text of one file against the CSV reading, byte for byte and row by row. */
final class CsvComparison {

    private static final Cell BROKEN_TIME = new Cell("unknown", "\"255\"", "");
    private static final int SHOWN_BYTES = 1000;

    private final RealFile sample;
    private final byte[] ours;
    private final byte[] theirs;
    private final CsvSuspects suspects;
    private final Score score;

    CsvComparison(RealFile sample, byte[] ours, byte[] theirs, CsvSuspects suspects, Score score) {
        this.sample = sample;
        this.ours = ours;
        this.theirs = theirs;
        this.suspects = suspects;
        this.score = score;
    }

    void run() {
        int ourBegin = 0;
        int theirBegin = 0;
        for (int row = -1; ourBegin < ours.length && theirBegin < theirs.length; row++) {
            int ourEnd = CsvRow.end(ours, ourBegin);
            int theirEnd = CsvRow.end(theirs, theirBegin);
            if (Arrays.equals(ours, ourBegin, ourEnd, theirs, theirBegin, theirEnd)) {
                score.countMessage();
                score.countValues(CsvRow.countValues(ours, ourBegin, ourEnd));
            } else {
                compareRow(row, ourBegin, ourEnd, theirBegin, theirEnd);
            }
            ourBegin = ourEnd;
            theirBegin = theirEnd;
        }
        if (ourBegin < ours.length || theirBegin < theirs.length) {
            score.differ("%s: %d bytes more than the reading, which has %d more".formatted(
                    sample, ours.length - ourBegin, theirs.length - theirBegin));
        }
    }

    private void compareRow(int row, int ourBegin, int ourEnd, int theirBegin, int theirEnd) {
        FitMessage message = row < 0 ? null : suspects.at(row);
        List<Cell> ourCells = CsvRow.cells(ours, ourBegin, ourEnd);
        List<Cell> theirCells = CsvRow.cells(theirs, theirBegin, theirEnd);
        Score excused = new Score();
        if (message != null) {
            for (FitField field : message.allFields()) {
                excuse(field, ourCells, theirCells, excused);
            }
        }
        boolean sameLeading = CsvRow.leading(ours, ourBegin, ourEnd)
                .equals(CsvRow.leading(theirs, theirBegin, theirEnd));
        if (message != null && sameLeading && ourCells.equals(theirCells)) {
            score.countMessage();
            score.countValues(ourCells.size());
            score.add(excused);
        } else {
            score.differ("%s row %d:%nours   %s%ntheirs %s".formatted(sample, row, show(ours, ourBegin, ourEnd),
                    show(theirs, theirBegin, theirEnd)));
        }
    }

    /** Takes out of both rows what a rule says of one field. */
    private static void excuse(FitField field, List<Cell> ours, List<Cell> theirs, Score score) {
        if (CsvSuspects.isCompressedTimeUnknownToProfile(field)) {
            String time = "\"" + field.rawValue(0) + "\"";
            if (!ours.isEmpty() && !theirs.isEmpty() && ours.get(0).value().equals(time)
                    && theirs.get(0).equals(BROKEN_TIME)) {
                ours.remove(0);
                theirs.remove(0);
                score.excuse(CsvExcuse.COMPRESSED_TIME);
            }
        } else if (CsvSuspects.isUndersized(field)) {
            if (theirs.removeIf(cell -> isReadingOf(field, cell))) {
                score.excuse(CsvExcuse.UNDERSIZED);
            }
        } else if (CsvSuspects.isZeroOfUint32z(field) && ours.remove(new Cell(field.name(), "\"0\"", field.units()))) {
            score.excuse(CsvExcuse.ZERO_OF_UINT32Z);
        }
    }

    /** Whether a cell shows a field, under its own name or a subfield's. */
    private static boolean isReadingOf(FitField field, Cell cell) {
        List<String> names = new ArrayList<>();
        names.add(field.mainName());
        field.profileField().ifPresent(known -> known.subfields().forEach(subfield -> names.add(subfield.name())));
        return names.contains(cell.name());
    }

    private static String show(byte[] text, int begin, int end) {
        return new String(text, begin, Math.min(end - begin, SHOWN_BYTES), StandardCharsets.UTF_8).strip();
    }
}
