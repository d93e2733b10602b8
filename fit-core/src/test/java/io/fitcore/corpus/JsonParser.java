package io.fitcore.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON text strictly (RFC 8259) into {@code Map}, {@code List}, {@code String}, {@code Double},
 * {@code Boolean} and {@link #NULL}.
 *
 * <p>Refused besides what the standard refuses: an object that has a key twice, and a number that no finite double
 * holds. It recurses, so do not use it for deeply nested text.
 */
final class JsonParser {

    /** The JSON value {@code null}. */
    static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    /** Whole numbers of up to this many digits are below 2^53 and so exact in a double. */
    private static final int EXACT_DIGITS = 15;

    private final String text;
    private int at;

    private JsonParser(String text) {
        this.text = text;
    }

    /**
     * Reads a whole text.
     *
     * @throws IllegalArgumentException if it is not JSON, with the index of the character
     */
    static Object parse(String text) {
        JsonParser json = new JsonParser(text);
        json.skipSpace();
        Object value = json.value();
        json.skipSpace();
        if (json.at != text.length()) {
            throw json.unexpected("the end");
        }
        return value;
    }

    private Object value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", NULL);
            default -> number();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        at++;
        skipSpace();
        if (take('}')) {
            return object;
        }
        do {
            skipSpace();
            if (peek() != '"') {
                throw unexpected("a key");
            }
            String key = string();
            skipSpace();
            require(':');
            skipSpace();
            if (object.put(key, value()) != null) {
                throw unexpected("each key once, not \"" + key + "\" again");
            }
            skipSpace();
        } while (take(','));
        require('}');
        return object;
    }

    private List<Object> array() {
        List<Object> array = new ArrayList<>();
        at++;
        skipSpace();
        if (take(']')) {
            return array;
        }
        do {
            skipSpace();
            array.add(value());
            skipSpace();
        } while (take(','));
        require(']');
        return array;
    }

    private String string() {
        int begin = ++at;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                return text.substring(begin, at++);
            }
            if (c == '\\') {
                return escapedString(begin);
            }
            if (c < ' ') {
                throw unexpected("no bare control character");
            }
            at++;
        }
        throw unexpected("a closing quote");
    }

    private String escapedString(int begin) {
        StringBuilder string = new StringBuilder(text.substring(begin, at));
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return string.toString();
            }
            if (c < ' ') {
                throw unexpected("no bare control character");
            }
            at++;
            string.append(c == '\\' ? escape() : c);
        }
        throw unexpected("a closing quote");
    }

    private char escape() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hex4();
            default -> throw unexpected("an escape");
        };
    }

    private char hex4() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0 || peek() > 'f') {
                throw unexpected("a hexadecimal digit");
            }
            code = code << 4 | digit;
            at++;
        }
        return (char) code;
    }

    private Double number() {
        int begin = at;
        take('-');
        int firstDigit = at;
        digits();
        if (at - firstDigit > 1 && text.charAt(firstDigit) == '0') {
            throw unexpected("no leading zero");
        }
        int integerEnd = at;
        if (take('.')) {
            digits();
        }
        if (at < text.length() && (peek() == 'e' || peek() == 'E')) {
            at++;
            if (!take('+')) {
                take('-');
            }
            digits();
        }
        if (at == integerEnd && at - firstDigit <= EXACT_DIGITS && firstDigit == begin) {
            return (double) Long.parseLong(text, begin, at, 10);
        }
        double number = Double.parseDouble(text.substring(begin, at));
        if (Double.isInfinite(number)) {
            throw unexpected("a number that a double holds");
        }
        return number;
    }

    private void digits() {
        int begin = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == begin) {
            throw unexpected("a digit");
        }
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw unexpected(word);
        }
        at += word.length();
        return value;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw unexpected("more");
        }
        return text.charAt(at);
    }

    private boolean take(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void require(char c) {
        if (!take(c)) {
            throw unexpected("'" + c + "'");
        }
    }

    private IllegalArgumentException unexpected(String expected) {
        String found = at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
        return new IllegalArgumentException("character " + at + ": expected " + expected + ", found " + found);
    }
}
