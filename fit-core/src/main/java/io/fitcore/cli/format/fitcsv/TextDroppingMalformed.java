package io.fitcore.cli.format.fitcsv;

import io.fitcore.message.FitField;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Texts as the exchange text has them: malformed UTF-8 is dropped (spec 3.6). The library shows U+FFFD instead. */
final class TextDroppingMalformed {

    private static final char REPLACEMENT = '\ufffd';

    private TextDroppingMalformed() {
    }

    /** The texts of a field, those at the end that are empty or become so left out. */
    static List<String> of(FitField field) {
        List<String> texts = field.texts();
        for (String text : texts) {
            if (text.indexOf(REPLACEMENT) >= 0) {
                return decode(field.rawBytes());
            }
        }
        return texts;
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
