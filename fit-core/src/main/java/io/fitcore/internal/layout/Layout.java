package io.fitcore.internal.layout;

import io.fitcore.internal.bytes.Bytes;
import io.fitcore.internal.frame.DefinitionBytes;
import io.fitcore.profile.ProfileMessage;
import java.util.Arrays;

/**
 * A definition compiled against the profile and the developer fields described when it was read. Immutable.
 *
 * <p>Slots stand in the order in which fields are listed: those of the file, expanded ones, developer fields; the last
 * ones are the time of a compressed-timestamp header and, where there may be one, the time that a short one stands for.
 * Where a message has its time from there, that comes first.
 *
 * <pre>
 * 0 ... wireEnd ... expandedEnd ... developerEnd, headerTime, shortTime
 * </pre>
 *
 * <p>A field that a whole-stream step merges in counts as one of the file: it stands in the place of the file's own
 * with that number, or behind all of them.
 */
public final class Layout {

    /** Number of the field that holds a message's time. */
    public static final int TIMESTAMP_FIELD = Slot.TIMESTAMP_FIELD;

    private static final int NO_SLOT = -1;

    private final DefinitionBytes definition;
    private final ProfileMessage profile;
    private final int recordBytes;
    private final int keptBytes;
    private final Slot[] slots;
    private final int wireEnd;
    private final int expandedEnd;
    private final int headerTime;
    private final FirstSlots first;
    /** Up to the highest number of one that {@link #hotSlot} answers. */
    private final Slot[] hotByNumber;
    /** Null when no field is empty. */
    private final short[] behindEmpty;
    private final Slot timestamp;
    private final int timestampOffset;
    private final long timestampInvalid;
    private final ExpansionPlan expansion;
    private final boolean computesFields;
    /** By index of the slot; null where a field has no subfields. */
    private final SubfieldChoice[] choices;
    /** Null when no field holds a total that accumulated components elsewhere go on from. */
    private final Slot[] totals;

    /**
     * @param profile     what the profile says of the message; null when it does not know it
     * @param recordBytes of a data message with its header byte
     * @param keptBytes   of a message as it is kept: its record, and the values of merged fields behind it
     * @param slots       in the order that this class tells; not to be changed any more
     * @param expansion   what must be computed to expand; null when nothing must, and no total is stored
     */
    public Layout(DefinitionBytes definition, ProfileMessage profile, int recordBytes, int keptBytes, Slot[] slots,
            int wireEnd, int expandedEnd, ExpansionPlan expansion) {
        this.definition = definition;
        this.profile = profile;
        this.recordBytes = recordBytes;
        this.keptBytes = keptBytes;
        this.slots = slots;
        this.wireEnd = wireEnd;
        this.expandedEnd = expandedEnd;
        this.headerTime = headerTime(slots);
        this.first = new FirstSlots(Arrays.asList(slots), expandedEnd);
        this.hotByNumber = hotByNumber(slots, expandedEnd, first);
        this.behindEmpty = behindEmpty(slots, wireEnd, expandedEnd, headerTime);
        this.timestamp = timestamp(slots, wireEnd);
        if (timestamp == null) {
            this.timestampOffset = -1;
            this.timestampInvalid = 0;
        } else {
            this.timestampOffset = timestamp.offset();
            this.timestampInvalid = timestamp.invalid();
        }
        this.expansion = expansion;
        this.computesFields = expansion != null && expansion.size() > 0;
        this.choices = SubfieldChoice.of(slots, wireEnd, expandedEnd, expansion);
        this.totals = totals(slots, expansion);
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
        return headerTime;
    }

    /** Index of the time of a compressed-timestamp header. */
    public int headerTime() {
        return headerTime;
    }

    /** Whether a field of the file holds a short time, which stands for the message's where that has no other (R88). */
    public boolean hasShortTime() {
        return slots.length - 1 > headerTime;
    }

    /** Index of the time that a short one stands for; the layout {@link #hasShortTime()}. */
    public int shortTime() {
        return slots.length - 1;
    }

    /** The field of the file that holds the short time; the layout {@link #hasShortTime()}. */
    public Slot shortTimeSource() {
        return slots[indexOf(slots[slots.length - 1].sourceNumber())];
    }

    /** Index of the first slot with a field number, developer fields aside; -1 when there is none. */
    public int indexOf(int fieldNumber) {
        if ((fieldNumber & ~0xFF) != 0) {
            return NO_SLOT;
        }
        return first.indexOf(fieldNumber);
    }

    /**
     * The slot of a field number if it {@link Slot#beginsPlain()}; null otherwise, and for the few numbers that many
     * messages have, such as that of the time, which may come from a compressed header.
     */
    public Slot hotSlot(int fieldNumber) {
        return fieldNumber >= 0 && fieldNumber < hotByNumber.length ? hotByNumber[fieldNumber] : null;
    }

    /** Whether fields of the file take no bytes, so that a message may have more of them than bytes. */
    public boolean hasEmptyFields() {
        return behindEmpty != null;
    }

    /**
     * Index behind the fields without bytes that begin at an index of {@link #hasEmptyFields() such a layout}; the
     * index itself where none begins, and behind the last slot.
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
        long raw = definition.isBigEndian() ? Bytes.u32be(bytes, at) : Bytes.u32le(bytes, at);
        if (raw == timestampInvalid) {
            return -1;
        }
        return raw;
    }

    /**
     * Whether a record is in little-endian order and as many bytes follow it as {@link Slot#innerRaw} reads at once.
     */
    public boolean isInner(byte[] bytes, int start) {
        return !definition.isBigEndian() && start <= bytes.length - Slot.WORD_BYTES - keptBytes;
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

    /** Whether a field of the file holds a total that accumulated components elsewhere go on from. */
    public boolean hasSeeds() {
        return totals != null;
    }

    /** Whether a record carries a value in each field that holds such a total; the layout {@link #hasSeeds()}. */
    public boolean holdsTotals(byte[] bytes, int start) {
        for (Slot total : totals) {
            if (!total.isPresent(bytes, start)) {
                return false;
            }
        }
        return true;
    }

    /** Whether each message must be expanded as it passes. */
    public boolean accumulates() {
        return expansion != null && expansion.accumulates();
    }

    private static Slot[] hotByNumber(Slot[] slots, int end, FirstSlots first) {
        int length = 0;
        for (int i = 0; i < end; i++) {
            if (isHot(slots[i])) {
                length = Math.max(length, slots[i].number() + 1);
            }
        }
        Slot[] hotByNumber = new Slot[length];
        for (int i = 0; i < end; i++) {
            if (isHot(slots[i]) && first.indexOf(slots[i].number()) == i) {
                hotByNumber[slots[i].number()] = slots[i];
            }
        }
        return hotByNumber;
    }

    private static boolean isHot(Slot slot) {
        return slot.beginsPlain() && !FirstSlots.isCommon(slot.number());
    }

    private static Slot[] totals(Slot[] slots, ExpansionPlan expansion) {
        if (expansion == null || expansion.seeds().length == 0) {
            return null;
        }
        int[] seeds = expansion.seeds();
        Slot[] totals = new Slot[seeds.length];
        for (int i = 0; i < seeds.length; i++) {
            totals[i] = slots[seeds[i]];
        }
        return totals;
    }

    private static int headerTime(Slot[] slots) {
        int last = slots.length - 1;
        if (slots[last].kind() == SlotKind.SHORT_TIME) {
            return last - 1;
        }
        return last;
    }

    /**
     * For each slot the index behind the run of empty ones that begins there, which is its own where it is not empty.
     */
    private static short[] behindEmpty(Slot[] slots, int wireEnd, int expandedEnd, int headerTime) {
        short[] behind = null;
        for (int i = headerTime - 1; i >= 0; i--) {
            boolean expanded = i >= wireEnd && i < expandedEnd;
            if (!expanded && slots[i].sizeBytes() == 0 && slots[i].expanded() < 0) {
                if (behind == null) {
                    behind = eachIndex(slots.length + 1);
                }
                behind[i] = behind[i + 1];
                if (i + 1 == wireEnd) {
                    behind[i] = (short) wireEnd;
                }
            }
        }
        return behind;
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
                return holdsTime(slots[i]) ? slots[i] : null;
            }
        }
        return null;
    }

    private static boolean holdsTime(Slot slot) {
        return slot.isReadable() && slot.encoding().isTimeType();
    }
}
