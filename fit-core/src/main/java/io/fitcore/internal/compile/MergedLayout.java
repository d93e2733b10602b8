package io.fitcore.internal.compile;

import io.fitcore.internal.layout.Encoding;
import io.fitcore.internal.layout.ExpansionPlan;
import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.layout.Slot;
import io.fitcore.internal.layout.SlotFacts;
import io.fitcore.internal.layout.SlotKind;
import io.fitcore.model.BaseType;
import io.fitcore.profile.ProfileField;
import java.util.ArrayList;
import java.util.List;

/** Makes layouts with a field that the record does not hold. */
public final class MergedLayout {

    private MergedLayout() {
    }

    /**
     * A layout with one more field, whose value lies behind {@link Layout#keptBytes()}.
     *
     * <p>It takes the place of the file's first field with that number; an expanded field with that number is dropped,
     * or, where it is computed, for the message to drop.
     *
     * @param valueBytes bytes of the value, in little-endian order; a multiple of the type's and not 0
     */
    public static Layout of(Layout layout, int fieldNumber, BaseType type, int valueBytes) {
        List<Slot> all = List.of(layout.slots());
        Slot merged = merged(layout, fieldNumber, type, valueBytes);
        List<Slot> slots = new ArrayList<>(all.subList(0, layout.wireEnd()));
        int place = layout.indexOf(fieldNumber);
        if (place >= 0 && place < layout.wireEnd()) {
            slots.set(place, merged);
        } else {
            slots.add(merged);
        }
        int wireEnd = slots.size();
        for (Slot slot : all.subList(layout.wireEnd(), layout.expandedEnd())) {
            if (layout.computesFields() || slot.number() != fieldNumber) {
                slots.add(slot);
            }
        }
        int expandedEnd = slots.size();
        slots.addAll(all.subList(layout.expandedEnd(), all.size()));
        ExpansionPlan plan = layout.expansion() == null ? null : layout.expansion().startingAt(wireEnd);
        return new Layout(layout.definition(), layout.profile(), layout.recordBytes(), layout.keptBytes() + valueBytes,
                slots.toArray(new Slot[0]), wireEnd, expandedEnd, plan);
    }

    private static Slot merged(Layout layout, int fieldNumber, BaseType type, int valueBytes) {
        ProfileField profile = layout.profile() == null ? null : layout.profile().field(fieldNumber).orElse(null);
        KnownField known = KnownField.of(fieldNumber, profile, false);
        return KnownField.slot(SlotFacts.of(SlotKind.MERGED, fieldNumber, profile), Encoding.of(type.code(), false),
                known.meaning(), layout.keptBytes(), valueBytes);
    }
}
