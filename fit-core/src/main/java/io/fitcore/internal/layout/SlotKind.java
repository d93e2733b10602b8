package io.fitcore.internal.layout;

/** Where a field comes from. */
public enum SlotKind {
    /** Read from the file. */
    WIRE,
    /** The time of a compressed-timestamp header. */
    HEADER_TIME,
    /** Expanded: the time that a short one stands for. */
    SHORT_TIME,
    /** Expanded: a field of the file under another number, whose bytes it reads. */
    ALIAS,
    /** Expanded: some bits of a field of the file that holds a value. It is there even if those bits are invalid. */
    PART,
    /** Expanded: computed for each message. */
    UNPACKED,
    /** Defined by a developer. */
    DEVELOPER,
    /** Put there by a whole-stream step. */
    MERGED;

    /** Whether it comes out of a component-bearing field. */
    public boolean isExpanded() {
        return this == SHORT_TIME || this == ALIAS || this == PART || this == UNPACKED;
    }
}
