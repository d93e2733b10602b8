package io.fitcore.corpus;

import io.fitcore.corpus.ReadingCheck.Comparison;
import io.fitcore.corpus.ReadingCheck.Differences;
import io.fitcore.corpus.ReadingLines.Line;
import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.model.BaseType;
import io.fitcore.profile.Profile;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Judges fully decoded values against the full reading, by name.
 *
 * <p>How the reading writes what we answer: a field keeps its main name beside that of its subfield; fields that the
 * profile marks as arrays are lists, others give their first element; enumerated values are labels; developer fields
 * and the messages that describe them are plain numbers.
 */
final class FullComparison implements Comparison {

    /** Scaled values may differ in the last bit. */
    private static final double RELATIVE_TOLERANCE = 1e-12;

    private static final int FIELD_DESCRIPTION = 206;
    private static final int DEVELOPER_DATA_ID = 207;
    private static final int FIELD_NUMBERS = 256;
    private static final int TIMESTAMP = 253;

    private final boolean[] seen = new boolean[FIELD_NUMBERS];
    private final ShortTimes shortTimes = new ShortTimes();

    @Override
    public void compare(FitMessage message, Line line, Differences differences) {
        Arrays.fill(seen, false);
        for (FitField field : message.fields()) {
            if (field.origin() == FieldOrigin.EXPANDED && field.number() == TIMESTAMP) {
                compareShortTime(message, field, differences);
            } else if (isCommon(field) && !line.fields().containsKey(field.mainName())) {
                differences.score().excuse(Excuse.COMMON_NUMBER);
                compareUnknown(field, line.fields(), differences);
            } else if (field.profileField().isPresent()) {
                compareKnown(message, field, line.fields(), differences);
            } else {
                compareUnknown(field, line.fields(), differences);
            }
        }
        shortTimes.take(message);
        for (FitField field : message.developerFields()) {
            if (field.isPresent()) {
                compareDeveloper(field, line.developer(), differences);
            }
        }
        line.fields().forEach((key, theirs) -> judgeRest(message, key, theirs, differences));
        line.developer().forEach((key, theirs) -> judgeDeveloperRest(message, key, theirs, differences));
    }

    // ---- fields that we have

    private static void compareDeveloper(FitField field, Map<String, Object> theirs, Differences differences) {
        String key = field.developerDataIndex() + "/" + field.number();
        Object value = theirs.remove(key);
        Score score = differences.score();
        if (value == null || !RawValues.equal(field, value, score::excuse)) {
            differences.differ("developer " + key, RawValues.show(field), value);
            return;
        }
        score.countValue();
        if (field.isScaled() && !field.isText()) {
            score.excuse(Excuse.DEVELOPER_SCALE);
            for (int i = 0; i < field.elementCount(); i++) {
                double wire = RawValues.number(field.baseType().orElseThrow(), field.rawValue(i));
                double expected = field.isPresent(i) ? wire / field.scale() - field.offset() : Double.NaN;
                if (Double.compare(field.doubleValue(i), expected) != 0) {
                    differences.differ("developer " + key + " scaled", field.doubleValue(i), expected);
                }
            }
        }
    }

    /** Whether a field has its name because all messages may have it. */
    private static boolean isCommon(FitField field) {
        return field.profileField().isPresent()
                && field.profileField().equals(Profile.commonField(field.number()));
    }

    private void compareShortTime(FitMessage message, FitField time, Differences differences) {
        if (shortTimes.isNext(message, time)) {
            differences.score().excuse(Excuse.SHORT_TIME);
        } else {
            differences.differ("short time", time, "nothing");
        }
    }

    private static void compareUnknown(FitField field, Map<String, Object> theirs, Differences differences) {
        String key = Integer.toString(field.number());
        Object value = theirs.remove(key);
        if (value == null || !RawValues.equal(field, value, differences.score()::excuse)) {
            differences.differ(key, RawValues.show(field), value);
        } else {
            differences.score().countValue();
        }
    }

    private void compareKnown(FitMessage message, FitField field, Map<String, Object> theirs,
            Differences differences) {
        Score score = differences.score();
        Object main = theirs.remove(field.mainName());
        if (main == null) {
            if (seen[field.number()]) {
                score.excuse(Excuse.EQUAL_NUMBER);
            } else {
                differences.differ(field.mainName(), RawValues.show(field), null);
            }
            return;
        }
        if (!seen[field.number()]) {
            compareByNumber(message, field, differences);
        }
        seen[field.number()] = true;
        boolean underSubfield = !field.name().equals(field.mainName());
        boolean equal = underSubfield ? mainEqual(field, main) : valuesEqual(message, field, main, score);
        if (equal) {
            score.countValue();
        } else {
            judgeDifferent(message, field, main, differences);
        }
        if (underSubfield) {
            compareSubfield(message, field, theirs.remove(field.name()), differences);
        }
    }

    /** The message's own accessors have to answer what its field does. */
    private static void compareByNumber(FitMessage message, FitField field, Differences differences) {
        int number = field.number();
        long absent = Long.MIN_VALUE;
        if (!message.has(number)
                || Double.compare(message.doubleValue(number), field.doubleValue()) != 0
                || message.longValue(number, absent) != field.longValue(0, absent)
                || (!field.isText() && message.rawValue(number, absent) != field.rawValue(0))) {
            differences.differ(field.mainName() + " by number", message.doubleValue(number), field);
        }
    }

    private static void compareSubfield(FitMessage message, FitField field, Object value, Differences differences) {
        Score score = differences.score();
        if (value == null && ExpansionRules.dependsOnExpanded(message, field)) {
            score.excuse(Excuse.SUBFIELD_OF_EXPANDED);
        } else if (value != null && valuesEqual(message, field, value, score)) {
            score.countValue();
        } else {
            differences.differ(field.name(), field, value);
        }
    }

    private static void judgeDifferent(FitMessage message, FitField field, Object theirs, Differences differences) {
        Optional<Excuse> excuse = ExpansionRules.excuse(message, field, theirs);
        if (excuse.isPresent()) {
            differences.score().excuse(excuse.get());
        } else {
            differences.differ(field.mainName() + " " + field.origin(), field, theirs);
        }
    }

    // ---- fields that only the reading has

    private static void judgeRest(FitMessage message, String key, Object theirs, Differences differences) {
        Optional<FitField> field = Character.isDigit(key.charAt(0)) && key.chars().allMatch(Character::isDigit)
                ? message.field(Integer.parseInt(key)) : message.field(key);
        if (field.isPresent() && !field.get().isPresent() && RawValues.isInvalidFloat(field.get(), theirs)) {
            differences.score().excuse(Excuse.INVALID_FLOAT, RawValues.countElements(theirs));
        } else if (field.isPresent() && RawValues.isTextBehindNul(field.get(), theirs)) {
            differences.score().excuse(Excuse.TEXT_BEHIND_NUL);
        } else if (theirs == JsonParser.NULL && ExpansionRules.isExpandedZero(message, key)) {
            differences.score().excuse(Excuse.EXPANDED_ZERO);
        } else {
            differences.differ(key, "nothing", theirs);
        }
    }

    private static void judgeDeveloperRest(FitMessage message, String key, Object theirs, Differences differences) {
        int slash = key.indexOf('/');
        Optional<FitField> field = message.developerField(
                Integer.parseInt(key.substring(0, slash)), Integer.parseInt(key.substring(slash + 1)));
        if (field.isPresent() && !field.get().isPresent() && RawValues.isInvalidFloat(field.get(), theirs)) {
            differences.score().excuse(Excuse.INVALID_FLOAT, RawValues.countElements(theirs));
        } else {
            differences.differ("developer " + key, "nothing", theirs);
        }
    }

    // ---- values

    /** Whether the field, as it stands with its subfield, has the reading's values. */
    private static boolean valuesEqual(FitMessage message, FitField field, Object theirs, Score score) {
        BaseType type = field.baseType().orElseThrow();
        if (field.isText()) {
            return RawValues.equal(field, theirs, score::excuse);
        }
        int count = field.elementCount();
        if (!field.profileField().orElseThrow().isArray()) {
            if (count > 1) {
                score.excuse(Excuse.LATER_ELEMENT);
            }
            return elementEqual(message, field, type, 0, theirs, score);
        }
        if (!(theirs instanceof List<?> list)) {
            if (count > 1) {
                score.excuse(Excuse.FIRST_LABEL);
            }
            return theirs instanceof String && elementEqual(message, field, type, 0, theirs, score);
        }
        if (list.size() != count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (!elementEqual(message, field, type, i, list.get(i), score)) {
                return false;
            }
        }
        return true;
    }

    private static boolean elementEqual(FitMessage message, FitField field, BaseType type, int element, Object theirs,
            Score score) {
        if (!field.isPresent(element)) {
            return RawValues.elementEqual(field, type, element, theirs, score::excuse);
        }
        long raw = field.rawValue(element);
        Optional<String> name = field.valueName(element);
        if (name.isPresent() && !isPlain(message, field)) {
            return name.get().equals(theirs);
        }
        if (theirs instanceof String label && field.type().isPresent()) {
            return name.isEmpty() && labelOf(field.typeName(), raw).filter(label::equals).isPresent();
        }
        OptionalLong signed = RawValues.twosComplement(field, element);
        if (signed.isPresent() && signed.getAsLong() < 0) {
            score.excuse(Excuse.UNSIGNED);
            return theirs instanceof Double number && close(number, raw / field.scale() - field.offset())
                    && close(field.doubleValue(element), signed.getAsLong() / field.scale() - field.offset());
        }
        if (field.isScaled()) {
            return theirs instanceof Double number && scaledEqual(field, element, number, score);
        }
        return RawValues.elementEqual(field, type, element, theirs, score::excuse)
                && (type.sizeBytes() == 8 || field.doubleValue(element) == RawValues.number(type, raw));
    }

    private static boolean scaledEqual(FitField field, int element, double theirs, Score score) {
        double ours = field.doubleValue(element);
        if (ours != theirs && field.offset() != 0 && close(ours, theirs)) {
            score.excuse(Excuse.LAST_BIT);
        }
        return close(ours, theirs);
    }

    /** Whether the reading leaves the numbers of a field as they are though they have names. */
    private static boolean isPlain(FitMessage message, FitField field) {
        return field.typeName().equals("bool")
                || message.number() == FIELD_DESCRIPTION
                || message.number() == DEVELOPER_DATA_ID;
    }

    /** Whether a field that a subfield renames has the reading's first value under its main name. */
    private static boolean mainEqual(FitField field, Object theirs) {
        ProfileField main = field.profileField().orElseThrow();
        long raw = field.rawValue(0);
        return theirs instanceof Double number
                ? close(raw / main.scale() - main.offset(), number)
                : labelOf(main.typeName(), raw).filter(theirs::equals).isPresent();
    }

    /**
     * The label of an exact match, which the reading gives for every type: also for bits, masks and limits, which are
     * no names for us (R50).
     */
    private static Optional<String> labelOf(String typeName, long raw) {
        Optional<ProfileType> type = Profile.type(typeName);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        for (int i = type.get().size() - 1; i >= 0; i--) {
            if (type.get().value(i) == raw) {
                return Optional.of(type.get().valueName(i));
            }
        }
        return Optional.empty();
    }

    static boolean close(double ours, double theirs) {
        return ours == theirs || Math.abs(ours - theirs) <= RELATIVE_TOLERANCE * Math.abs(theirs);
    }
}
