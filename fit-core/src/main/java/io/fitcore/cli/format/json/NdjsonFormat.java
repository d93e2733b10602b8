package io.fitcore.cli.format.json;

import io.fitcore.cli.format.DumpRequest;
import io.fitcore.cli.format.Format;
import io.fitcore.cli.format.MessageWriter;
import io.fitcore.cli.output.Json;
import io.fitcore.cli.output.Utf8Output;

/** One JSON object per message and line. */
public final class NdjsonFormat implements Format {

    @Override
    public String name() {
        return "ndjson";
    }

    @Override
    public MessageWriter writer(DumpRequest request, Utf8Output out, boolean terminal) {
        return new NdjsonWriter(new Json(out), request.raw(), request.severalInputs());
    }
}
