package io.fitcore.cli;

import io.fitcore.cli.option.Option;
import java.util.List;

/** The options of the commands. Those of a format stand with the format. */
final class Options {

    static final Option HELP = Option.toggle("-h", "--help");
    static final Option VERSION = Option.toggle("-V", "--version");
    static final Option FORMAT = Option.valued("-f", "--format");
    static final Option MESSAGES = Option.valued("-m", "--messages");
    static final Option RAW = Option.toggle("--raw");
    static final Option NO_EXPAND = Option.toggle("--no-expand");
    static final Option NO_SUBFIELDS = Option.toggle("--no-subfields");
    static final Option MERGE_HR = Option.toggle("--merge-hr");
    static final Option STRICT = Option.toggle("--strict");
    static final Option VERBOSE = Option.toggle("-v", "--verbose");
    static final Option OUTPUT = Option.valued("-o", "--output");
    static final Option FORCE = Option.toggle("--force");

    /** Those that stand in place of a command. */
    static final List<Option> GENERAL = List.of(HELP, VERSION);

    private Options() {
    }
}
