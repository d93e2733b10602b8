package io.fitcore.cli;

import io.fitcore.cli.format.DumpRequest;
import io.fitcore.cli.format.Format;
import io.fitcore.cli.format.MessageWriter;
import io.fitcore.cli.option.Option;
import io.fitcore.cli.option.UsageException;
import io.fitcore.model.DecodeOptions;
import java.util.ArrayList;
import java.util.List;

/** Shows every message of an input. */
final class DumpCommand implements Command {

    private static final List<Option> OPTIONS = options(List.of(Options.FORMAT, Options.MESSAGES, Options.RAW,
            Options.NO_EXPAND, Options.NO_SUBFIELDS, Options.MERGE_HR, Options.STRICT, Options.VERBOSE));

    private static List<Option> options(List<Option> own) {
        List<Option> options = new ArrayList<>(own);
        for (Format format : Formats.ALL) {
            options.addAll(format.options());
        }
        return List.copyOf(options);
    }

    @Override
    public String name() {
        return "dump";
    }

    @Override
    public List<Option> options() {
        return OPTIONS;
    }

    @Override
    public void check(Arguments arguments) {
        arguments.requireFormat(name(), Formats.names());
        Format chosen = Formats.named(arguments.format());
        for (Format other : Formats.ALL) {
            if (other != chosen) {
                refuseOptionsOf(other, arguments);
            }
        }
        if (arguments.has(Options.RAW) && arguments.has(Options.MERGE_HR)) {
            throw new UsageException("--merge-hr makes values that --raw does not show");
        }
        chosen.check(request(arguments));
    }

    private static void refuseOptionsOf(Format format, Arguments arguments) {
        for (Option option : format.options()) {
            if (arguments.has(option)) {
                throw new UsageException(option.name() + " belongs to -f " + format.name());
            }
        }
    }

    private static DumpRequest request(Arguments arguments) {
        return new DumpRequest(arguments.decoding(), arguments.has(Options.RAW), arguments.inputs().size() > 1,
                arguments.given());
    }

    @Override
    public InputTask begin(Arguments arguments, Console console) {
        Format format = Formats.named(arguments.format());
        MessageWriter writer = format.writer(request(arguments), console.out(), console.terminal());
        return new Dump(arguments, console, writer, format.appendsUnpacked());
    }

    /** The dump of the inputs of one command line. */
    private static final class Dump implements InputTask {

        private final Console console;
        private final MessageWriter writer;
        private final boolean appends;
        private final DecodeOptions decoding;
        private final boolean verbose;

        Dump(Arguments arguments, Console console, MessageWriter writer, boolean appends) {
            this.console = console;
            this.writer = writer;
            this.appends = appends;
            this.decoding = arguments.has(Options.RAW) ? arguments.asStored() : arguments.decoding();
            this.verbose = arguments.has(Options.VERBOSE);
        }

        @Override
        public ExitCode run(Input input) {
            writer.begin(input.name());
            Reading reading = write(input);
            console.out().flush();
            console.diagnostics().tell(input, reading, verbose);
            if (writer.remark().isPresent()) {
                console.diagnostics().tell(writer.remark().get());
            }
            return reading.exitCode();
        }

        private Reading write(Input input) {
            boolean usable = false;
            try {
                Reading reading = read(input);
                usable = reading.isUsable();
                return reading;
            } finally {
                writer.end(usable);
            }
        }

        private Reading read(Input input) {
            if (appends) {
                return Reading.appending(input, decoding, writer);
            }
            return Reading.of(input, decoding, writer, writer);
        }
    }
}
