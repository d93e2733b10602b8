package io.fitcore.model;

/** Guards of the types in this package. They catch bugs, ours and those of callers; input is checked before. */
final class Ranges {

    private static final int MAX_LOCAL_NUMBER = 15;
    private static final int MAX_MESSAGE_NUMBER = 0xFFFF;

    private Ranges() {
    }

    static void requireLocalNumber(int value) {
        require("local number", value, MAX_LOCAL_NUMBER);
    }

    static void requireMessageNumber(String what, int value) {
        require(what, value, MAX_MESSAGE_NUMBER);
    }

    static void requireByte(String what, int value) {
        require(what, value, 0xFF);
    }

    private static void require(String what, int value, int max) {
        if (value < 0 || value > max) {
            throw new IllegalArgumentException(what + " must be 0-" + max + ", not " + value);
        }
    }

    static void requirePositive(String what, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(what + " must be positive, not " + value);
        }
    }
}
