package io.fitcore.expansion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.message.FieldCursor;
import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.model.BaseType;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileSubfield;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Compares a message of the library with everything that the slow reading knows of it. */
final class Agreement {

    private static final long MISSING = -987_654_321;

    private Agreement() {
    }

    static void assertAgrees(SlowMessage expected, FitMessage message) {
        List<SlowField> fields = expected.fields();
        assertEquals(fields.stream().map(field -> facts(expected, field)).toList(),
                message.fields().stream().map(Agreement::facts).toList());
        List<String> walked = new ArrayList<>();
        FieldCursor cursor = message.cursor();
        while (cursor.next()) {
            if (cursor.origin() != FieldOrigin.DEVELOPER) {
                walked.add(facts(cursor));
                assertEquals(cursor.doubleValue(0), cursor.doubleValue());
            }
        }
        assertEquals(fields.stream().map(field -> facts(expected, field)).toList(), walked);
        for (int number = 0; number < 256; number++) {
            assertLookupAgrees(expected, number, message);
        }
    }

    private static void assertLookupAgrees(SlowMessage expected, int number, FitMessage message) {
        Optional<SlowField> field = expected.field(number);
        assertEquals(field.isPresent(), message.has(number));
        if (field.isEmpty()) {
            assertEquals(Double.NaN, message.doubleValue(number));
            assertEquals(MISSING, message.longValue(number, MISSING));
            assertEquals(false, message.field(number).filter(FitField::isPresent).isPresent());
            return;
        }
        assertEquals(facts(expected, field.get()), facts(message.field(number).orElseThrow()));
        double value = expected.value(field.get(), 0);
        assertEquals(value, message.doubleValue(number));
        assertEquals(longValue(expected, field.get()), message.longValue(number, MISSING));
        assertEquals(field.get().raw.get(0), message.rawValue(number, MISSING));
    }

    private static long longValue(SlowMessage message, SlowField field) {
        if (field.text || !field.isPresent(0)) {
            return MISSING;
        }
        boolean whole = !field.isFloat() && message.scale(field) == 1 && message.offset(field) == 0;
        return whole ? field.integer(0) : (long) message.value(field, 0);
    }

    private static String facts(SlowMessage message, SlowField field) {
        Optional<ProfileSubfield> active = message.active(field.profile);
        Optional<ProfileField> known = Optional.ofNullable(field.profile);
        String mainName = known.map(ProfileField::name).orElse("unknown");
        String mainUnits = known.map(ProfileField::units).orElse("");
        String typeName = known.map(ProfileField::typeName)
                .orElse(field.type == SlowField.UNKNOWN_TYPE ? "" : BaseType.of(field.type).label());
        List<String> elements = new ArrayList<>();
        int count = field.text ? field.texts().size() : field.raw.size();
        for (int i = 0; i < count; i++) {
            elements.add(field.text ? field.texts().get(i) + " NaN"
                    : field.raw.get(i) + " " + field.isPresent(i) + " " + message.value(field, i));
        }
        return facts(field.number, active.map(ProfileSubfield::name).orElse(mainName), mainName,
                active.map(ProfileSubfield::units).orElse(mainUnits), mainUnits,
                active.map(ProfileSubfield::typeName).orElse(typeName), message.scale(field), message.offset(field),
                field.origin, field.source < 0 ? OptionalInt.empty() : OptionalInt.of(field.source), elements);
    }

    private static String facts(FitField field) {
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < field.elementCount(); i++) {
            elements.add(field.isText() ? field.texts().get(i) + " " + field.doubleValue(i)
                    : field.rawValue(i) + " " + field.isPresent(i) + " " + field.doubleValue(i));
        }
        return facts(field.number(), field.name(), field.mainName(), field.units(), field.mainUnits(), field.typeName(),
                field.scale(), field.offset(), field.origin(), field.sourceNumber(), elements);
    }

    private static String facts(Object... all) {
        StringBuilder text = new StringBuilder();
        for (Object each : all) {
            text.append(each).append("; ");
        }
        return text.toString();
    }
}
