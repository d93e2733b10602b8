package io.fitcore.cli;

import io.fitcore.profile.Profile;

/** What the command says of itself. */
final class Help {

    /** What {@code --help} says. */
    static final String TEXT = """
            usage: fit-dump [options] FILE...         show every message
                   fit-dump info [options] FILE...    show headers and checksums
                   fit-dump check [options] FILE...   list what is wrong
                   fit-dump salvage FILE -o OUT       write what can be read as a sound FIT file

            FILE is a path, or - for standard input. Damaged files are read as far as possible.

              -f, --format FORMAT    text (default), ndjson or fitcsv; for info and check: text or json
              -m, --messages LIST    only these messages: names or numbers, separated by commas
                  --raw              values as they stand in the file, under field numbers
                  --no-expand        leave packed fields packed
                  --no-subfields     name each field by its main name, whatever other fields say
                  --merge-hr         fill in heart rates that a strap stored separately
                  --strict           stop at the first damage
              -v, --verbose          report oddities, too, which cost no values
              -o, --output OUT       for salvage: the file to write, which must not exist
                  --force            for salvage: replace OUT if it exists
              -h, --help             show this
              -V, --version          show the version

            With -f fitcsv:
                  --print-invalid    show fields without a value, too, as raw numbers
                  --hide-unknown     leave out what the profile does not know
                  --hex-bytes        show opaque bytes in hexadecimal
                  --degrees          show positions in degrees
                  --iso8601          show times as 2021-09-08T01:46:40Z
                  --defn LIST        show definitions of these messages only; none shows no definitions
                  --data LIST        make a column for each field of these messages; all takes all messages
                  --gaps             with --data, forget the values of the message before
                  --exclude          leave out what --defn and --data list

            Data goes to standard output, everything else to standard error, in UTF-8.
            Exit status: 0 sound, 1 damaged, 2 wrong usage, 3 no FIT file, 4 cannot read or write.
            """;

    private Help() {
    }

    /** What {@code --version} says: one line. */
    static String version() {
        String version = Help.class.getPackage().getImplementationVersion();
        String program = "fit-dump " + (version == null ? "(unpacked)" : version);
        if (Profile.version().isEmpty()) {
            return program + "\n";
        }
        return program + ", profile " + Profile.version() + "\n";
    }
}
