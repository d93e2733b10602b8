package io.fitcore.profilegen.emit;

import io.fitcore.profilegen.model.ProfileModel;
import io.fitcore.profilegen.model.TypeModel;
import java.util.List;

/** Writes the class that leads from numbers and names to the holders, each of which loads only when it is asked for. */
final class ProfileTables {

    private static final String NAME = "ProfileTables";

    private final ProfileModel profile;
    private final List<NumberedMessage> messages;
    private final ClassNames classNames;

    ProfileTables(ProfileModel profile, List<NumberedMessage> messages, ClassNames classNames) {
        this.profile = profile;
        this.messages = messages;
        this.classNames = classNames;
    }

    SourceFile source() {
        JavaFile file = new JavaFile(profile.version(), JavaFile.PROFILE_PACKAGE, NAME, List.of());
        file.line(0, "/** The way from numbers and names to messages and types. */");
        file.line(0, "final class " + NAME + " {").blank();
        file.line(1, "/** The edition of the profile; empty when unknown. */");
        file.line(1, "static final String VERSION = " + Literals.string(profile.version()) + ";").blank();
        file.line(1, "private " + NAME + "() {").line(1, "}");
        writeArray(file, "The numbers of all messages.", "int[] messageNumbers()", "int[]",
                messages.stream().map(message -> String.valueOf(message.number())).toList());
        writeMessages(file);
        writeMessageNumbers(file);
        writeArray(file, "The names of all types.", "String[] typeNames()", "String[]",
                profile.types().stream().map(type -> Literals.string(type.name())).toList());
        writeTypes(file);
        return file.line(0, "}").toSource();
    }

    private static void writeArray(JavaFile file, String comment, String signature, String type, List<String> items) {
        open(file, comment, signature);
        file.line(2, "return new " + type + " {");
        items.forEach(item -> file.line(4, item + ","));
        file.line(2, "};").line(1, "}");
    }

    private void writeMessages(JavaFile file) {
        open(file, "The message with a number; null when unknown.", "ProfileMessage message(int number)");
        file.line(2, "return switch (number) {");
        messages.forEach(message -> file.line(3,
                "case " + message.number() + " -> " + classNames.table(message) + ".MESSAGE;"));
        closeSwitch(file, "null");
    }

    private void writeMessageNumbers(JavaFile file) {
        open(file, "The number of the message with a name; -1 when unknown.", "int messageNumber(String name)");
        file.line(2, "return switch (name) {");
        messages.forEach(message -> file.line(3,
                "case " + Literals.string(message.name()) + " -> " + message.number() + ";"));
        closeSwitch(file, "-1");
    }

    private void writeTypes(JavaFile file) {
        open(file, "The type with a name; null when unknown.", "ProfileType type(String name)");
        file.line(2, "return switch (name) {");
        int position = 0;
        for (TypeModel type : profile.types()) {
            position++;
            file.line(3, "case " + Literals.string(type.name()) + " -> " + classNames.type(type.name(), position)
                    + ".TYPE;");
        }
        closeSwitch(file, "null");
    }

    private static void open(JavaFile file, String comment, String signature) {
        file.blank().line(1, "/** " + comment + " */").line(1, "static " + signature + " {");
    }

    private static void closeSwitch(JavaFile file, String otherwise) {
        file.line(3, "default -> " + otherwise + ";").line(2, "};").line(1, "}");
    }
}
