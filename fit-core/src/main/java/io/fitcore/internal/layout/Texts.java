package io.fitcore.internal.layout;

import io.fitcore.internal.bytes.Bytes;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts of a string field (spec 3.6, R42).
 *
 * <p>Watches write a short text over an earlier, longer one. What is left of that one behind the NUL is memory, and no
 * value.
 */
final class Texts {

    private Texts() {
    }

    /** Whether the bytes hold any text: not when all are 0x00, nor when all are 0xFF. */
    private static boolean hasBytes(byte[] bytes, int from, int to) {
        return !Bytes.allEqual(bytes, from, to, (byte) 0) && !Bytes.allEqual(bytes, from, to, (byte) 0xFF);
    }

    /** All bytes as one text, NUL included, malformed UTF-8 as U+FFFD. */
    static List<String> whole(byte[] bytes, int from, int to) {
        if (!hasBytes(bytes, from, to)) {
            return List.of();
        }
        return List.of(decode(bytes, from, to));
    }

    // ---- a field that holds one text

    /** Whether {@link #single} finds a text. */
    static boolean hasSingle(byte[] bytes, int from, int to) {
        return bytes[from] != 0 && !Bytes.allEqual(bytes, from, to, (byte) 0xFF);
    }

    /** What stands before the first NUL, malformed UTF-8 as U+FFFD; empty when nothing does. */
    static List<String> single(byte[] bytes, int from, int to) {
        if (!hasSingle(bytes, from, to)) {
            return List.of();
        }
        return List.of(decode(bytes, from, end(bytes, from, to)));
    }

    // ---- a field that may hold several

    /** Whether {@link #list} finds any. */
    static boolean hasAny(byte[] bytes, int from, int to) {
        return hasSingle(bytes, from, to) || (bytes[from] == 0 && !list(bytes, from, to).isEmpty());
    }

    /**
     * The texts between NUL bytes, empty ones at the end dropped. The first one is taken as it is, malformed UTF-8 as
     * U+FFFD; the list ends before another one that is malformed or holds control characters.
     */
    static List<String> list(byte[] bytes, int from, int to) {
        if (!hasBytes(bytes, from, to)) {
            return List.of();
        }
        int end = end(bytes, from, to);
        List<String> texts = new ArrayList<>(1);
        texts.add(decode(bytes, from, end));
        int filled = Math.min(end - from, 1); // texts up to the last that is not empty
        while (end < to) {
            int begin = end + 1;
            end = end(bytes, begin, to);
            if (!isClean(bytes, begin, end)) {
                break;
            }
            texts.add(decode(bytes, begin, end));
            if (end > begin) {
                filled = texts.size();
            }
        }
        return List.copyOf(texts.subList(0, filled));
    }

    /** Whether bytes are well-formed UTF-8 without control characters. */
    private static boolean isClean(byte[] bytes, int from, int to) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            boolean clean = true;
            while (clean && text.hasRemaining()) {
                clean = !Character.isISOControl(text.get());
            }
            return clean;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Index of the first NUL; {@code to} when there is none. */
    private static int end(byte[] bytes, int from, int to) {
        int end = from;
        while (end < to && bytes[end] != 0) {
            end++;
        }
        return end;
    }

    private static String decode(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
