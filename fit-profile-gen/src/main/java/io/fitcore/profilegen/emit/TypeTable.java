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
     * How many elements one method puts into an array. Each takes up to 10 bytes of code, and a method may have 64 KB,
     * in which two arrays of this size fit. The longest type of 21.212 has 481 entries.
     */
    static final int ELEMENTS_PER_METHOD = 1000;

    private final ProfileModel profile;
    private final TypeModel type;
    private final String className;
    private final List<String> values;
    private final List<String> names;

    TypeTable(ProfileModel profile, TypeModel type, String className) {
        this.profile = profile;
        this.type = type;
        this.className = className;
        List<EntryModel> entries = type.entries().stream()
                .filter(entry -> !TypeKinds.isRangeEnd(type.name(), entry.name())).toList();
        this.values = entries.stream().map(entry -> Literals.number(entry.number())).toList();
        this.names = entries.stream().map(entry -> Literals.string(entry.name())).toList();
    }

    SourceFile source() {
        boolean isLong = names.size() > ELEMENTS_PER_METHOD;
        JavaFile file = new JavaFile(profile.version(), JavaFile.PROFILE_PACKAGE, className,
                List.of("io.fitcore.model.BaseType"));
        file.line(0, "/** Type " + Javadoc.code(type.name()) + ". */");
        file.line(0, "final class " + className + " {").blank();
        file.line(1, "static final ProfileType TYPE = new ProfileType(" + Literals.string(type.name()) + ", BaseType."
                + BaseType.named(type.baseType()).orElseThrow().name() + ", TypeKind."
                + TypeKinds.kindOf(type.name()).name() + ",");
        if (isLong) {
            file.line(3, "values(), names());");
        } else {
            writeArray(file, "long", values, ",");
            writeArray(file, "String", names, ");");
        }
        file.blank().line(1, "private " + className + "() {").line(1, "}");
        if (isLong) {
            writeMethods(file, "long", "values", values);
            writeMethods(file, "String", "names", names);
        }
        return file.line(0, "}").toSource();
    }

    private static void writeArray(JavaFile file, String elementType, List<String> literals, String end) {
        if (literals.isEmpty()) {
            file.line(3, "new " + elementType + "[0]" + end);
            return;
        }
        file.line(3, "new " + elementType + "[] {");
        literals.forEach(literal -> file.line(5, literal + ","));
        file.line(3, "}" + end);
    }

    /** A method that makes the array, and those that fill one part of it each. */
    private static void writeMethods(JavaFile file, String elementType, String name, List<String> literals) {
        int parts = (literals.size() + ELEMENTS_PER_METHOD - 1) / ELEMENTS_PER_METHOD;
        file.blank().line(1, "private static " + elementType + "[] " + name + "() {");
        file.line(2, elementType + "[] all = new " + elementType + "[" + literals.size() + "];");
        for (int part = 0; part < parts; part++) {
            file.line(2, name + part + "(all);");
        }
        file.line(2, "return all;").line(1, "}");
        for (int part = 0; part < parts; part++) {
            file.blank().line(1, "private static void " + name + part + "(" + elementType + "[] all) {");
            int end = Math.min(literals.size(), (part + 1) * ELEMENTS_PER_METHOD);
            for (int i = part * ELEMENTS_PER_METHOD; i < end; i++) {
                file.line(2, "all[" + i + "] = " + literals.get(i) + ";");
            }
            file.line(1, "}");
        }
    }
}
