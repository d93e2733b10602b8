package io.fitcore.internal.apply;

import io.fitcore.internal.layout.ExpansionPlan;
import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.layout.Slot;
import io.fitcore.model.BaseType;
import io.fitcore.profile.ProfileComponent;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileSubfield;
import java.util.List;

/**
 * Unpacks component-bearing fields into the fields they hold (spec 6).
 *
 * <p>Breadth first: the fields of the file in file order, then each field that came out, in the order in which they came
 * (R58). One for each stream; not for use from several threads.
 */
public final class Expander implements FirstValues {

    /** What becomes of a value whose scalar destination holds one from the file. */
    public enum PresentDestination {
        /** It is dropped: the stored value has the wider range (R59). */
        KEEP,
        /** It is appended, as the de-facto exchange text does (spec 6.6, 13.2). */
        APPEND
    }

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
        layout = ofRecord;
        plan = ofRecord.expansion();
        bytes = recordBytes;
        start = recordStart;
        out = into;
        out.begin(plan.size());
        for (int index : plan.sources()) {
            expandWire(layout.slot(index));
        }
        for (int i = 0; i < out.size(); i++) {
            expandUnpacked(out.ordinalAt(i));
        }
    }

    private void expandWire(Slot source) {
        if (!source.isPresent(bytes, start)) {
            return;
        }
        List<ProfileComponent> components = components(source);
        if (components.size() == 1) {
            if (source.isPresent(bytes, start, 0)) {
                convert(source.number(), components.get(0), source.raw(bytes, start));
            }
        } else if (!components.isEmpty()) {
            bits.begin(source, bytes, start);
            unpack(source.number(), components);
        }
    }

    private void expandUnpacked(int ordinal) {
        Slot source = layout.slot(plan.firstSlot() + ordinal);
        List<ProfileComponent> components = components(source);
        if (components.isEmpty() || !out.isPresent(ordinal, source)) {
            return;
        }
        if (components.size() == 1) {
            if (out.isPresent(ordinal, 0, source)) {
                convert(source.number(), components.get(0), out.raw(ordinal, 0));
            }
        } else {
            bits.begin(out, ordinal, source.elementBytes());
            unpack(source.number(), components);
        }
    }

    /** The components of the identity that applies: of a subfield, or of the field itself when none does. */
    private List<ProfileComponent> components(Slot source) {
        ProfileField field = source.profile();
        ProfileSubfield active = source.hasAlternatives() ? Subfields.active(field, this) : null;
        return active == null ? field.components() : active.components();
    }

    /** Takes the only component of a field, whose first value it is; the file may have written it in any width. */
    private void convert(int sourceNumber, ProfileComponent component, long value) {
        int width = component.bits();
        boolean negative = value < 0 && value >= -1L << (width - 1) && target(component).type().isSigned();
        if (negative || value >>> width == 0) {
            put(sourceNumber, component, value & (1L << width) - 1);
        }
    }

    private Slot target(ProfileComponent component) {
        return layout.slot(plan.firstSlot() + plan.ordinalOf(component.fieldNumber()));
    }

    private void unpack(int sourceNumber, List<ProfileComponent> components) {
        for (int i = 0; i < components.size(); i++) {
            ProfileComponent component = components.get(i);
            if (!bits.has(component.bits())) {
                return;
            }
            put(sourceNumber, component, bits.next(component.bits()));
        }
    }

    private void put(int sourceNumber, ProfileComponent component, long value) {
        int ordinal = plan.ordinalOf(component.fieldNumber());
        Slot target = target(component);
        boolean array = target.profile().isArray();
        Slot stored = storedValue(component.fieldNumber());
        if (stored != null && (stored.isText() || (!array && policy == PresentDestination.KEEP))) {
            if (component.accumulated()) {
                accumulator(component).align(value, component.bits(), component.scale(), component.offset());
            }
            return;
        }
        if (out.count(ordinal) > 0 && !array && policy == PresentDestination.KEEP) {
            return;
        }
        long total = component.accumulated()
                ? accumulator(component).add(value, component.bits(), component.scale(), component.offset())
                : signed(value, component.bits(), target.type());
        long raw = toRaw(total, component, target);
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

    private Accumulators.Accumulator accumulator(ProfileComponent component) {
        return accumulators.of(layout.number(), component.fieldNumber());
    }

    /** The field of the file with a number, when it holds a value; null otherwise. */
    private Slot storedValue(int fieldNumber) {
        int index = layout.indexOf(fieldNumber);
        if (index >= layout.wireEnd()) {
            return null;
        }
        Slot slot = layout.slot(index);
        return slot.isReadable() && slot.isPresent(bytes, start) ? slot : null;
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
    private static long toRaw(long number, ProfileComponent component, Slot target) {
        if (component.scale() == target.scale() && component.offset() == target.shift()) {
            return number;
        }
        double physical = number / component.scale() - component.offset();
        return Math.round((physical + target.shift()) * target.scale());
    }

    private static long signed(long bits, int width, BaseType target) {
        return target.isSigned() ? (bits << (64 - width)) >> (64 - width) : bits;
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
            if (slot.isWhole() && slot.isPresent(bytes, start, 0)) {
                return true;
            }
        }
        int ordinal = plan.ordinalOf(fieldNumber);
        return ordinal >= 0 && out.isPresent(ordinal, 0, layout.slot(plan.firstSlot() + ordinal));
    }

    @Override
    public long first(int fieldNumber) {
        Slot slot = layout.slot(layout.indexOf(fieldNumber));
        if (slot.isWhole() && !slot.isComputed() && slot.isPresent(bytes, start, 0)) {
            return slot.raw(bytes, start);
        }
        return out.raw(plan.ordinalOf(fieldNumber), 0);
    }
}
