package io.fitcore.internal.view;

import io.fitcore.internal.apply.ExpandedFields;
import io.fitcore.internal.apply.Expander;
import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.layout.Slot;
import io.fitcore.message.FieldCursor;
import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A message as a view over the bytes of its record: what callers see of a {@link RecordView}.
 *
 * <p>One view serves a stream, where it is pointed at record after record. Copies are pointed once.
 */
public final class MessageView extends RecordView {

    private static final String SEMICIRCLES = "semicircles";
    private static final double DEGREES_PER_SEMICIRCLE = 180.0 / (1L << 31);

    /** Null in copies, of which each may be read by several threads. */
    private final FieldView cursor;

    /** A view that is pointed at record after record. */
    public MessageView(Expander expander) {
        super(expander);
        this.cursor = new FieldView(this);
    }

    /** A copy, pointed once. */
    MessageView(Layout layout, byte[] bytes, int start, RecordFacts facts, ExpandedFields expanded) {
        super(layout, bytes, start, facts, expanded);
        this.cursor = null;
    }

    @Override
    public FitMessage copy() {
        if (cursor == null) {
            return this;
        }
        return new MessageView(layout(), recordBytes(), 0, facts(), detachedExpansion());
    }

    /**
     * A copy with one more field.
     *
     * @param extended   this message's layout with that field, from {@code MergedLayout}
     * @param valueBytes the field's value, as many bytes as that layout says
     */
    MessageView withMerged(Layout extended, int fieldNumber, byte[] valueBytes) {
        byte[] kept = new byte[extended.keptBytes()];
        System.arraycopy(bytes(), start(), kept, 0, layout().keptBytes());
        System.arraycopy(valueBytes, 0, kept, layout().keptBytes(), valueBytes.length);
        ExpandedFields others = detachedExpansion();
        if (others != null && layout().expansion().ordinalOf(fieldNumber) >= 0) {
            others = others.without(layout().expansion().ordinalOf(fieldNumber));
        }
        return new MessageView(extended, kept, 0, facts(), others);
    }

    // ---- fields

    @Override
    public FieldCursor cursor() {
        FieldView view = cursor == null ? new FieldView(this) : cursor;
        view.rewind();
        return view;
    }

    @Override
    public List<FitField> fields() {
        List<FitField> fields = new ArrayList<>();
        FieldView view = new FieldView(this);
        view.rewind();
        while (view.next() && view.origin() != FieldOrigin.DEVELOPER) {
            fields.add(view.detached());
        }
        return Collections.unmodifiableList(fields);
    }

    @Override
    public List<FitField> allFields() {
        List<FitField> fields = new ArrayList<>();
        FieldView view = new FieldView(this);
        view.rewindToAll();
        while (view.nextOfAll() && view.origin() != FieldOrigin.DEVELOPER) {
            fields.add(view.detached());
        }
        return Collections.unmodifiableList(fields);
    }

    @Override
    public List<FitField> developerFields() {
        List<FitField> fields = new ArrayList<>();
        for (int i = layout().expandedEnd(); i < layout().developerEnd(); i++) {
            fields.add(new FieldView(this, i));
        }
        return Collections.unmodifiableList(fields);
    }

    @Override
    public Optional<FitField> field(int fieldNumber) {
        int index = find(fieldNumber);
        if (index < 0) {
            return Optional.empty();
        }
        return Optional.of(new FieldView(this, index));
    }

    // ---- values by number: the hot lines first, what is rare in methods of its own

    @Override
    public double doubleValue(int fieldNumber) {
        Slot slot = layout().hotSlot(fieldNumber);
        if (slot == null) {
            return rareDouble(fieldNumber);
        }
        return slot.hotValue(slot.hotRaw(bytes(), start()));
    }

    private double rareDouble(int fieldNumber) {
        int index = find(fieldNumber);
        if (index < 0) {
            return Double.NaN;
        }
        return value(index);
    }

    @Override
    public int copyDoubles(double[] into) {
        int count = 0;
        if (hasComputedTime() && into.length > 0) {
            into[count++] = value(computedTime());
        }
        if (layout().computesFields()) {
            return copyComputed(into, count);
        }
        return copySlots(0, layout().developerEnd(), into, count);
    }

    /** A hot loop (RecordBenchmark.everyFieldAtOnce): plain fields here, others in a method of their own. */
    private int copySlots(int from, int to, double[] into, int count) {
        Slot[] slots = layout().slots();
        byte[] record = bytes();
        int at = start();
        boolean inner = layout().isInner(record, at);
        int end = Math.min(to, from + into.length - count);
        for (int i = from; i < end; i++) {
            Slot slot = slots[i];
            if (slot.isPlain()) {
                long raw = inner ? slot.innerRaw(record, at) : slot.hotRaw(record, at);
                into[count + i - from] = slot.hotValue(raw);
            } else {
                into[count + i - from] = value(i);
            }
        }
        return count + Math.max(0, end - from);
    }

    private int copyComputed(double[] into, int count) {
        ExpandedFields fields = expanded();
        int at = count;
        for (int i = 0; i < layout().wireEnd() && at < into.length; i++) {
            into[at++] = value(standIn(i));
        }
        for (int i = 0; i < fields.size() && at < into.length; i++) {
            into[at++] = value(layout().expansion().firstSlot() + fields.ordinalAt(i));
        }
        return copySlots(layout().expandedEnd(), layout().developerEnd(), into, at);
    }

    @Override
    public long longValue(int fieldNumber, long absent) {
        Slot slot = layout().hotSlot(fieldNumber);
        if (slot == null) {
            return rareLong(fieldNumber, absent);
        }
        long raw = slot.hotRaw(bytes(), start());
        if (raw == slot.invalid()) {
            return absent;
        }
        return slot.isScaled() ? (long) slot.hotScaled(raw) : raw;
    }

    private long rareLong(int fieldNumber, long absent) {
        int index = find(fieldNumber);
        if (index < 0) {
            return absent;
        }
        return new FieldView(this, index).longValue(0, absent);
    }

    @Override
    public double degrees(int fieldNumber) {
        int index = find(fieldNumber);
        if (index < 0 || !units(index).equals(SEMICIRCLES)) {
            return Double.NaN;
        }
        return value(index) * DEGREES_PER_SEMICIRCLE; // as FitField.degrees(), without a field to ask
    }
}
