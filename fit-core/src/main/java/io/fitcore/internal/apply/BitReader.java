package io.fitcore.internal.apply;

import io.fitcore.internal.layout.Slot;

/**
 * The raw elements of a field as one string of bits, least significant first, element after element (spec 6.2, R55).
 *
 * <p>Elements enter in their decoded form, so byte order has been dealt with already. One reader serves field after
 * field.
 */
final class BitReader {

    /** Bits of an element that are taken up at once. */
    private static final int PORTION_BITS = 32;

    private Slot slot;
    private byte[] bytes;
    private int start;
    private ExpandedFields expanded;
    private int ordinal;
    private int elementBits;
    private int portionBits;
    /** Bits not taken so far, held ones included. */
    private int left;
    /** The element to be taken up next, and how many bits of it have been. */
    private int element;
    private int within;
    /** Bits taken up but not taken, the next one least significant, and how many. */
    private long held;
    private int heldBits;

    /** Begins with a field of the file. */
    void begin(Slot ofFile, byte[] recordBytes, int recordStart) {
        slot = ofFile;
        bytes = recordBytes;
        start = recordStart;
        begin(ofFile.elementBytes(), ofFile.count());
    }

    /** Begins with an expanded field. */
    void begin(ExpandedFields fields, int ofOrdinal, int elementBytes) {
        slot = null;
        expanded = fields;
        ordinal = ofOrdinal;
        begin(elementBytes, fields.count(ofOrdinal));
    }

    private void begin(int elementBytes, int count) {
        elementBits = elementBytes * 8;
        portionBits = Math.min(elementBits, PORTION_BITS);
        left = elementBits * count;
        element = 0;
        within = 0;
        held = 0;
        heldBits = 0;
    }

    boolean has(int bits) {
        return left >= bits;
    }

    /** Takes 1-32 bits, the first one least significant; {@link #has} holds. */
    long next(int bits) {
        while (heldBits < bits) {
            takeUp();
        }
        long value = held & (1L << bits) - 1;
        held >>>= bits;
        heldBits -= bits;
        left -= bits;
        return value;
    }

    /** Holds another element, or the next half of one of 64 bits; fewer than 32 bits are held before. */
    private void takeUp() {
        long raw = slot == null ? expanded.raw(ordinal, element) : slot.raw(bytes, start, element);
        held |= (raw >>> within & (1L << portionBits) - 1) << heldBits;
        heldBits += portionBits;
        within += portionBits;
        if (within == elementBits) {
            within = 0;
            element++;
        }
    }
}
