package io.fitcore.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Lines of a table in the test resources; those that begin with a hash are comments. */
final class Facts {

    private Facts() {
    }

    static List<String> lines(String name) {
        try (InputStream in = Facts.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of a line, which bars separate. */
    static List<String> cells(String line) {
        return Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    }

    /** A message that must exist. */
    static ProfileMessage message(String name) {
        return Profile.message(name).orElseThrow(() -> new AssertionError("no message " + name));
    }

    /** A field that must exist, written {@code message.field}. */
    static ProfileField field(String messageAndField) {
        int dot = messageAndField.indexOf('.');
        return message(messageAndField.substring(0, dot)).field(messageAndField.substring(dot + 1))
                .orElseThrow(() -> new AssertionError("no field " + messageAndField));
    }

    /** A type that must exist. */
    static ProfileType type(String name) {
        return Profile.type(name).orElseThrow(() -> new AssertionError("no type " + name));
    }
}
