package io.fitcore.benchmarks.table;

import io.fitcore.benchmarks.input.Folders;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of a preset, one after the other, and prints the tables. */
public final class Benchmarks {

    private static final String[] HEAP = {"-Xms512m", "-Xmx512m"};

    private final Preset preset;
    private final PrintStream progress;

    private Benchmarks(Preset preset, PrintStream progress) {
        this.preset = preset;
        this.progress = progress;
    }

    /**
     * Runs a preset.
     *
     * @param out      takes the tables
     * @param progress takes a line for each benchmark as it ends
     */
    public static void run(Preset preset, PrintStream out, PrintStream progress) throws RunnerException {
        out.print(new Report(preset, new Benchmarks(preset, progress).figures()));
    }

    private Map<Trial, Figures> figures() throws RunnerException {
        List<Trial> trials = new ArrayList<>();
        for (int size : Suite.crcSizes(preset)) {
            Suite.crcMethods(preset).forEach(method -> trials.add(Trial.ofCrc(method, size)));
        }
        Suite.sections(preset).forEach(section -> trials.addAll(section.trials()));
        Map<Trial, Figures> figures = new LinkedHashMap<>();
        for (Trial trial : trials) {
            Figures result = measure(trial);
            figures.put(trial, result);
            progress.printf("%d/%d  %s %s: %s%n", figures.size(), trials.size(), trial.label(), trial.params().values(),
                    Numbers.ratio(result.ratio()));
        }
        return figures;
    }

    private Figures measure(Trial trial) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(trial.method()) + "$")
                .forks(preset.forks())
                .warmupIterations(preset.warmups())
                .warmupTime(TimeValue.milliseconds(preset.iterationMillis()))
                .measurementIterations(preset.iterations())
                .measurementTime(TimeValue.milliseconds(preset.iterationMillis()))
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend(jvmArguments())
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        trial.params().forEach(options::param);
        return Figures.of(new Runner(options.build()).runSingle());
    }

    /** What the measuring JVMs have to know. */
    private static String[] jvmArguments() {
        List<String> arguments = new ArrayList<>(List.of(HEAP));
        for (String property : List.of(Folders.CORPUS_PROPERTY, Folders.TESTDATA_PROPERTY)) {
            String value = System.getProperty(property);
            if (value != null) {
                arguments.add("-D" + property + "=" + value);
            }
        }
        return arguments.toArray(String[]::new);
    }
}
