package io.fitcore.profilegen.emit;

import io.fitcore.profilegen.emit.Identifiers.Wish;
import io.fitcore.profilegen.model.FieldModel;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the public class with the numbers of one message and its fields. */
final class MessageConstants {

    private static final Set<String> RESERVED = Set.of("NUMBER");

    private final String version;
    private final NumberedMessage message;
    private final String className;

    MessageConstants(String version, NumberedMessage message, String className) {
        this.version = version;
        this.message = message;
        this.className = className;
    }

    SourceFile source() {
        JavaFile file = new JavaFile(version, JavaFile.MESSAGE_PACKAGE, className, List.of());
        file.line(0, "/** Message " + Javadoc.code(message.name()) + ": its number and the numbers of its fields. */");
        file.line(0, "public final class " + className + " {").blank();
        file.line(1, "/** Global message number. */");
        file.line(1, "public static final int NUMBER = " + message.number() + ";");
        Map<Wish, String> constants =
                Identifiers.resolve(message.fields().stream().map(MessageConstants::wish).toList(), RESERVED);
        for (FieldModel field : message.fields()) {
            file.line(1, "/** " + Javadoc.code(field.name()) + ": " + Javadoc.reading(field.reading()) + ". */");
            file.line(1, "public static final int " + constants.get(wish(field)) + " = " + field.number() + ";");
        }
        file.blank().line(1, "private " + className + "() {").line(1, "}");
        return file.line(0, "}").toSource();
    }

    private static Wish wish(FieldModel field) {
        return new Wish(Identifiers.constant(field.name()), field.number());
    }
}
