package io.fitcore.house;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the exported signatures down: packages and classes by name, members by kind and name.
 *
 * <p>Classes that the profile generator writes are told by their shapes only, so that another edition of the workbook
 * leaves the text as it is.
 */
final class ApiText {

    private final List<String> lines = new ArrayList<>();

    private ApiText() {
    }

    /** The whole text, one declaration a line. */
    static List<String> lines() throws IOException {
        ApiText text = new ApiText();
        SortedSet<String> exported = House.descriptor().exports().stream()
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toCollection(TreeSet::new));
        for (String packageName : exported) {
            text.writePackage(packageName);
        }
        return List.copyOf(text.lines);
    }

    private void writePackage(String packageName) throws IOException {
        lines.add("package " + packageName);
        SortedMap<String, SortedSet<String>> generated = new TreeMap<>();
        for (Class<?> type : publicClasses(packageName)) {
            if (isHandWritten(type)) {
                writeClass(type);
            } else {
                generated.computeIfAbsent(shape(type), shape -> new TreeSet<>()).addAll(memberShapes(type));
            }
        }
        generated.forEach((shape, memberShapes) -> {
            lines.add("");
            lines.add("    generated from the profile: " + shape);
            memberShapes.forEach(member -> lines.add("        " + member));
        });
        lines.add("");
    }

    private void writeClass(Class<?> type) {
        lines.add("");
        lines.add("    " + header(type));
        if (type.isEnum()) {
            Arrays.stream(type.getEnumConstants())
                    .forEach(constant -> lines.add("        " + ((Enum<?>) constant).name()));
        }
        members(type).forEach(member -> lines.add("        " + member));
    }

    private static List<Class<?>> publicClasses(String packageName) throws IOException {
        Path folder = House.classes().resolve(packageName.replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
                    .map(file -> packageName + '.' + file.substring(0, file.length() - ".class".length()))
                    .sorted()
                    .<Class<?>>map(ApiText::load)
                    .filter(ApiText::isReachable)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ApiText.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isReachable(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return !type.isAnonymousClass() && !type.isLocalClass() && isVisible(type.getModifiers())
                && (outer == null || isReachable(outer));
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static boolean isHandWritten(Class<?> type) {
        String topLevel = type.getName().replaceFirst("\\$.*", "");
        return Files.exists(House.module().resolve("src/main/java/" + topLevel.replace('.', '/') + ".java"));
    }

    private static String header(Class<?> type) {
        List<String> words = new ArrayList<>();
        int shown = Modifier.PUBLIC | Modifier.PROTECTED | Modifier.STATIC;
        boolean isPlainClass = !type.isInterface() && !type.isEnum() && !type.isRecord();
        if (isPlainClass) {
            shown |= Modifier.ABSTRACT | Modifier.FINAL;
        }
        words.add(Modifier.toString(type.getModifiers() & shown));
        if (type.isSealed()) {
            words.add("sealed");
        }
        words.add(type.isAnnotation() ? "@interface" : type.isInterface() ? "interface" : type.isEnum() ? "enum"
                : type.isRecord() ? "record" : "class");
        words.add(type.getName().substring(type.getPackageName().length() + 1) + typeParameters(type));
        if (isPlainClass && type.getSuperclass() != Object.class) {
            words.add("extends " + name(type.getGenericSuperclass()));
        }
        if (type.getInterfaces().length > 0) {
            words.add((type.isInterface() ? "extends " : "implements ") + names(type.getGenericInterfaces()));
        }
        return deprecation(type) + String.join(" ", words);
    }

    private static String typeParameters(Class<?> type) {
        return type.getTypeParameters().length == 0 ? "" : "<" + names(type.getTypeParameters()) + ">";
    }

    /** Constants and fields, then constructors, then methods; each by name. */
    private static List<String> members(Class<?> type) {
        return Stream.of(
                told(type.getDeclaredFields()).filter(field -> !field.isEnumConstant()).map(ApiText::field),
                told(type.getDeclaredConstructors()).map(ApiText::constructor),
                told(type.getDeclaredMethods()).filter(method -> !isEverywhere(method)).map(ApiText::method))
                .flatMap(told -> told).toList();
    }

    private static <M extends Member> Stream<M> told(M[] members) {
        return Arrays.stream(members)
                .filter(member -> isVisible(member.getModifiers()) && !member.isSynthetic())
                .sorted(Comparator.comparing(Member::getName).thenComparing(Member::toString));
    }

    /** What every class inherits, and every enum has, is told nowhere. */
    private static boolean isEverywhere(Method method) {
        boolean isInherited = switch (method.getName()) {
            case "toString", "hashCode" -> method.getParameterCount() == 0;
            case "equals" -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {Object.class});
            default -> false;
        };
        boolean isOfEnum = method.getDeclaringClass().isEnum()
                && Pattern.matches(".*\\.(values\\(\\)|valueOf\\(java\\.lang\\.String\\))", method.toString());
        return isInherited || isOfEnum;
    }

    private static String field(Field field) {
        return deprecation(field) + Modifier.toString(field.getModifiers()) + " " + name(field.getGenericType()) + " "
                + field.getName() + constantValue(field);
    }

    /** What a compiler copies into the classes that use the constant. */
    private static String constantValue(Field field) {
        boolean isConstant = Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers())
                && (field.getType().isPrimitive() || field.getType() == String.class);
        if (!isConstant) {
            return "";
        }
        try {
            return " = " + field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String constructor(Constructor<?> constructor) {
        return deprecation(constructor) + signature(constructor, constructor.getDeclaringClass().getSimpleName());
    }

    private static String method(Method method) {
        return deprecation(method) + signature(method, method.getName());
    }

    /** The JDK's own rendering, less the class that declares it. */
    private static String signature(Executable executable, String name) {
        String inDeclaringClass = executable.getDeclaringClass().getTypeName()
                + (executable instanceof Method ? "." + name : "");
        return shortened(executable.toGenericString().replace(inDeclaringClass + "(", name + "("));
    }

    private static String deprecation(AnnotatedElement element) {
        return element.isAnnotationPresent(Deprecated.class) ? "@Deprecated " : "";
    }

    private static String names(Type... types) {
        return Arrays.stream(types).map(ApiText::name).collect(Collectors.joining(", "));
    }

    private static String name(Type type) {
        return shortened(type.getTypeName());
    }

    /** Class names without their packages, which the imports of a reader would hold. */
    private static String shortened(String text) {
        return text.replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", "").replace('$', '.').replaceAll(",(?=\\S)", ", ");
    }

    /** A generated class without the names that come from the profile. */
    private static String shape(Class<?> type) {
        String suffix = type.getSimpleName().endsWith("Message") ? "Message" : "";
        return header(type).replace(type.getSimpleName(), "*" + suffix);
    }

    private static List<String> memberShapes(Class<?> type) {
        return members(type).stream()
                .map(member -> member.replaceFirst("\\w+ = .*$", "*").replaceFirst("\\w+\\(", "*("))
                .toList();
    }
}
