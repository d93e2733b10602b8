package io.fitcore.internal.view;

import io.fitcore.internal.apply.ExpandedFields;
import io.fitcore.internal.apply.Expander;
import io.fitcore.internal.apply.FirstValues;
import io.fitcore.internal.apply.Subfields;
import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.layout.Meaning;
import io.fitcore.internal.layout.Slot;
import io.fitcore.internal.layout.SlotKind;
import io.fitcore.internal.layout.SubfieldChoice;
import io.fitcore.internal.layout.TimeOrigin;
import io.fitcore.message.FitMessage;
import io.fitcore.model.MessageDefinition;
import io.fitcore.profile.ProfileSubfield;
import java.util.Arrays;

/**
 * A record as its layout reads it: presence, raw values and values, by the index of a slot.
 *
 * <p>A field of the file that a computed expanded field fills or extends answers with that one's slot when it is looked
 * up ({@link #find}).
 */
public abstract class RecordView extends FitMessage implements FirstValues {

    private static final int NO_SLOT = -1;

    /** Expands when a computed field is first asked for; null in copies, whose fields are expanded already. */
    private final Expander expander;

    private Layout layout;
    private byte[] bytes;
    private int start;
    private long offset;
    private int fileIndex;
    private boolean recovered;
    /** Seconds; -1 when the message has no time. */
    private long time;
    private TimeOrigin timeOrigin = TimeOrigin.FIELD;
    private ExpandedFields expanded;
    private boolean expansionDone;

    /** A view that is pointed at record after record. */
    RecordView(Expander expander) {
        this.expander = expander;
        this.expanded = new ExpandedFields();
    }

    /** A copy, pointed once. */
    RecordView(Layout layout, byte[] bytes, int start, RecordFacts facts, ExpandedFields expanded) {
        this.expander = null;
        this.layout = layout;
        this.bytes = bytes;
        this.start = start;
        this.offset = facts.offset();
        this.fileIndex = facts.fileIndex();
        this.recovered = facts.isRecovered();
        this.time = facts.time();
        this.timeOrigin = facts.timeOrigin();
        this.expanded = expanded;
        this.expansionDone = true;
    }

    /**
     * Points the view at a record.
     *
     * @param newStart      index of the record's header byte
     * @param newOffset     offset of that byte in the stream
     * @param newTime       seconds; -1 when there is no time
     * @param newTimeOrigin where that is from
     */
    public void point(Layout newLayout, byte[] newBytes, int newStart, long newOffset, long newTime,
            TimeOrigin newTimeOrigin) {
        // most records have the layout and the array of the one before; a reference stored costs more than one compared
        if (layout != newLayout) {
            layout = newLayout;
        }
        if (bytes != newBytes) {
            bytes = newBytes;
        }
        start = newStart;
        offset = newOffset;
        time = newTime;
        if (timeOrigin != newTimeOrigin) {
            timeOrigin = newTimeOrigin;
        }
        expansionDone = false;
    }

    /** Says where in the chain the records to come stand. */
    public void beginFile(int index) {
        fileIndex = index;
    }

    /** Says whether the records to come were found again after the frame had been lost. */
    public void setRecovered(boolean value) {
        recovered = value;
    }

    /** Expands now rather than on demand: accumulators must see each record. */
    public void expandNow() {
        expander.expand(layout, bytes, start, expanded);
        expansionDone = true;
    }

    // ---- for the parts of this package

    Layout layout() {
        return layout;
    }

    byte[] bytes() {
        return bytes;
    }

    int start() {
        return start;
    }

    RecordFacts facts() {
        return new RecordFacts(offset, fileIndex, time, timeOrigin, recovered);
    }

    /** Whether the time comes from elsewhere than a field of the file, and stands before all fields. */
    boolean hasComputedTime() {
        return timeOrigin != TimeOrigin.FIELD;
    }

    /** Index of the slot of that time. */
    int computedTime() {
        if (timeOrigin == TimeOrigin.HEADER) {
            return layout.headerTime();
        }
        return layout.shortTime();
    }

    /** The computed expanded fields; the layout has an expansion plan. */
    ExpandedFields expanded() {
        if (!expansionDone) {
            expandNow();
        }
        return expanded;
    }

    /** Index of the slot that answers for a field number; -1 when there is none. */
    int find(int fieldNumber) {
        int index = layout.indexOf(fieldNumber);
        if (fieldNumber == Layout.TIMESTAMP_FIELD && hasComputedTime()) {
            return computedTime();
        }
        if (index >= 0 && layout.slot(index).expanded() >= 0) {
            return findExpanded(index);
        }
        if (index >= layout.wireEnd() && !layout.slot(index).isPart() && !isPresent(index)) {
            return NO_SLOT; // an alias of an absent field
        }
        return index;
    }

    private int findExpanded(int index) {
        Slot slot = layout.slot(index);
        int unpacked = layout.expansion().firstSlot() + slot.expanded();
        if (slot.isComputed()) {
            if (expanded().count(slot.expanded()) == 0) {
                return NO_SLOT;
            }
            return unpacked;
        }
        if (isPresent(unpacked) || expanded().isMerged(slot.expanded())) {
            return unpacked;
        }
        return index;
    }

    /** Elements of a field, invalid ones included; of a text field its texts. */
    int count(int index) {
        Slot slot = layout.slot(index);
        if (slot.isText()) {
            return slot.texts(bytes, start).size();
        }
        if (slot.kind() == SlotKind.UNPACKED) {
            return expanded().count(slot.expanded());
        }
        return slot.count();
    }

    boolean isPresent(int index) {
        Slot slot = layout.slot(index);
        if (!slot.isComputed()) {
            return slot.isPresent(bytes, start);
        }
        if (slot.isTime()) {
            return time != slot.invalid();
        }
        return expanded().isPresent(slot.expanded(), slot);
    }

    boolean isPresent(int index, int element) {
        Slot slot = layout.slot(index);
        if (!slot.isComputed()) {
            return slot.isPresent(bytes, start, element);
        }
        if (slot.isTime()) {
            return element == 0 && time != slot.invalid();
        }
        return expanded().isPresent(slot.expanded(), element, slot);
    }

    long raw(int index, int element) {
        Slot slot = layout.slot(index);
        if (!slot.isComputed()) {
            return slot.raw(bytes, start, element);
        }
        if (slot.isTime()) {
            return time;
        }
        return expanded().raw(slot.expanded(), element);
    }

    /** The value of the first element; NaN when it has none. */
    double value(int index) {
        Slot slot = layout.slot(index);
        if (slot.isPlain()) {
            return slot.hotValue(slot.hotRaw(bytes, start));
        }
        if (slot.isUnpackedNumber() && expanded().count(slot.expanded()) > 0) {
            return slot.hotValue(expanded.raw(slot.expanded(), 0));
        }
        return value(index, 0);
    }

    /** The value of an element, scaled as the identity that applies says; NaN when it has none. */
    double value(int index, int element) {
        Slot slot = layout.slot(index);
        if (slot.isText() || !isPresent(index, element)) {
            return Double.NaN;
        }
        long raw = raw(index, element);
        if (slot.isSpecial(raw)) {
            return Double.NaN;
        }
        ProfileSubfield subfield = subfield(index);
        if (subfield == null) {
            return slot.scaled(raw);
        }
        return Meaning.scaled(slot.number(raw), subfield.scale(), subfield.offset());
    }

    /** The subfield that applies to a field; null when none does. */
    ProfileSubfield subfield(int index) {
        Slot slot = layout.slot(index);
        if (!slot.hasAlternatives()) {
            return slot.subfield();
        }
        SubfieldChoice choice = layout.choice(index);
        return choice.subfield(Subfields.identity(choice, bytes, start, this));
    }

    /** The units of a field as it applies: of the subfield, else of the field itself; empty when nothing says. */
    String units(int index) {
        ProfileSubfield subfield = subfield(index);
        if (subfield == null) {
            return mainUnits(index);
        }
        return subfield.units();
    }

    /** The units of a field itself; empty when nothing says. */
    String mainUnits(int index) {
        Slot slot = layout.slot(index);
        if (slot.profile() != null) {
            return slot.profile().units();
        }
        if (slot.description() != null) {
            return slot.description().unit();
        }
        return "";
    }

    @Override
    public boolean hasFirst(int fieldNumber) {
        int index = findWhole(fieldNumber);
        return index >= 0 && layout.slot(index).holdsIntegers() && isPresent(index, 0);
    }

    @Override
    public long first(int fieldNumber) {
        return raw(findWhole(fieldNumber), 0);
    }

    /**
     * As {@link #find}, but the field of the file first, as long as it holds a whole number: no need to expand then.
     */
    private int findWhole(int fieldNumber) {
        int index = layout.indexOf(fieldNumber);
        boolean ofFile = index >= 0 && index < layout.wireEnd() && layout.slot(index).holdsIntegers()
                && layout.slot(index).isPresent(bytes, start, 0);
        if (ofFile) {
            return index;
        }
        return find(fieldNumber);
    }

    // ---- identity

    @Override
    public int number() {
        return layout.number();
    }

    @Override
    public String name() {
        if (layout.profile() == null) {
            return "unknown";
        }
        return layout.profile().name();
    }

    @Override
    public boolean isKnown() {
        return layout.profile() != null;
    }

    @Override
    public int localNumber() {
        return layout.definition().localNumber();
    }

    @Override
    public int fileIndex() {
        return fileIndex;
    }

    @Override
    public long offset() {
        return offset;
    }

    @Override
    public int sizeBytes() {
        return layout.recordBytes();
    }

    @Override
    public boolean isRecovered() {
        return recovered;
    }

    @Override
    public MessageDefinition definition() {
        return layout.definition().message();
    }

    @Override
    public byte[] recordBytes() {
        return Arrays.copyOfRange(bytes, start, start + layout.recordBytes());
    }

    /** The expanded fields in a form that stays; null when nothing is computed. */
    ExpandedFields detachedExpansion() {
        if (layout.computesFields()) {
            return expanded().copy(layout.expansion().size());
        }
        return null;
    }

    @Override
    public long timestampSeconds(long absent) {
        if (time < 0) {
            return absent;
        }
        return time;
    }

    @Override
    public boolean has(int fieldNumber) {
        int index = find(fieldNumber);
        return index >= 0 && isPresent(index);
    }

    /** How many expanded fields are walked by place. */
    int expandedPlaces() {
        if (layout.computesFields()) {
            return expanded().size();
        }
        return layout.expandedEnd() - layout.wireEnd();
    }

    /** Index of the field of the file at a place, or of the computed one that extends it and stands there instead. */
    int standIn(int wireIndex) {
        int ordinal = layout.slot(wireIndex).expanded();
        if (ordinal >= 0 && expanded().isMerged(ordinal)) {
            return layout.expansion().firstSlot() + ordinal;
        }
        return wireIndex;
    }

    @Override
    public long rawValue(int fieldNumber, long absent) {
        int index = find(fieldNumber);
        if (index < 0 || !layout.slot(index).isReadable() || elementsOf(index) == 0) {
            return absent;
        }
        return layout.slot(index).wire(raw(index, 0));
    }

    /** Elements that have a raw value; the bytes of a text. */
    int elementsOf(int index) {
        Slot slot = layout.slot(index);
        if (slot.isText()) {
            return slot.sizeBytes();
        }
        return count(index);
    }
}
