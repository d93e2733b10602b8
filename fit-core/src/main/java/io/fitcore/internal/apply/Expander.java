package io.fitcore.internal.apply;

import io.fitcore.internal.layout.ExpansionPlan;
import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.layout.PresentDestination;
import io.fitcore.internal.layout.Slot;
import io.fitcore.internal.layout.SubfieldChoice;
import io.fitcore.internal.layout.Unpacking;

/**
 * Unpacks component-bearing fields into the fields they hold (spec 6).
 *
 * <p>Breadth first: the fields of the file in file order, then each field that came out, in the order in which they
 * came (R58). One for each stream; not for use from several threads.
 */
public final class Expander implements FirstValues {

    private final Accumulators accumulators;
    private final PresentDestination policy;
    private final BitReader bits = new BitReader();

    private Layout layout;
    private ExpansionPlan plan;
    private byte[] bytes;
    private int start;
    private ExpandedFields out;

    public Expander(Accumulators accumulators, PresentDestination policy) {
        this.accumulators = accumulators;
        this.policy = policy;
    }

    /** Takes the totals that a record stores, as the records pass (spec 6.7). */
    public void seed(Layout ofRecord, byte[] recordBytes, int recordStart) {
        for (int index : ofRecord.expansion().seeds()) {
            Slot slot = ofRecord.slot(index);
            for (int element = slot.count() - 1; element >= 0; element--) {
                if (slot.isPresent(recordBytes, recordStart, element)) {
                    accumulators.of(ofRecord.number(), slot.number())
                            .seed(slot.number(slot.raw(recordBytes, recordStart, element)), slot.scale(), slot.shift());
                    break;
                }
            }
        }
    }

    /**
     * Expands a record.
     *
     * @param ofRecord    its layout, which has an expansion plan
     * @param recordStart index of its header byte
     * @param into        emptied and filled
     */
    public void expand(Layout ofRecord, byte[] recordBytes, int recordStart, ExpandedFields into) {
        // most records have the layout and the array of the one before; a reference stored costs more than one compared
        if (layout != ofRecord) {
            layout = ofRecord;
            plan = ofRecord.expansion();
        }
        if (bytes != recordBytes) {
            bytes = recordBytes;
        }
        if (out != into) {
            out = into;
        }
        start = recordStart;
        out.begin(plan.size());
        int[] sources = plan.sources();
        for (int i = 0; i < sources.length; i++) {
            expandWire(sources[i]);
        }
        for (int i = 0; i < out.size(); i++) {
            expandUnpacked(out.ordinalAt(i));
        }
    }

    private void expandWire(int index) {
        Slot source = layout.slot(index);
        if (source.isOneInteger()) {
            long raw = source.hotRaw(bytes, start);
            if (raw != source.invalid()) {
                expandWhole(source.number(), raw, source.elementBytes(), unpackings(index, source));
            }
        } else if (source.isPresent(bytes, start)) {
            Unpacking[] unpackings = unpackings(index, source);
            if (unpackings.length > 1) {
                bits.begin(source, bytes, start);
                unpack(source.number(), unpackings);
            } else if (unpackings.length == 1 && source.isPresent(bytes, start, 0)) {
                convert(source.number(), unpackings[0], source.raw(bytes, start));
            }
        }
    }

    /** Takes the components of one whole number, whose bits need no gathering: those of a gear change, for one. */
    private void expandWhole(int sourceNumber, long raw, int sizeBytes, Unpacking[] unpackings) {
        if (unpackings.length == 1) {
            convert(sourceNumber, unpackings[0], raw);
            return;
        }
        long rest = raw;
        int left = Byte.SIZE * sizeBytes;
        for (int i = 0; i < unpackings.length; i++) {
            Unpacking unpacking = unpackings[i];
            left -= unpacking.bits();
            if (left < 0) {
                return;
            }
            put(sourceNumber, unpacking, rest & (1L << unpacking.bits()) - 1);
            rest >>>= unpacking.bits();
        }
    }

    private void expandUnpacked(int ordinal) {
        int index = plan.firstSlot() + ordinal;
        Slot source = layout.slot(index);
        Unpacking[] unpackings = unpackings(index, source);
        if (unpackings.length == 0 || !out.isPresent(ordinal, source)) {
            return;
        }
        if (unpackings.length == 1) {
            if (out.isPresent(ordinal, 0, source)) {
                convert(source.number(), unpackings[0], out.raw(ordinal, 0));
            }
        } else {
            bits.begin(out, ordinal, source.elementBytes());
            unpack(source.number(), unpackings);
        }
    }

    /** The components of the identity that applies: of a subfield, or of the field itself when none does. */
    private Unpacking[] unpackings(int index, Slot source) {
        if (!source.hasAlternatives()) {
            return plan.unpackings(index, SubfieldChoice.MAIN);
        }
        return plan.unpackings(index, Subfields.identity(layout.choice(index), bytes, start, this));
    }

    /** Takes the only component of a field, whose first value it is; the file may have written it in any width. */
    private void convert(int sourceNumber, Unpacking unpacking, long value) {
        int width = unpacking.bits();
        boolean negative = value < 0 && value >= -1L << (width - 1) && unpacking.isSigned();
        if (negative || value >>> width == 0) {
            put(sourceNumber, unpacking, value & (1L << width) - 1);
        }
    }

    private void unpack(int sourceNumber, Unpacking[] unpackings) {
        for (Unpacking unpacking : unpackings) {
            if (!bits.has(unpacking.bits())) {
                return;
            }
            put(sourceNumber, unpacking, bits.next(unpacking.bits()));
        }
    }

    private void put(int sourceNumber, Unpacking unpacking, long value) {
        int ordinal = unpacking.ordinal();
        if (unpacking.isPlain() && out.count(ordinal) == 0) {
            out.add(ordinal, value, sourceNumber);
        } else {
            putOther(sourceNumber, unpacking, value);
        }
    }

    private void putOther(int sourceNumber, Unpacking unpacking, long value) {
        int ordinal = unpacking.ordinal();
        Slot target = unpacking.target();
        boolean array = unpacking.isArray();
        Slot stored = presentStored(unpacking);
        if (stored != null && (stored.isText() || (!array && policy == PresentDestination.KEEP))) {
            if (unpacking.isAccumulated()) {
                accumulator(unpacking).align(value, unpacking.bits(), unpacking.scale(), unpacking.offset());
            }
            return;
        }
        if (out.count(ordinal) > 0 && !array && policy == PresentDestination.KEEP) {
            return;
        }
        long raw = toRaw(number(unpacking, value), unpacking);
        if (stored != null && out.count(ordinal) == 0) {
            for (int i = 0; i < stored.count(); i++) {
                out.addMerged(ordinal, storedRaw(stored, i, target), sourceNumber);
            }
        }
        if (out.isMerged(ordinal)) {
            out.addMerged(ordinal, raw, sourceNumber);
        } else {
            out.add(ordinal, raw, sourceNumber);
        }
    }

    /** The field of the file that a value stands beside; null when there is none with a value. */
    private Slot presentStored(Unpacking unpacking) {
        Slot stored = unpacking.stored();
        return stored != null && stored.isPresent(bytes, start) ? stored : null;
    }

    /** What a component's bits stand for, in its own units. */
    private long number(Unpacking unpacking, long bitsOfIt) {
        if (unpacking.isAccumulated()) {
            return accumulator(unpacking).add(bitsOfIt, unpacking.bits(), unpacking.scale(), unpacking.offset());
        }
        return unpacking.isSigned() ? signed(bitsOfIt, unpacking.bits()) : bitsOfIt;
    }

    private Accumulators.Accumulator accumulator(Unpacking unpacking) {
        return accumulators.of(layout.number(), unpacking.fieldNumber());
    }

    /** An element of the file on the raw grid of the field that it is extended to. */
    private long storedRaw(Slot stored, int element, Slot target) {
        long raw = stored.raw(bytes, start, element);
        if (stored.type() == target.type()) {
            return raw;
        }
        return stored.isPresent(bytes, start, element) ? Math.round(stored.number(raw)) : target.invalid();
    }

    /** Brings a component's number onto the destination's raw grid, halves rounded up (R57). */
    private static long toRaw(long number, Unpacking unpacking) {
        if (unpacking.isOnTargetGrid()) {
            return number;
        }
        double physical = number / unpacking.scale() - unpacking.offset();
        return Math.round((physical + unpacking.target().shift()) * unpacking.target().scale());
    }

    private static long signed(long bits, int width) {
        return bits << (64 - width) >> (64 - width);
    }

    // ---- what conditions of subfields see

    @Override
    public boolean hasFirst(int fieldNumber) {
        int index = layout.indexOf(fieldNumber);
        if (index < 0) {
            return false;
        }
        if (index < layout.wireEnd()) {
            Slot slot = layout.slot(index);
            if (slot.holdsIntegers() && slot.isPresent(bytes, start, 0)) {
                return true;
            }
        }
        int ordinal = plan.ordinalOf(fieldNumber);
        return ordinal >= 0 && out.isPresent(ordinal, 0, layout.slot(plan.firstSlot() + ordinal));
    }

    @Override
    public long first(int fieldNumber) {
        Slot slot = layout.slot(layout.indexOf(fieldNumber));
        if (slot.holdsIntegers() && !slot.isComputed() && slot.isPresent(bytes, start, 0)) {
            return slot.raw(bytes, start);
        }
        return out.raw(plan.ordinalOf(fieldNumber), 0);
    }
}
