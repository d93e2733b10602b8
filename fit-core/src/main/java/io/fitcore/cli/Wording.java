package io.fitcore.cli;

import java.util.List;

/** Parts of sentences. */
final class Wording {

    private Wording() {
    }

    /** Lists things: {@code text, ndjson and fitcsv}. */
    static String list(List<String> things) {
        int last = things.size() - 1;
        if (last == 0) {
            return things.get(0);
        }
        return String.join(", ", things.subList(0, last)) + " and " + things.get(last);
    }
}
