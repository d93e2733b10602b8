package io.fitcore.benchmarks;

import io.fitcore.benchmarks.program.FlatCost;
import io.fitcore.benchmarks.program.Memory;
import io.fitcore.benchmarks.program.Parallel;
import io.fitcore.benchmarks.program.StartUp;
import io.fitcore.benchmarks.table.Benchmarks;
import io.fitcore.benchmarks.table.Preset;
import java.io.PrintStream;
import java.util.Arrays;

/** The command {@code java -jar fit-benchmarks/target/benchmarks.jar}. */
public final class Main {

    private static final int USAGE = 2;

    private static final String HELP = """
            java [-Dfit.corpus=DIR] [-Dfit.testdata=DIR] -jar benchmarks.jar COMMAND

            quick      the ratios that matter most, about three minutes
            full       all ratios, several JVMs each, about half an hour
            startup    a fresh JVM that decodes 100 kB against one that prints a line
            parallel   several files by one thread and by two
            memory     what a FitFile of 100 MB holds
            flat       cost per byte from 1 MB to 1 GB in a heap of 32 MB
            jmh ...    the JMH command line, to run single benchmarks with its options and profilers

            Tables go to standard output, progress to standard error.
            """;

    private Main() {
    }

    /** Runs a command; exit status 2 when there is no such command. */
    public static void main(String[] args) throws Exception {
        int status = run(args, System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(String[] args, PrintStream out, PrintStream err) throws Exception {
        String command = args.length == 0 ? "" : args[0];
        switch (command) {
            case "quick" -> Benchmarks.run(Preset.QUICK, out, err);
            case "full" -> Benchmarks.run(Preset.FULL, out, err);
            case "startup" -> StartUp.run(out);
            case "parallel" -> Parallel.run(out);
            case "memory" -> Memory.run(out);
            case "flat" -> FlatCost.run(out);
            case "jmh" -> org.openjdk.jmh.Main.main(Arrays.copyOfRange(args, 1, args.length));
            case "--help" -> out.print(HELP);
            default -> {
                err.print(HELP);
                return USAGE;
            }
        }
        return 0;
    }
}
