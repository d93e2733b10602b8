package io.fitcore.cli.output;

/**
 * Text that somebody else chose, made harmless. The one place that decides what may reach a terminal.
 *
 * <p>Control characters, escape sequences and C1 controls could command a terminal, bidirectional controls could make a
 * line read as something else, line separators could forge a line, invisible characters could hide: all of them are
 * written as <code>&#92;u</code> and four hexadecimal digits, as JSON does.
 */
public final class Escapes {

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int DELETE = 0x7F;

    private Escapes() {
    }

    /** Writes a JSON string with its quotes; in it are no unsafe characters, so that it may be shown as it is. */
    public static void quoted(Utf8Output out, String text) {
        out.ch('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.text("\\\"");
                case '\\' -> out.text("\\\\");
                case '\n' -> out.text("\\n");
                case '\r' -> out.text("\\r");
                case '\t' -> out.text("\\t");
                default -> i += writeSafe(out, text, i);
            }
        }
        out.ch('"');
    }

    /** Writes text within a line of other text: unsafe characters escaped, all others, backslashes too, as they are. */
    public static void inLine(Utf8Output out, String text) {
        for (int i = 0; i < text.length(); i++) {
            i += writeSafe(out, text, i);
        }
    }

    /** Writes one code point, answers how many more than one {@code char} it took. */
    private static int writeSafe(Utf8Output out, String text, int index) {
        char c = text.charAt(index);
        if (c >= FIRST_PRINTABLE && c < DELETE) {
            out.ch(c);
            return 0;
        }
        int codePoint = text.codePointAt(index);
        if (!isUnsafe(codePoint)) {
            out.codePoint(codePoint);
        } else {
            for (char unit : Character.toChars(codePoint)) {
                out.text("\\u").hexDigits(unit, 4);
            }
        }
        return Character.charCount(codePoint) - 1;
    }

    /**
     * Whether a character could command a terminal, change the order of others, end a line, or not be seen.
     *
     * <p>A list of our own, as what Java knows of Unicode grows with its version. The joiners U+200C and U+200D are not
     * in it: scripts and emoji need them.
     */
    public static boolean isUnsafe(int c) {
        return c < FIRST_PRINTABLE || in(c, DELETE, 0x9F)      // C0, delete, C1
                || c == 0xAD || c == 0x061C || c == 0x180E     // soft hyphen, Arabic letter mark, vowel separator
                || c == 0x200B || in(c, 0x200E, 0x200F)        // zero-width space, direction marks
                || in(c, 0x2028, 0x202E)                       // line and paragraph separator, embeddings, overrides
                || in(c, 0x2060, 0x206F)                       // invisible operators, isolates
                || in(c, Character.MIN_SURROGATE, Character.MAX_SURROGATE)
                || c == 0xFEFF || in(c, 0xFFF9, 0xFFFB)        // byte order mark, annotations
                || in(c, 0xE0000, 0xE0FFF);                    // tags
    }

    private static boolean in(int c, int first, int last) {
        return c >= first && c <= last;
    }
}
