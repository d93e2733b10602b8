package io.fitcore.internal.compile;

/**
 * How many layouts of single combinations a stream may have made.
 *
 * <p>To make one takes as long as to read several messages without it, and devices need a dozen. So some are free.
 * After those, one is made for each so many messages that have none: what is frequent soon has its layout, and a
 * stream in which each message is another combination pays little.
 */
final class SettlingBudget {

    static final int FREE = 1_000;
    static final int MESSAGES_FOR_ONE = 16;

    private int free = FREE;
    private int messages;

    /** Counts a message that has no layout of its own; answers whether one is to be made. */
    boolean takeOne() {
        if (free > 0) {
            free--;
            return true;
        }
        messages++;
        return messages % MESSAGES_FOR_ONE == 0;
    }
}
