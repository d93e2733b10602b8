package io.fitcore.cli.format.fitcsv;

import io.fitcore.message.FitField;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Texts as the exchange text has them: all parts, without malformed UTF-8 (spec 3.6). */
final class TextDroppingMalformed {

    private TextDroppingMalformed() {
    }

    /** All texts of a field, also what stands behind its first; those at the end that are empty are left out. */
    static List<String> of(FitField field) {
        byte[] bytes = field.rawBytes();
        if (bytes.length == 0) {
            return field.texts(); // merged, so not of the file
        }
        return isWritten(field) ? decode(bytes) : List.of();
    }

    /** Whether the file writes anything into a text field: not where all bytes are 00, nor where all are FF. */
    static boolean isWritten(FitField field) {
        if (!field.isText()) {
            return false;
        }
        byte[] bytes = field.rawBytes();
        return !isFilledWith(bytes, (byte) 0) && !isFilledWith(bytes, (byte) 0xFF);
    }

    private static boolean isFilledWith(byte[] bytes, byte value) {
        for (byte each : bytes) {
            if (each != value) {
                return false;
            }
        }
        return true;
    }

    private static List<String> decode(byte[] bytes) {
        List<String> texts = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == 0) {
                texts.add(decode(bytes, begin, i - begin));
                begin = i + 1;
            }
        }
        while (!texts.isEmpty() && texts.get(texts.size() - 1).isEmpty()) {
            texts.remove(texts.size() - 1);
        }
        return texts;
    }

    private static String decode(byte[] bytes, int offset, int length) {
        try {
            return StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.IGNORE)
                    .decode(ByteBuffer.wrap(bytes, offset, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("nothing is reported, so nothing is thrown", e);
        }
    }
}
