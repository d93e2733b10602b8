package io.fitcore.cli;

/** Shows every message of a file. */
final class DumpCommand implements Command {

    private final Arguments arguments;
    private final Utf8Output out;
    private final Diagnostics diagnostics;
    private final MessageFormat format;

    DumpCommand(Arguments arguments, Utf8Output out, Diagnostics diagnostics) {
        this.arguments = arguments;
        this.out = out;
        this.diagnostics = diagnostics;
        boolean several = arguments.inputs().size() > 1;
        this.format = arguments.format() == Arguments.Format.NDJSON
                ? new NdjsonFormat(out, arguments.isRaw(), several)
                : new TextFormat(out, arguments.isRaw(), several);
    }

    @Override
    public ExitCode run(Input input) {
        format.begin(input);
        Reading reading = Reading.of(input, arguments.options(), format);
        out.flush();
        diagnostics.tell(input, reading, arguments.isVerbose());
        return reading.exitCode();
    }
}
