package io.fitcore.internal.layout;

/**
 * How many layouts of single combinations a stream may have made ({@link Variants}).
 *
 * <p>Making one takes as long as reading several messages without it, and devices need a dozen. So some are free, and then
 * one is made for each so many messages that have none: a stream in which each message is another combination pays little
 * for them, and what is frequent soon has its layout.
 */
final class SettlingBudget {

    static final int FREE = 1_000;
    static final int MESSAGES_FOR_ONE = 16;

    private int free = FREE;
    private int messages;

    /** Takes a message that has no layout of its own; answers whether one is to be made. */
    boolean allowsOne() {
        if (free > 0) {
            free--;
            return true;
        }
        messages++;
        return messages % MESSAGES_FOR_ONE == 0;
    }
}
