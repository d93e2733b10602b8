package io.fitcore.corpus;

import io.fitcore.corpus.ReadingCheck.Comparison;
import io.fitcore.corpus.ReadingCheck.Differences;
import io.fitcore.corpus.ReadingLines.Line;
import io.fitcore.message.FieldCursor;
import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import java.util.Map;

/**
 * Judges wire values against the raw reading.
 *
 * <p>The reading knows no profile: one element stands alone, several are a list, text is cut at its first NUL.
 */
final class RawComparison implements Comparison {

    private static final int FIELD_NUMBERS = 256;
    private static final String[] KEYS = new String[FIELD_NUMBERS];

    static {
        for (int number = 0; number < FIELD_NUMBERS; number++) {
            KEYS[number] = Integer.toString(number);
        }
    }

    /** Which fields of the current message have been seen, to notice a second one of an equal number. */
    private final int[] seenInMessage = new int[FIELD_NUMBERS];
    private int messageCount;

    @Override
    public void compare(FitMessage message, Line line, Differences differences) {
        messageCount++;
        FieldCursor field = message.cursor();
        while (field.next()) {
            if (field.origin() == FieldOrigin.DEVELOPER) {
                String key = field.developerDataIndex() + "/" + field.number();
                compareField("developer " + key, field, line.developer().remove(key), differences);
            } else {
                compareNative(field, line.fields(), differences);
            }
        }
        line.fields().forEach((key, theirs) ->
                excuseAbsent(key, message.field(Integer.parseInt(key)).orElse(null), theirs, differences));
        line.developer().forEach((key, theirs) -> {
            int slash = key.indexOf('/');
            excuseAbsent("developer " + key, message.developerField(Integer.parseInt(key.substring(0, slash)),
                    Integer.parseInt(key.substring(slash + 1))).orElse(null), theirs, differences);
        });
    }

    private void compareNative(FieldCursor field, Map<String, Object> fields, Differences differences) {
        int number = field.number();
        Object theirs = fields.remove(KEYS[number]);
        if (theirs == null && seenInMessage[number] == messageCount) {
            differences.score().excuse(Excuse.EQUAL_NUMBER);
        } else {
            compareField(KEYS[number], field, theirs, differences);
        }
        seenInMessage[number] = messageCount;
    }

    private static void compareField(String key, FitField field, Object theirs, Differences differences) {
        Score score = differences.score();
        if (theirs == null) {
            differences.differ(key, RawValues.show(field), "nothing");
        } else if (!RawValues.equal(field, theirs, score::excuse)) {
            differences.differ(key, RawValues.show(field), theirs);
        } else {
            score.countValue();
        }
    }

    /** Judges a value that the reading has and we have not. */
    private static void excuseAbsent(String key, FitField field, Object theirs, Differences differences) {
        if (field != null && !field.isPresent() && RawValues.isInvalidFloat(field, theirs)) {
            differences.score().excuse(Excuse.INVALID_FLOAT, RawValues.countElements(theirs));
        } else if (field != null && RawValues.isTextBehindNul(field, theirs)) {
            differences.score().excuse(Excuse.TEXT_BEHIND_NUL);
        } else {
            differences.differ(key, "nothing", theirs);
        }
    }
}
