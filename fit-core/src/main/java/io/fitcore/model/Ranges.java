package io.fitcore.model;

/** Guards of the types in this package; they catch bugs of callers and our own, input is checked before. */
final class Ranges {

    private Ranges() {
    }

    static void requireByte(String what, int value) {
        require(what, value, 0xFF);
    }

    static void require(String what, int value, int max) {
        if (value < 0 || value > max) {
            throw new IllegalArgumentException(what + " must be 0-" + max + ", not " + value);
        }
    }

    static long positive(String what, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(what + " must be positive, not " + value);
        }
        return value;
    }
}
