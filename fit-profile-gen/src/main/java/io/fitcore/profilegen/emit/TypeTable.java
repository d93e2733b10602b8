package io.fitcore.profilegen.emit;

import io.fitcore.profilegen.model.BaseType;
import io.fitcore.profilegen.model.EntryModel;
import io.fitcore.profilegen.model.ProfileModel;
import io.fitcore.profilegen.model.TypeKinds;
import io.fitcore.profilegen.model.TypeModel;
import java.util.List;

/** Writes the class that holds one type. */
final class TypeTable {

    /**
     * Entries that one method puts into the arrays: some 14 bytes of code for a value and 8 for a name, of the 64 KB
     * that a method may have. The longest type of 21.212 has 481 entries.
     */
    static final int ENTRIES_PER_METHOD = 1000;

    private final ProfileModel profile;
    private final TypeModel type;
    private final String className;
    private final List<EntryModel> entries;

    TypeTable(ProfileModel profile, TypeModel type, String className) {
        this.profile = profile;
        this.type = type;
        this.className = className;
        this.entries = type.entries().stream()
                .filter(entry -> !TypeKinds.isRangeEnd(type.name(), entry.name())).toList();
    }

    SourceFile source() {
        JavaFile file = new JavaFile(profile.version(), JavaFile.PROFILE_PACKAGE, className,
                List.of("io.fitcore.model.BaseType"));
        file.line(0, "/** Type " + Javadoc.code(type.name()) + ". */");
        file.line(0, "final class " + className + " {").blank();
        String head = "static final ProfileType TYPE = new ProfileType(" + Literals.string(type.name()) + ", BaseType."
                + BaseType.named(type.baseType()).orElseThrow().name() + ", TypeKind."
                + TypeKinds.kindOf(type.name()).name() + ",";
        file.line(1, head);
        if (entries.size() <= ENTRIES_PER_METHOD) {
            writeArrays(file);
        } else {
            file.line(3, "values(), names());");
        }
        file.blank().line(1, "private " + className + "() {").line(1, "}");
        if (entries.size() > ENTRIES_PER_METHOD) {
            writeFilling(file, "long", "values");
            writeFilling(file, "String", "names");
        }
        return file.line(0, "}").toSource();
    }

    private void writeArrays(JavaFile file) {
        if (entries.isEmpty()) {
            file.line(3, "new long[0], new String[0]);");
            return;
        }
        file.line(3, "new long[] {");
        entries.forEach(entry -> file.line(5, Literals.number(entry.number()) + ","));
        file.line(3, "}, new String[] {");
        entries.forEach(entry -> file.line(5, Literals.string(entry.name()) + ","));
        file.line(3, "});");
    }

    private void writeFilling(JavaFile file, String element, String array) {
        int parts = (entries.size() + ENTRIES_PER_METHOD - 1) / ENTRIES_PER_METHOD;
        file.blank().line(1, "private static " + element + "[] " + array + "() {");
        file.line(2, element + "[] " + array + " = new " + element + "[" + entries.size() + "];");
        for (int part = 0; part < parts; part++) {
            file.line(2, array + part + "(" + array + ");");
        }
        file.line(2, "return " + array + ";").line(1, "}");
        for (int part = 0; part < parts; part++) {
            file.blank().line(1, "private static void " + array + part + "(" + element + "[] " + array + ") {");
            int end = Math.min(entries.size(), (part + 1) * ENTRIES_PER_METHOD);
            for (int i = part * ENTRIES_PER_METHOD; i < end; i++) {
                EntryModel entry = entries.get(i);
                String literal = element.equals("long")
                        ? Literals.number(entry.number()) : Literals.string(entry.name());
                file.line(2, array + "[" + i + "] = " + literal + ";");
            }
            file.line(1, "}");
        }
    }
}
