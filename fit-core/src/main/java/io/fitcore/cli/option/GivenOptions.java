package io.fitcore.cli.option;

import java.util.List;
import java.util.Optional;

/** The options of a command line. Of an option that is given several times the last one counts. Immutable. */
public final class GivenOptions {

    private final List<GivenOption> all;

    /** @param all in the order of the command line */
    public GivenOptions(List<GivenOption> all) {
        this.all = List.copyOf(all);
    }

    /** All of them, in the order of the command line. */
    public List<GivenOption> all() {
        return all;
    }

    /** An option as it was given; empty when it was not. */
    public Optional<GivenOption> find(Option option) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).option().equals(option)) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    /** Whether an option was given. */
    public boolean has(Option option) {
        return find(option).isPresent();
    }
}
