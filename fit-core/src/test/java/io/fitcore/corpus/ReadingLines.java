package io.fitcore.corpus;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * The messages of a reading, line by line: {@code {"n":20,"f":{"253":968191204},"d":{"0/1":126}}}.
 *
 * <p>{@code n} is the global message number; {@code f} holds the fields by number or name, {@code d} the developer
 * fields by {@code index/number}.
 */
final class ReadingLines implements Closeable {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final Set<String> KEYS = Set.of("n", "f");
    private static final Set<String> KEYS_WITH_DEVELOPER = Set.of("n", "f", "d");

    private final BufferedReader lines;
    private int lineNumber;

    private ReadingLines(BufferedReader lines) {
        this.lines = lines;
    }

    /**
     * One message of a reading.
     *
     * @param lineNumber from 1
     * @param number     global message number
     * @param fields     values by key: {@code Double}, {@code String}, or a list of these and {@link JsonParser#NULL}
     * @param developer  values of developer fields, likewise
     */
    record Line(int lineNumber, int number, Map<String, Object> fields, Map<String, Object> developer) {
    }

    static ReadingLines open(Path gzip) throws IOException {
        return new ReadingLines(new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(gzip), BUFFER_BYTES), StandardCharsets.UTF_8), BUFFER_BYTES));
    }

    /** The next message; throws {@code IllegalArgumentException} if the line is none, answers null at the end. */
    Line next() throws IOException {
        String text = lines.readLine();
        if (text == null) {
            return null;
        }
        lineNumber++;
        Map<String, Object> line = object(JsonParser.parse(text));
        if (!line.keySet().equals(line.containsKey("d") ? KEYS_WITH_DEVELOPER : KEYS)) {
            throw new IllegalArgumentException("line " + lineNumber + " has the keys " + line.keySet());
        }
        return new Line(lineNumber, ((Double) line.get("n")).intValue(), object(line.get("f")),
                line.containsKey("d") ? object(line.get("d")) : Map.of());
    }

    /** How many messages are left; none is afterwards. */
    int countRest() throws IOException {
        int count = 0;
        while (next() != null) {
            count++;
        }
        return count;
    }

    @SuppressWarnings("unchecked") // JsonParser makes no other maps
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
