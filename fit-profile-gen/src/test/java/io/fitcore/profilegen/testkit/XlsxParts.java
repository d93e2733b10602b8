package io.fitcore.profilegen.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of a spreadsheet package, any of which a test may replace or take away. */
public final class XlsxParts {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    public XlsxParts put(String name, String text) {
        return put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public XlsxParts put(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    public XlsxParts remove(String name) {
        parts.remove(name);
        return this;
    }

    /** The text of a part. */
    public String text(String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    /** Writes the package as a compressed zip. */
    public Path writeTo(Path file) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
