package io.fitcore.cli;

import io.fitcore.cli.option.GivenOptions;
import io.fitcore.cli.option.UsageException;
import io.fitcore.cli.output.OutputException;
import io.fitcore.cli.output.StandardOutput;
import io.fitcore.cli.output.Utf8Output;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;

/** The command {@code fit-dump}: shows what is in FIT files, and saves what can be read of damaged ones. */
public final class FitDump {

    private FitDump() {
    }

    /** Runs the command and ends the process with its exit status. */
    public static void main(String[] args) {
        System.exit(run(args, new FileInputStream(FileDescriptor.in), new StandardOutput(),
                new FileOutputStream(FileDescriptor.err), StandardOutput.isTerminal()));
    }

    /**
     * Runs the command.
     *
     * @param args     the command line
     * @param stdin    read when a file is called {@code -}; not closed
     * @param stdout   takes the data, in UTF-8; flushed, not closed
     * @param stderr   takes everything else, in UTF-8; flushed, not closed
     * @param terminal whether a person may be looking at stdout
     * @return the exit status: 0 clean, 1 damaged, 2 usage, 3 nothing usable, 4 input or output failed
     */
    public static int run(String[] args, InputStream stdin, OutputStream stdout, OutputStream stderr,
            boolean terminal) {
        Diagnostics diagnostics = new Diagnostics(new Utf8Output(stderr));
        Console console = new Console(new Utf8Output(stdout), diagnostics, terminal);
        try {
            return run(CommandLine.parse(args), stdin, console).status();
        } catch (UsageException e) {
            diagnostics.tell(e.getMessage() + " (fit-dump --help says more)");
            return ExitCode.USAGE.status();
        }
    }

    private static ExitCode run(CommandLine line, InputStream stdin, Console console) {
        GivenOptions options = line.options();
        // Asking for help is heard whatever else is asked.
        if (options.has(Options.HELP)) {
            return write(Help.TEXT, console);
        }
        if (options.has(Options.VERSION)) {
            return write(Help.version(), console);
        }
        return run(line.command(), line.arguments(), stdin, console);
    }

    private static ExitCode write(String text, Console console) {
        try {
            console.out().text(text).flush();
            return ExitCode.CLEAN;
        } catch (OutputException e) {
            return failed(e, ExitCode.CLEAN, console);
        }
    }

    private static ExitCode run(Command command, Arguments arguments, InputStream stdin, Console console) {
        ExitCode worst = ExitCode.CLEAN;
        try {
            InputTask task = command.begin(arguments, console);
            for (String name : arguments.inputs()) {
                worst = worst.worst(task.run(Input.of(name, stdin)));
            }
            console.out().flush();
            return worst;
        } catch (OutputException e) {
            return failed(e, worst, console);
        }
    }

    /** A reader who goes away has what he wanted, so what was found up to then counts. */
    private static ExitCode failed(OutputException failure, ExitCode worst, Console console) {
        if (failure.isBrokenPipe()) {
            return worst;
        }
        console.diagnostics().tell("the output cannot be written: " + IoFailure.sentence(failure.getCause()));
        return ExitCode.INPUT_OUTPUT;
    }
}
