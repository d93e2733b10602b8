package io.fitcore.benchmarks.program;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts JVMs of the kind that runs this program. */
final class ChildJvm {

    private ChildJvm() {
    }

    /**
     * Runs a main class with the class path at hand and passes on what it prints.
     *
     * @throws IOException if it fails
     */
    static void run(PrintStream out, Class<?> main, String... jvmArguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(System.getProperty("java.class.path"), main, List.of(jvmArguments),
                List.of())).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        out.print(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        requireSuccess(process);
    }

    /**
     * Runs a main class and waits for its end; what it prints is thrown away.
     *
     * @return nanoseconds of wall time
     * @throws IOException if it fails
     */
    static long time(Path classPath, Class<?> main, List<String> arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(classPath.toString(), main, List.of(), arguments))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        long start = System.nanoTime();
        Process process = builder.start();
        process.waitFor();
        long elapsed = System.nanoTime() - start;
        requireSuccess(process);
        return elapsed;
    }

    private static void requireSuccess(Process process) throws IOException, InterruptedException {
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException("a child JVM ended with status " + status);
        }
    }

    private static List<String> command(String classPath, Class<?> main, List<String> jvmArguments,
            List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmArguments);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(arguments);
        return command;
    }
}
