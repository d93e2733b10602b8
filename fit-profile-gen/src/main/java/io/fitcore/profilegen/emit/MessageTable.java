package io.fitcore.profilegen.emit;

import io.fitcore.profilegen.model.ComponentModel;
import io.fitcore.profilegen.model.ConditionModel;
import io.fitcore.profilegen.model.FieldModel;
import io.fitcore.profilegen.model.ProfileModel;
import io.fitcore.profilegen.model.Reading;
import io.fitcore.profilegen.model.SubfieldModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the class that holds one message. A field with components or subfields has a method of its own; that keeps
 * every method far from the 64 KB which the class file format allows.
 */
final class MessageTable {

    private final ProfileModel profile;
    private final NumberedMessage message;
    private final String className;

    MessageTable(ProfileModel profile, NumberedMessage message, String className) {
        this.profile = profile;
        this.message = message;
        this.className = className;
    }

    SourceFile source() {
        JavaFile file = new JavaFile(profile.version(), JavaFile.PROFILE_PACKAGE, className, imports());
        file.line(0, "/** Message " + Javadoc.code(message.name()) + " (global number " + message.number() + "). */");
        file.line(0, "final class " + className + " {").blank();
        file.line(1, "static final ProfileMessage MESSAGE = new ProfileMessage(" + message.number() + ", "
                + Literals.string(message.name()) + separator(message.fields().isEmpty(), ");", ","));
        for (int i = 0; i < message.fields().size(); i++) {
            FieldModel field = message.fields().get(i);
            String item = isPlain(field) ? newField(field) + ")" : methodName(field) + "()";
            file.line(3, item + separator(i == message.fields().size() - 1, ");", ","));
        }
        file.blank().line(1, "private " + className + "() {").line(1, "}");
        message.fields().stream().filter(field -> !isPlain(field)).forEach(field -> writeMethod(file, field));
        return file.line(0, "}").toSource();
    }

    private List<String> imports() {
        List<String> imports = new ArrayList<>();
        if (!message.fields().isEmpty()) {
            imports.add("io.fitcore.model.BaseType");
        }
        if (!message.fields().stream().allMatch(MessageTable::isPlain)) {
            imports.add("java.util.List");
        }
        return imports;
    }

    private static boolean isPlain(FieldModel field) {
        return field.reading().components().isEmpty() && field.subfields().isEmpty();
    }

    private static String methodName(FieldModel field) {
        return "field" + field.number();
    }

    private void writeMethod(JavaFile file, FieldModel field) {
        file.blank().line(1, "/** " + Javadoc.code(field.name()) + ". */");
        file.line(1, "private static ProfileField " + methodName(field) + "() {");
        file.line(2, "return " + newField(field) + ",");
        writeList(file, 4, components(field.reading()), ",");
        writeList(file, 4, field.subfields().stream().map(this::newSubfield).toList(), ");");
        file.line(1, "}");
    }

    /** All arguments but the lists; the closing parenthesis is left to the caller. */
    private String newField(FieldModel field) {
        Reading reading = field.reading();
        return "new ProfileField(" + String.join(", ", String.valueOf(field.number()), Literals.string(field.name()),
                Literals.string(reading.typeName()), baseType(reading), arraySize(reading), conversion(reading));
    }

    private String newSubfield(SubfieldModel subfield) {
        Reading reading = subfield.reading();
        return "new ProfileSubfield(" + String.join(", ", Literals.string(subfield.name()),
                Literals.string(reading.typeName()), baseType(reading), conversion(reading),
                list(components(reading)), list(subfield.conditions().stream().map(this::newCondition).toList()))
                + ")";
    }

    private String baseType(Reading reading) {
        return "BaseType." + profile.baseType(reading.typeName()).orElseThrow().name();
    }

    private static String arraySize(Reading reading) {
        return switch (reading.arraySize()) {
            case Reading.SCALAR -> "ProfileField.SCALAR";
            case Reading.ANY_SIZE -> "ProfileField.ANY_SIZE";
            default -> String.valueOf(reading.arraySize());
        };
    }

    private static String conversion(Reading reading) {
        return Literals.number(reading.scale()) + ", " + Literals.number(reading.offset()) + ", "
                + Literals.string(reading.units());
    }

    private List<String> components(Reading reading) {
        return reading.components().stream().map(this::newComponent).toList();
    }

    private String newComponent(ComponentModel component) {
        return "new ProfileComponent(" + message.fieldNumber(component.fieldName()) + ", " + component.bits() + ", "
                + Literals.number(component.scale()) + ", " + Literals.number(component.offset()) + ", "
                + component.accumulated() + ")";
    }

    private String newCondition(ConditionModel condition) {
        FieldModel reference = message.field(condition.fieldName()).orElseThrow();
        long rawValue = profile.rawValue(reference, condition.value()).orElseThrow();
        return "new ProfileCondition(" + reference.number() + ", " + Literals.number(rawValue) + ")";
    }

    private static String list(List<String> items) {
        return "List.of(" + String.join(", ", items) + ")";
    }

    private static void writeList(JavaFile file, int level, List<String> items, String end) {
        if (items.isEmpty()) {
            file.line(level, "List.of()" + end);
            return;
        }
        file.line(level, "List.of(");
        for (int i = 0; i < items.size(); i++) {
            file.line(level + 2, items.get(i) + separator(i == items.size() - 1, ")" + end, ","));
        }
    }

    private static String separator(boolean isLast, String last, String between) {
        return isLast ? last : between;
    }
}
