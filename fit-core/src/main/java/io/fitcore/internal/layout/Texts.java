package io.fitcore.internal.layout;

import io.fitcore.internal.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Texts of a string field (spec 3.6, R42). */
final class Texts {

    private Texts() {
    }

    /** Whether the bytes hold any text: not when all are 0x00, nor when all are 0xFF. */
    static boolean isPresent(byte[] bytes, int from, int to) {
        return !Bytes.allEqual(bytes, from, to, (byte) 0) && !Bytes.allEqual(bytes, from, to, (byte) 0xFF);
    }

    /** All bytes as one text, NUL included, malformed UTF-8 as U+FFFD. */
    static List<String> whole(byte[] bytes, int from, int to) {
        if (!isPresent(bytes, from, to)) {
            return List.of();
        }
        return List.of(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }

    /** The texts between NUL bytes, empty ones at the end dropped, malformed UTF-8 as U+FFFD. */
    static List<String> decode(byte[] bytes, int from, int to) {
        if (!isPresent(bytes, from, to)) {
            return List.of();
        }
        int end = to;
        while (bytes[end - 1] == 0) {
            end--;
        }
        List<String> texts = new ArrayList<>(1);
        int begin = from;
        for (int i = from; i <= end; i++) {
            if (i == end || bytes[i] == 0) {
                texts.add(new String(bytes, begin, i - begin, StandardCharsets.UTF_8));
                begin = i + 1;
            }
        }
        return List.copyOf(texts);
    }
}
