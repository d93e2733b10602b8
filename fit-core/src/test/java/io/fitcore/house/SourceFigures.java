package io.fitcore.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Counts what the style sets bars for, in the syntax trees of the JDK's compiler. The sources are only parsed, so they
 * need no class path.
 */
final class SourceFigures {

    private SourceFigures() {
    }

    /**
     * One method, constructor or initializer.
     *
     * @param name  {@code Class.method}, with the outer classes of a nested class in front
     * @param lines from the first line of the declaration to the closing brace, the Javadoc not counted
     */
    record SourceMethod(String name, int lines) {
        @Override
        public String toString() {
            return lines + " " + name;
        }
    }

    /**
     * One class.
     *
     * @param name   with its outer classes in front
     * @param fields how many values it holds, the components of a record included and constants left out
     */
    record SourceClass(String name, int fields) {
        @Override
        public String toString() {
            return fields + " " + name;
        }
    }

    /**
     * What one file holds.
     *
     * @param packageName         the name of its package
     * @param lines               all of its lines
     * @param longLines           lines of more than {@link #COLUMNS} characters, as {@code file:line}
     * @param conditionals        conditional expressions
     * @param nestedConditionals  places of those that stand within another one
     * @param conditionalAddends  places of additions that add something or nothing, as in {@code x += c ? 1 : 0}
     */
    record SourceFile(String packageName, int lines, List<String> longLines, int conditionals,
            List<String> nestedConditionals, List<String> conditionalAddends, List<SourceMethod> methods,
            List<SourceClass> classes) {
    }

    /** How many characters a line may have. */
    static final int COLUMNS = 120;

    /** The figures of each Java source below a folder. */
    static List<SourceFile> below(Path folder) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        List<SourceFile> files = new ArrayList<>();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
                Stream<Path> walk = Files.walk(folder)) {
            List<Path> sources = walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
            JavacTask task = (JavacTask) javac.getTask(null, manager, null, List.of("-proc:none"), null,
                    manager.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                String name = folder.relativize(Path.of(unit.getSourceFile().getName())).toString();
                files.add(new Count(unit, positions, name).file());
            }
        }
        return files;
    }

    /** All lines of the files. */
    static int lines(List<SourceFile> files) {
        return files.stream().mapToInt(SourceFile::lines).sum();
    }

    /** Conditional expressions in each thousand lines. */
    static double conditionalsPerThousandLines(List<SourceFile> files) {
        int conditionals = files.stream().mapToInt(SourceFile::conditionals).sum();
        return 1000.0 * conditionals / Math.max(1, lines(files));
    }

    /** The methods of more than so many lines, the longest first. */
    static List<SourceMethod> methodsAbove(int lines, List<SourceFile> files) {
        return files.stream().flatMap(file -> file.methods().stream())
                .filter(method -> method.lines() > lines)
                .sorted(Comparator.comparingInt(SourceMethod::lines).reversed())
                .toList();
    }

    /** The classes of more than so many fields, the widest first. */
    static List<SourceClass> classesAbove(int fields, List<SourceFile> files) {
        return files.stream().flatMap(file -> file.classes().stream())
                .filter(type -> type.fields() > fields)
                .sorted(Comparator.comparingInt(SourceClass::fields).reversed())
                .toList();
    }

    /** The places of one kind in all files. */
    static List<String> places(List<SourceFile> files, Function<SourceFile, List<String>> sort) {
        return files.stream().flatMap(file -> sort.apply(file).stream()).toList();
    }

    /** Counts in one file. */
    private static final class Count extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final LineMap lineMap;
        private final String fileName;
        private final Deque<String> names = new ArrayDeque<>();
        private final List<SourceMethod> methods = new ArrayList<>();
        private final List<SourceClass> classes = new ArrayList<>();
        private final List<String> nestedConditionals = new ArrayList<>();
        private final List<String> conditionalAddends = new ArrayList<>();
        private int conditionals;
        private int conditionalDepth;

        Count(CompilationUnitTree unit, SourcePositions positions, String fileName) {
            this.unit = unit;
            this.positions = positions;
            this.fileName = fileName;
            lineMap = unit.getLineMap();
        }

        SourceFile file() throws IOException {
            scan(unit, null);
            List<String> lines = unit.getSourceFile().getCharContent(true).toString().lines().toList();
            List<String> longLines = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).length() > COLUMNS) {
                    longLines.add(fileName + ":" + (i + 1));
                }
            }
            ExpressionTree packageName = unit.getPackageName();
            return new SourceFile(packageName == null ? "(module)" : packageName.toString(), lines.size(), longLines,
                    conditionals, nestedConditionals, conditionalAddends, methods, classes);
        }

        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
            int depthOutside = conditionalDepth;
            conditionalDepth = 0;
            names.addLast(tree.getSimpleName().length() == 0 ? "(anonymous)" : tree.getSimpleName().toString());
            classes.add(new SourceClass(String.join(".", names), fields(tree)));
            super.visitClass(tree, null);
            names.removeLast();
            conditionalDepth = depthOutside;
            return null;
        }

        private static int fields(ClassTree tree) {
            if (tree.getKind() == Tree.Kind.INTERFACE || tree.getKind() == Tree.Kind.ANNOTATION_TYPE) {
                return 0;
            }
            return (int) tree.getMembers().stream()
                    .filter(member -> member instanceof VariableTree field && !isConstant(field)).count();
        }

        private static boolean isConstant(VariableTree field) {
            return field.getModifiers().getFlags().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL));
        }

        @Override
        public Void visitMethod(MethodTree tree, Void nothing) {
            if (tree.getBody() != null) {
                String name = tree.getReturnType() == null ? "new" : tree.getName().toString();
                methods.add(new SourceMethod(String.join(".", names) + "." + name, lines(tree)));
            }
            return super.visitMethod(tree, null);
        }

        private int lines(Tree tree) {
            long first = lineMap.getLineNumber(positions.getStartPosition(unit, tree));
            long last = lineMap.getLineNumber(positions.getEndPosition(unit, tree));
            return (int) (last - first + 1);
        }

        @Override
        public Void visitConditionalExpression(ConditionalExpressionTree tree, Void nothing) {
            conditionals++;
            if (conditionalDepth > 0) {
                nestedConditionals.add(place(tree));
            }
            conditionalDepth++;
            super.visitConditionalExpression(tree, null);
            conditionalDepth--;
            return null;
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
            int depthOutside = conditionalDepth;
            conditionalDepth = 0;
            super.visitLambdaExpression(tree, null);
            conditionalDepth = depthOutside;
            return null;
        }

        @Override
        public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void nothing) {
            ExpressionTree added = tree.getExpression();
            while (added instanceof ParenthesizedTree parentheses) {
                added = parentheses.getExpression();
            }
            if (added instanceof ConditionalExpressionTree choice
                    && (isZero(choice.getTrueExpression()) || isZero(choice.getFalseExpression()))) {
                conditionalAddends.add(place(tree));
            }
            return super.visitCompoundAssignment(tree, null);
        }

        private static boolean isZero(ExpressionTree tree) {
            return tree instanceof LiteralTree literal && literal.getValue() instanceof Number number
                    && number.doubleValue() == 0;
        }

        private String place(Tree tree) {
            return fileName + ":" + lineMap.getLineNumber(positions.getStartPosition(unit, tree));
        }
    }
}
