package io.fitcore.cli.format.fitcsv;

import io.fitcore.cli.format.DumpRequest;
import io.fitcore.cli.format.Format;
import io.fitcore.cli.format.MessageWriter;
import io.fitcore.cli.option.Option;
import io.fitcore.cli.option.UsageException;
import io.fitcore.cli.output.Utf8Output;
import java.util.List;

/** The exchange text of the FIT world (spec 13). */
public final class FitCsvFormat implements Format {

    @Override
    public String name() {
        return "fitcsv";
    }

    @Override
    public List<Option> options() {
        return FitCsvOptions.ALL;
    }

    @Override
    public void check(DumpRequest request) {
        if (request.raw() || request.decoding().mergesHeartRates() || !request.decoding().resolvesSubfields()) {
            throw new UsageException("fitcsv cannot be combined with --raw, --merge-hr or --no-subfields");
        }
        if (request.severalInputs()) {
            throw new UsageException("fitcsv is one table, so it takes one file");
        }
        FitCsvOptions.of(request.given());
    }

    /** The exchange text shows both values (spec 6.6). */
    @Override
    public boolean appendsUnpacked() {
        return true;
    }

    @Override
    public MessageWriter writer(DumpRequest request, Utf8Output out, boolean terminal) {
        FitCsvOptions options = FitCsvOptions.of(request.given());
        return new FitCsvWriter(out, options, request.decoding().expandsComponents(), terminal);
    }
}
