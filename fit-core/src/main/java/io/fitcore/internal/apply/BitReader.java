package io.fitcore.internal.apply;

import io.fitcore.internal.layout.Slot;

/**
 * The raw elements of a field as one string of bits, least significant first, element after element (spec 6.2, R55).
 *
 * <p>Elements enter in their decoded form, so byte order has been dealt with already. One reader serves field after field.
 */
final class BitReader {

    private Slot slot;
    private byte[] bytes;
    private int start;
    private ExpandedFields expanded;
    private int ordinal;
    private int elementBits;
    private long size;
    private long position;

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
        size = (long) elementBits * count;
        position = 0;
    }

    boolean has(int bits) {
        return size - position >= bits;
    }

    /** Takes 1-32 bits, the first one least significant; {@link #has} holds. */
    long next(int bits) {
        long value = 0;
        int taken = 0;
        while (taken < bits) {
            int element = (int) (position / elementBits);
            int within = (int) (position % elementBits);
            int take = Math.min(bits - taken, elementBits - within);
            value |= (element(element) >>> within & (1L << take) - 1) << taken;
            taken += take;
            position += take;
        }
        return value;
    }

    private long element(int element) {
        long raw = slot == null ? expanded.raw(ordinal, element) : slot.raw(bytes, start, element);
        return elementBits == 64 ? raw : raw & (1L << elementBits) - 1;
    }
}
