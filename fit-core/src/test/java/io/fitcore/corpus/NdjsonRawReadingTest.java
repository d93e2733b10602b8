package io.fitcore.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.cli.DumpRunner;
import io.fitcore.corpus.Corpus.RealFile;
import io.fitcore.corpus.Corpus.Reference;
import io.fitcore.corpus.ReadingLines.Line;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@code fit-dump -f ndjson --raw} prints of real files. */
class NdjsonRawReadingTest {

    private static final String NOT_A_NUMBER = "NaN";

    @Test
    void printedWireValuesEqualTheRawReading() throws Exception {
        CorpusRun.over(Corpus.find().sound(), NdjsonRawReadingTest::compare).judge("fit-dump -f ndjson --raw",
                Excuse.INVALID_FLOAT.atMost(13_464), Excuse.LATER_TEXT.atMost(90), Excuse.EQUAL_NUMBER.atMost(2));
    }

    private static void compare(RealFile sample, Score score) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = DumpRunner.run(printed, errors, "-f", "ndjson", "--raw", sample.fit().toString());
        assertEquals(0, status, () -> sample + ": " + errors.toString(StandardCharsets.UTF_8));
        try (ReadingLines theirs = ReadingLines.open(sample.path(Reference.RAW));
                BufferedReader ours = new BufferedReader(new InputStreamReader(
                        new ByteArrayInputStream(printed.toByteArray()), StandardCharsets.UTF_8))) {
            for (Line line = theirs.next(); line != null; line = theirs.next()) {
                String text = ours.readLine();
                if (text == null) {
                    score.differ(sample + " ends before line " + line.lineNumber());
                    return;
                }
                compareMessage(sample, (Map<?, ?>) JsonParser.parse(text), line, score);
            }
            if (ours.readLine() != null) {
                score.differ(sample + ": more lines than messages");
            }
        }
    }

    private static void compareMessage(RealFile sample, Map<?, ?> ours, Line theirs, Score score) {
        String where = sample + " line " + theirs.lineNumber();
        score.countMessage();
        if (!ours.get("number").equals((double) theirs.number())) {
            score.differ(where + ": message " + ours.get("number") + ", not " + theirs.number());
            return;
        }
        ((Map<?, ?>) ours.get("fields")).forEach((key, value) ->
                compareValue(where, (String) key, value, theirs.fields(), score));
        ((Map<?, ?>) ours.get("developer")).forEach((key, field) ->
                compareValue(where, (String) key, ((Map<?, ?>) field).get("value"), theirs.developer(), score));
        theirs.fields().forEach((key, value) -> judgeRest(where, key, value, score));
        theirs.developer().forEach((key, value) -> judgeRest(where, key, value, score));
    }

    private static void compareValue(String where, String key, Object ours, Map<String, Object> reading, Score score) {
        Object theirs = reading.remove(key);
        if (theirs == null && key.endsWith("#2")) {
            score.excuse(Excuse.EQUAL_NUMBER);
        } else if (theirs instanceof String && ours instanceof List<?> texts && texts.get(0).equals(theirs)) {
            score.excuse(Excuse.LATER_TEXT);
        } else if (theirs != null && equal(ours, theirs, score)) {
            score.countValue();
        } else {
            score.differ("%s %s: ours %s, theirs %s".formatted(where, key, ours, theirs));
        }
    }

    private static boolean equal(Object ours, Object theirs, Score score) {
        if (ours instanceof List<?> ourList && theirs instanceof List<?> theirList) {
            if (ourList.size() != theirList.size()) {
                return false;
            }
            for (int i = 0; i < ourList.size(); i++) {
                if (!equal(ourList.get(i), theirList.get(i), score)) {
                    return false;
                }
            }
            return true;
        }
        if (ours == JsonParser.NULL && theirs.equals(NOT_A_NUMBER)) {
            score.excuse(Excuse.INVALID_FLOAT);
            return true;
        }
        return ours.equals(theirs) || theirs.equals(bigInteger(ours));
    }

    /** How the reading writes a 64-bit integer, which we print as a number as long as doubles hold it. */
    private static String bigInteger(Object ours) {
        return (ours instanceof Double number ? Long.toString(number.longValue()) : ours) + "n";
    }

    private static void judgeRest(String where, String key, Object theirs, Score score) {
        List<?> list = theirs instanceof List<?> several ? several : List.of(theirs);
        if (list.stream().allMatch(NOT_A_NUMBER::equals)) {
            score.excuse(Excuse.INVALID_FLOAT, list.size());
        } else {
            score.differ("%s %s: ours nothing, theirs %s".formatted(where, key, theirs));
        }
    }
}
