package io.fitcore.cli;

import java.io.InputStream;
import java.io.OutputStream;

/** Lets tests of other packages run the command inside this process. */
public final class DumpRunner {

    private DumpRunner() {
    }

    /** Runs {@code fit-dump} without input and without a terminal; answers its exit status. */
    public static int run(OutputStream stdout, OutputStream stderr, String... args) {
        return FitDump.run(args, InputStream.nullInputStream(), stdout, stderr, false);
    }
}
