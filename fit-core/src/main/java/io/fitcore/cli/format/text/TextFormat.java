package io.fitcore.cli.format.text;

import io.fitcore.cli.format.DumpRequest;
import io.fitcore.cli.format.Format;
import io.fitcore.cli.format.MessageWriter;
import io.fitcore.cli.output.Utf8Output;

/** One line per message for people. */
public final class TextFormat implements Format {

    @Override
    public String name() {
        return "text";
    }

    @Override
    public MessageWriter writer(DumpRequest request, Utf8Output out, boolean terminal) {
        return new TextWriter(out, request.raw(), request.severalInputs());
    }
}
