package io.fitcore.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One run of the command, seen from outside.
 *
 * @param status the exit status
 * @param out    all of standard output
 * @param err    all of standard error
 */
public record Shell(int status, String out, String err) {

    /** Runs it without anything on standard input. */
    public static Shell run(String... args) {
        return run(InputStream.nullInputStream(), args);
    }

    /** Runs it with a file on standard input. */
    public static Shell run(byte[] stdin, String... args) {
        return run(new ByteArrayInputStream(stdin), args);
    }

    /** Runs it. */
    public static Shell run(InputStream stdin, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = FitDump.run(args, stdin, out, err, false);
        return new Shell(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The lines of standard output. */
    public List<String> lines() {
        return out.lines().toList();
    }
}
