package io.fitcore.cli.format;

import io.fitcore.cli.option.Option;
import io.fitcore.cli.option.UsageException;
import io.fitcore.cli.output.Utf8Output;
import java.util.List;

/** A format of a dump. Says what it is called and what it can be told, and makes writers. Without state. */
public interface Format {

    /** What the option {@code -f} calls it. */
    String name();

    /** The options that only this format has. */
    default List<Option> options() {
        return List.of();
    }

    /**
     * Refuses what the format cannot do.
     *
     * @throws UsageException if something is asked for that it cannot do
     */
    default void check(DumpRequest request) {
    }

    /**
     * Whether unpacked values are to be appended to stored ones of the same field. The public doors of the library keep
     * the stored value only.
     */
    default boolean appendsUnpacked() {
        return false;
    }

    /**
     * Makes a writer for all inputs of a command line.
     *
     * @param request  one that {@link #check} lets pass
     * @param terminal whether a person may be looking at the output
     */
    MessageWriter writer(DumpRequest request, Utf8Output out, boolean terminal);
}
