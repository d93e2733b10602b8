package io.fitcore.internal.frame;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Says what an input that is no FIT file looks like, for the sentence of the problem. */
public final class ForeignInput {

    /** Bytes wanted for {@link #describe}; fewer will do where the input ends before. */
    public static final int LOOK_BYTES = 64;

    private ForeignInput() {
    }

    /**
     * What the bytes look like, for example {@code gzip}.
     *
     * @param from index of the first byte
     * @param to   index behind the last byte that is there, above {@code from}
     */
    public static String describe(byte[] bytes, int from, int to) {
        if (startsWith(bytes, from, to, 0x1F, 0x8B)) {
            return "a gzip file";
        }
        if (startsWith(bytes, from, to, 'P', 'K', 3, 4) || startsWith(bytes, from, to, 'P', 'K', 5, 6)) {
            return "a zip file";
        }
        int length = Math.min(to - from, LOOK_BYTES);
        String head = new String(bytes, from, length, StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (head.startsWith("<!doctype html") || head.startsWith("<html")) {
            return "an HTML page";
        }
        if (head.startsWith("<")) {
            return "an XML file";
        }
        if (head.startsWith("{") || head.startsWith("[")) {
            return "a JSON file";
        }
        return isText(bytes, from, from + length) ? "a text file" : "other data";
    }

    private static boolean startsWith(byte[] bytes, int from, int to, int... magic) {
        if (to - from < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (bytes[from + i] != (byte) magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0x7F || (b < ' ' && b != '\n' && b != '\r' && b != '\t')) {
                return false;
            }
        }
        return true;
    }
}
