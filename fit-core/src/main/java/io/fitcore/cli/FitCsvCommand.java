package io.fitcore.cli;

import java.io.IOException;

/**
 * Writes a file as the exchange text of the FIT world (spec 13). The header row is as wide as the widest row and comes
 * first, so the rows are spooled: nothing is written before the input was read to its end.
 */
final class FitCsvCommand implements Command {

    private final Arguments arguments;
    private final Utf8Output out;
    private final Diagnostics diagnostics;
    private final boolean terminal;

    /** @param terminal whether a person may be looking, so that texts of the file are escaped */
    FitCsvCommand(Arguments arguments, Utf8Output out, Diagnostics diagnostics, boolean terminal) {
        this.arguments = arguments;
        this.out = out;
        this.diagnostics = diagnostics;
        this.terminal = terminal;
    }

    @Override
    public ExitCode run(Input input) {
        FitCsvHidden hidden = new FitCsvHidden();
        try (Spool spool = new Spool()) {
            Utf8Output rows = new Utf8Output(spool);
            FitCsvTable table = table(rows, hidden);
            Reading reading = Reading.appending(input, arguments.options().withComponents(true), table);
            rows.flush();
            if (reading.report().isPresent() && reading.exitCode() != ExitCode.UNUSABLE) {
                table.header(out);
                out.append(spool);
            }
            out.flush();
            diagnostics.tell(input, reading, arguments.isVerbose());
            if (arguments.fitCsv().hidesUnknown()) {
                diagnostics.tell(hidden.toString());
            }
            return reading.exitCode();
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }

    private FitCsvTable table(Utf8Output rows, FitCsvHidden hidden) {
        FitCsvOptions options = arguments.fitCsv();
        FitCsvFields fields = new FitCsvFields(options, arguments.options().expandsComponents(), hidden);
        return options.isDataLayout()
                ? new FitCsvDataTable(rows, options, fields, terminal)
                : new FitCsvMainTable(rows, options, fields, terminal);
    }
}
