package io.fitcore.profilegen.emit;

/**
 * A file of Java source.
 *
 * @param path relative to the source root, with slashes
 * @param text the content, lines ended by a line feed
 */
public record SourceFile(String path, String text) {
}
