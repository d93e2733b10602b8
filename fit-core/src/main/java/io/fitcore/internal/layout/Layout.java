package io.fitcore.internal.layout;

import io.fitcore.internal.bytes.Bytes;
import io.fitcore.internal.frame.DefinitionBytes;
import io.fitcore.model.BaseType;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileMessage;
import java.util.ArrayList;
import java.util.List;

/**
 * A definition compiled against the profile and the developer fields described when it was read. Immutable.
 *
 * <p>Slots stand in the order in which fields are listed: those of the file, expanded ones, developer fields; the last
 * one is the time of a compressed-timestamp header, which comes first where a message has one.
 *
 * <pre>
 * 0 ... wireEnd ... expandedEnd ... developerEnd, headerTime
 * </pre>
 *
 * <p>A field that a whole-stream step merges in counts as one of the file: it stands in the place of the file's own with
 * that number, or behind all of them ({@link #withMerged}).
 */
public final class Layout {

    /** Number of the field that holds a message's time. */
    public static final int TIMESTAMP_FIELD = 253;

    private static final int NO_SLOT = -1;

    private static final Slot[] NO_SLOTS = new Slot[0];

    private final DefinitionBytes definition;
    private final ProfileMessage profile;
    private final int recordBytes;
    private final int keptBytes;
    private final Slot[] slots;
    private final int wireEnd;
    private final int expandedEnd;
    /** Null until a field is asked for by its number; threads that ask at the same time make equal ones. */
    private SlotIndex index;
    /** Of the index; empty until there is one. To threads that do not see its slots yet the index answers. */
    private Slot[] hotByNumber = NO_SLOTS;
    /** Null when no field is empty. */
    private final short[] behindEmpty;
    private final Slot timestamp;
    private final int timestampOffset;
    private final long timestampInvalid;
    private final boolean bigEndian;
    private final ExpansionPlan expansion;
    private final boolean computesFields;
    /** By index of the slot; null where a field has no subfields. */
    private final SubfieldChoice[] choices;
    private final Slot[] totals;
    private final boolean hasSeeds;
    private final boolean accumulates;
    private final boolean fullyDescribed;
    private final List<LayoutOddity> oddities;
    /** Null when all messages are of one kind. */
    private final Variants variants;
    private final Layout unsettled;

    /**
     * The layout of all messages of a definition.
     *
     * @param choices  by index of the slot, which subfield applies; null where a field has none
     * @param variants null when all messages are of one kind
     */
    Layout(DefinitionBytes definition, ProfileMessage profile, int recordBytes, Slot[] slots, int wireEnd,
            int expandedEnd, ExpansionPlan expansion, SubfieldChoice[] choices, Variants variants,
            List<LayoutOddity> oddities) {
        this(definition, profile, recordBytes, recordBytes, slots, wireEnd, expandedEnd, expansion, choices, variants,
                oddities, null);
    }

    /**
     * A layout of some messages of the definition, which are not told apart any further.
     *
     * @param settles whether it is what becomes of {@code all} for certain values
     */
    private Layout(Layout all, boolean settles, int keptBytes, Slot[] slots, int wireEnd, int expandedEnd,
            ExpansionPlan expansion) {
        this(all.definition, all.profile, all.recordBytes, keptBytes, slots, wireEnd, expandedEnd, expansion,
                SubfieldChoice.of(slots, wireEnd, expandedEnd, expansion), null, all.oddities,
                settles ? all : null);
    }

    /** @param unsettled the layout of all messages; null when this is it */
    private Layout(DefinitionBytes definition, ProfileMessage profile, int recordBytes, int keptBytes, Slot[] slots,
            int wireEnd, int expandedEnd, ExpansionPlan expansion, SubfieldChoice[] choices, Variants variants,
            List<LayoutOddity> oddities, Layout unsettled) {
        this.definition = definition;
        this.profile = profile;
        this.recordBytes = recordBytes;
        this.keptBytes = keptBytes;
        this.slots = slots;
        this.wireEnd = wireEnd;
        this.expandedEnd = expandedEnd;
        this.behindEmpty = behindEmpty(slots, wireEnd, expandedEnd);
        this.timestamp = timestamp(slots, wireEnd);
        this.timestampOffset = timestamp == null ? -1 : timestamp.offset();
        this.timestampInvalid = timestamp == null ? 0 : timestamp.invalid();
        this.bigEndian = definition.isBigEndian();
        this.expansion = expansion;
        this.computesFields = expansion != null && expansion.size() > 0;
        this.choices = choices;
        this.totals = totals(slots, expansion);
        this.hasSeeds = totals.length > 0;
        this.accumulates = expansion != null && expansion.accumulates();
        this.fullyDescribed = isFullyDescribed(slots, expandedEnd);
        this.oddities = oddities;
        this.unsettled = unsettled == null ? this : unsettled;
        this.variants = variants;
    }

    public DefinitionBytes definition() {
        return definition;
    }

    /** What the profile says of the message; null when it does not know it. */
    public ProfileMessage profile() {
        return profile;
    }

    /** Global message number. */
    public int number() {
        return definition.globalNumber();
    }

    /** Bytes of a data message with its header byte, 1-130051. */
    public int recordBytes() {
        return recordBytes;
    }

    /** Bytes of a message as it is kept: its record, and the values of merged fields behind it. */
    public int keptBytes() {
        return keptBytes;
    }

    public Slot slot(int index) {
        return slots[index];
    }

    /** The slots themselves, for loops that read many; not to be changed. */
    public Slot[] slots() {
        return slots;
    }

    /** Index behind the last field of the file. */
    public int wireEnd() {
        return wireEnd;
    }

    /** Index behind the last expanded field. */
    public int expandedEnd() {
        return expandedEnd;
    }

    /** Index behind the last developer field, which is that of the header time. */
    public int developerEnd() {
        return slots.length - 1;
    }

    /** Index of the time of a compressed-timestamp header. */
    public int headerTime() {
        return slots.length - 1;
    }

    /** Index of the first slot with a field number, developer fields aside; -1 when there is none. */
    public int indexOf(int fieldNumber) {
        return (fieldNumber & ~0xFF) == 0 ? index().first(fieldNumber) : NO_SLOT;
    }

    /** Made when first asked for: of a storm of definitions few messages are read, and fewer by number. */
    private SlotIndex index() {
        SlotIndex made = index;
        if (made == null) {
            made = new SlotIndex(slots, expandedEnd);
            index = made;
            hotByNumber = made.hotByNumber();
        }
        return made;
    }

    /**
     * The slot of a field number if it {@link Slot#isHot()}; null otherwise, for the time, which may be that of a
     * compressed header, and before {@link #indexOf} was first asked.
     */
    public Slot hotSlot(int fieldNumber) {
        return fieldNumber >= 0 && fieldNumber < hotByNumber.length ? hotByNumber[fieldNumber] : null;
    }

    /** Whether fields of the file take no bytes, so that a message may have more of them than bytes. */
    public boolean hasEmptyFields() {
        return behindEmpty != null;
    }

    /**
     * Index behind the fields without bytes that begin at an index of {@link #hasEmptyFields() such a layout}; the index
     * itself where none begins, and behind the last slot.
     */
    public int behindEmpty(int index) {
        return behindEmpty[index];
    }

    /** The field 253 of the file, when it is an unsigned number of 4 bytes; null otherwise. */
    public Slot timestamp() {
        return timestamp;
    }

    /** The first element of {@link #timestamp()}; -1 when there is none or it carries no value. */
    public long time(byte[] bytes, int start) {
        if (timestampOffset < 0) {
            return -1;
        }
        int at = start + timestampOffset;
        long raw = bigEndian ? Bytes.u32be(bytes, at) : Bytes.u32le(bytes, at);
        return raw == timestampInvalid ? -1 : raw;
    }

    /** Whether a record is in little-endian order and as many bytes follow it as {@link Slot#innerRaw} reads at once. */
    public boolean isInner(byte[] bytes, int start) {
        return !bigEndian && start <= bytes.length - Slot.WORD_BYTES - keptBytes;
    }

    /** What must be computed to expand; null when expanded fields, if any, merely repeat their sources. */
    public ExpansionPlan expansion() {
        return expansion;
    }

    /** Whether expanded fields are computed rather than read in their source's place. */
    public boolean computesFields() {
        return computesFields;
    }

    /** Which subfield of a field applies; its slot {@link Slot#hasAlternatives()}. */
    public SubfieldChoice choice(int index) {
        return choices[index];
    }

    /** The layout for a record, in which as much is settled as its values tell; this one for most. */
    public Layout settledFor(byte[] bytes, int start) {
        return variants == null ? this : variants.of(this, bytes, start);
    }

    /** The layout of all messages of the definition, whatever their values are. */
    public Layout unsettled() {
        return unsettled;
    }

    /** How many layouts {@link #settledFor} has made. */
    public int settledLayouts() {
        return variants == null ? 0 : variants.made();
    }

    /** Whether {@link #settledFor} may answer another layout. */
    public boolean isOpen() {
        return variants != null;
    }

    /** Whether a field of the file holds a total that accumulated components elsewhere go on from. */
    public boolean hasSeeds() {
        return hasSeeds;
    }

    /** Whether a record carries a value in each field that holds such a total. */
    public boolean holdsTotals(byte[] bytes, int start) {
        for (Slot total : totals) {
            if (total.isPlain() ? total.hotRaw(bytes, start) == total.invalid() : !total.isPresent(bytes, start)) {
                return false;
            }
        }
        return true;
    }

    /** Whether each message must be expanded as it passes. */
    public boolean accumulates() {
        return accumulates;
    }

    /** Whether each developer field has a description. */
    public boolean isFullyDescribed() {
        return fullyDescribed;
    }

    /** What is odd about the definition, as far as an earlier layout of it did not know. */
    public List<LayoutOddity> oddities() {
        return oddities;
    }

    /**
     * This layout with a field that the record does not hold: its value lies behind {@link #keptBytes()}.
     *
     * <p>It takes the place of the file's first field with that number; an expanded field with that number is dropped,
     * or, where it is computed, for the message to drop.
     *
     * @param valueBytes bytes of the value, in little-endian order; a multiple of the type's and not 0
     */
    public Layout withMerged(int fieldNumber, BaseType type, int valueBytes) {
        ProfileField known = profile == null ? null : profile.field(fieldNumber).orElse(null);
        Slot merged = new SlotBuilder(Slot.Kind.MERGED, fieldNumber)
                .at(keptBytes, valueBytes)
                .profile(known)
                .reading(type.code(), type, false)
                .build();
        int place = indexOf(fieldNumber);
        boolean replaces = place >= 0 && place < wireEnd;
        List<Slot> changed = new ArrayList<>(List.of(slots).subList(0, wireEnd));
        if (replaces) {
            changed.set(place, merged);
        } else {
            changed.add(merged);
        }
        int newWireEnd = changed.size();
        for (Slot slot : List.of(slots).subList(wireEnd, expandedEnd)) {
            if (computesFields || slot.number() != fieldNumber) {
                changed.add(slot);
            }
        }
        int newExpandedEnd = changed.size();
        changed.addAll(List.of(slots).subList(expandedEnd, slots.length));
        return new Layout(this, false, keptBytes + valueBytes, changed.toArray(new Slot[0]), newWireEnd, newExpandedEnd,
                expansion == null ? null : expansion.startingAt(newWireEnd));
    }

    /**
     * The layout of those messages of the definition whose fields have certain identities.
     *
     * @param wireSlots as many as this layout's
     * @param expanded  none of which has to be computed
     */
    Layout settled(Slot[] wireSlots, List<Slot> expanded) {
        List<Slot> settled = new ArrayList<>(List.of(wireSlots));
        settled.addAll(expanded);
        settled.addAll(List.of(slots).subList(expandedEnd, slots.length));
        return new Layout(this, true, keptBytes, settled.toArray(new Slot[0]), wireEnd,
                wireEnd + expanded.size(), null);
    }

    /**
     * This layout with more developer fields described.
     *
     * @param described all slots, of which those of developer fields may differ from this layout's
     * @param newOddities what is odd about those
     */
    Layout described(Slot[] described, List<LayoutOddity> newOddities) {
        return new Layout(definition, profile, recordBytes, described, wireEnd, expandedEnd, expansion, choices,
                variants == null ? null : variants.unmade(), newOddities);
    }

    private static boolean isFullyDescribed(Slot[] slots, int expandedEnd) {
        for (int i = expandedEnd; i < slots.length - 1; i++) {
            if (slots[i].description() == null) {
                return false;
            }
        }
        return true;
    }

    private static Slot[] totals(Slot[] slots, ExpansionPlan expansion) {
        if (expansion == null) {
            return NO_SLOTS;
        }
        int[] seeds = expansion.seeds();
        Slot[] totals = new Slot[seeds.length];
        for (int i = 0; i < seeds.length; i++) {
            totals[i] = slots[seeds[i]];
        }
        return totals;
    }

    /** For each slot the index behind the run of empty ones that begins there, which is its own where it is not empty. */
    private static short[] behindEmpty(Slot[] slots, int wireEnd, int expandedEnd) {
        short[] behind = null;
        for (int i = slots.length - 2; i >= 0; i--) {
            if (isEmpty(slots[i], i >= wireEnd && i < expandedEnd)) {
                if (behind == null) {
                    behind = eachIndex(slots.length + 1);
                }
                behind[i] = i + 1 == wireEnd ? (short) wireEnd : behind[i + 1];
            }
        }
        return behind;
    }

    private static boolean isEmpty(Slot slot, boolean expanded) {
        return !expanded && slot.sizeBytes() == 0 && slot.expanded() < 0;
    }

    private static short[] eachIndex(int count) {
        short[] indexes = new short[count];
        for (int i = 0; i < count; i++) {
            indexes[i] = (short) i;
        }
        return indexes;
    }

    private static Slot timestamp(Slot[] slots, int wireEnd) {
        for (int i = 0; i < wireEnd; i++) {
            if (slots[i].number() == TIMESTAMP_FIELD) {
                Slot slot = slots[i];
                return slot.isReadable() && LayoutCompiler.isTimestampType(slot.type()) ? slot : null;
            }
        }
        return null;
    }
}
