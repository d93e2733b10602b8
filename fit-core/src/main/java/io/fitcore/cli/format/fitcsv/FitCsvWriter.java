package io.fitcore.cli.format.fitcsv;

import io.fitcore.cli.format.InputName;
import io.fitcore.cli.format.MessageWriter;
import io.fitcore.cli.output.OutputException;
import io.fitcore.cli.output.Spool;
import io.fitcore.cli.output.Utf8Output;
import io.fitcore.message.DefinitionPosition;
import io.fitcore.message.FitMessage;
import io.fitcore.model.MessageDefinition;
import java.io.IOException;
import java.util.Optional;

/**
 * Writes one input as one table. The header row is as wide as the widest row and comes first, so the rows are spooled:
 * nothing is written before the input has ended.
 */
final class FitCsvWriter implements MessageWriter {

    private final Utf8Output out;
    private final Spool spool = new Spool();
    private final Utf8Output rows = new Utf8Output(spool);
    private final FitCsvOptions options;
    private final HiddenCount hidden = new HiddenCount();
    private final Table table;

    /**
     * @param showsExpanded whether fields are shown that were unpacked from others
     * @param terminal      whether a person may be looking, so that texts of the file are escaped
     */
    FitCsvWriter(Utf8Output out, FitCsvOptions options, boolean showsExpanded, boolean terminal) {
        this.out = out;
        this.options = options;
        this.table = table(new ShownFields(options, showsExpanded, hidden), terminal);
    }

    private Table table(ShownFields fields, boolean terminal) {
        if (options.isDataLayout()) {
            return new DataTable(rows, options, fields, terminal);
        }
        return new MainTable(rows, options, fields, terminal);
    }

    @Override
    public void begin(InputName input) {
    }

    @Override
    public void onDefinition(MessageDefinition definition, DefinitionPosition position) {
        table.onDefinition(definition, position);
    }

    @Override
    public void onMessage(FitMessage message) {
        table.onMessage(message);
    }

    @Override
    public void end(boolean usable) {
        try (spool) {
            if (usable) {
                rows.flush();
                table.writeHeader(out);
                out.append(spool);
            }
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }

    @Override
    public Optional<String> remark() {
        if (options.hidesUnknown()) {
            return Optional.of(hidden.sentence());
        }
        return Optional.empty();
    }
}
