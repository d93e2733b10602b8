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

            FILE is a path, or - for standard input. What is damaged is read as far as possible.

              -f, --format FORMAT    text (default), ndjson or fitcsv; of info and check: text or json
              -m, --messages LIST    only these messages: names or numbers, with commas between
                  --raw              wire values under field numbers
                  --no-expand        leave packed fields packed
                  --no-subfields     name fields as the profile does, whatever other fields say
                  --merge-hr         fill in heart rates that a strap added afterwards
                  --strict           stop at the first damage
              -v, --verbose          tell of oddities too, which cost no values
              -o, --output OUT       of salvage: the file to write, which must not be there
                  --force            of salvage: replace it if it is
              -h, --help             show this
              -V, --version          show the version

            With -f fitcsv:
                  --print-invalid    fields without a value too, as raw numbers
                  --hide-unknown     without what the profile does not know
                  --hex-bytes        opaque bytes in hexadecimal
                  --degrees          positions in degrees
                  --iso8601          times as 2021-09-08T01:46:40Z
                  --defn LIST        only definitions of these messages; none for no definitions
                  --data LIST        a column for each field of these messages; all for all messages
                  --gaps             in that layout, forget the values of the message before
                  --exclude          --defn and --data list what is left out

            Data goes to standard output, everything else to standard error, in UTF-8.
            Exit status: 0 sound, 1 damaged, 2 usage, 3 no FIT file, 4 cannot be read or written.
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
