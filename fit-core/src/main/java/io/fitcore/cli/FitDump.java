package io.fitcore.cli;

import io.fitcore.profile.Profile;
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
     * @param terminal whether a person looks at stdout directly
     * @return the exit status: 0 clean, 1 damaged, 2 usage, 3 nothing usable, 4 input or output failed
     */
    public static int run(String[] args, InputStream stdin, OutputStream stdout, OutputStream stderr,
            boolean terminal) {
        Utf8Output out = new Utf8Output(stdout);
        Diagnostics diagnostics = new Diagnostics(new Utf8Output(stderr));
        try {
            return run(Arguments.parse(args), stdin, out, diagnostics, terminal).status();
        } catch (UsageException e) {
            diagnostics.tell(e.getMessage() + " (fit-dump --help says more)");
            return ExitCode.USAGE.status();
        }
    }

    private static ExitCode run(Arguments arguments, InputStream stdin, Utf8Output out, Diagnostics diagnostics,
            boolean terminal) {
        ExitCode worst = ExitCode.CLEAN;
        try {
            switch (arguments.command()) {
                case HELP -> out.text(Help.TEXT);
                case VERSION -> out.text(version()).newLine();
                default -> {
                    Command command = command(arguments, out, diagnostics, terminal);
                    for (String name : arguments.inputs()) {
                        worst = worst.worst(command.run(new Input(name, stdin)));
                    }
                }
            }
            out.flush();
            return worst;
        } catch (OutputException e) {
            if (e.isBrokenPipe()) {
                return worst;
            }
            diagnostics.tell("the output cannot be written: " + Input.sentence(e.getCause()));
            return ExitCode.INPUT_OUTPUT;
        }
    }

    private static Command command(Arguments arguments, Utf8Output out, Diagnostics diagnostics,
            boolean terminal) {
        return switch (arguments.command()) {
            case INFO -> new InfoCommand(arguments, out, diagnostics);
            case CHECK -> new CheckCommand(arguments, out, diagnostics);
            case SALVAGE -> new SalvageCommand(arguments, diagnostics);
            default -> arguments.format() == Arguments.Format.FITCSV
                    ? new FitCsvCommand(arguments, out, diagnostics, terminal)
                    : new DumpCommand(arguments, out, diagnostics);
        };
    }

    private static String version() {
        String version = FitDump.class.getPackage().getImplementationVersion();
        return "fit-dump " + (version == null ? "(unpacked)" : version)
                + (Profile.version().isEmpty() ? "" : ", profile " + Profile.version());
    }
}
