package io.fitcore.cli;

import io.fitcore.cli.format.Format;
import io.fitcore.cli.format.fitcsv.FitCsvFormat;
import io.fitcore.cli.format.json.NdjsonFormat;
import io.fitcore.cli.format.text.TextFormat;
import java.util.ArrayList;
import java.util.List;

/** All formats of a dump. A new one is a package and a line here. */
final class Formats {

    static final List<Format> ALL = List.of(
            new TextFormat(),
            new NdjsonFormat(),
            new FitCsvFormat());

    private Formats() {
    }

    /** What the formats are called. */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Format format : ALL) {
            names.add(format.name());
        }
        return names;
    }

    /**
     * The format of a name.
     *
     * @param name one of {@link #names()}
     */
    static Format named(String name) {
        return ALL.get(names().indexOf(name));
    }
}
