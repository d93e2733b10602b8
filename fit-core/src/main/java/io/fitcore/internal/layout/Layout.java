package io.fitcore.internal.layout;

import io.fitcore.model.MessageDefinition;
import io.fitcore.profile.ProfileMessage;
import java.util.Arrays;
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
 */
public final class Layout {

    /** Number of the field that holds a message's time. */
    public static final int TIMESTAMP_FIELD = 253;

    private static final int NO_SLOT = -1;

    private final MessageDefinition definition;
    private final ProfileMessage profile;
    private final int recordBytes;
    private final Slot[] slots;
    private final int wireEnd;
    private final int expandedEnd;
    private final short[] slotByNumber;
    private final Slot timestamp;
    private final ExpansionPlan expansion;
    private final boolean seeds;
    private final boolean accumulates;
    private final boolean fullyDescribed;
    private final List<LayoutOddity> oddities;

    Layout(MessageDefinition definition, ProfileMessage profile, int recordBytes, Slot[] slots, int wireEnd,
            int expandedEnd, ExpansionPlan expansion, boolean fullyDescribed, List<LayoutOddity> oddities) {
        this.definition = definition;
        this.profile = profile;
        this.recordBytes = recordBytes;
        this.slots = slots;
        this.wireEnd = wireEnd;
        this.expandedEnd = expandedEnd;
        this.slotByNumber = index(slots, expandedEnd);
        this.timestamp = timestamp(slots, wireEnd);
        this.expansion = expansion;
        this.seeds = expansion != null && expansion.seeds().length > 0;
        this.accumulates = expansion != null && expansion.accumulates();
        this.fullyDescribed = fullyDescribed;
        this.oddities = List.copyOf(oddities);
    }

    public MessageDefinition definition() {
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
        return (fieldNumber & ~0xFF) == 0 ? slotByNumber[fieldNumber] : NO_SLOT;
    }

    /** The field 253 of the file, when it is an unsigned number of 4 bytes; null otherwise. */
    public Slot timestamp() {
        return timestamp;
    }

    /** What must be computed to expand; null when expanded fields, if any, merely repeat their sources. */
    public ExpansionPlan expansion() {
        return expansion;
    }

    /** Whether a field of the file holds a total that accumulated components elsewhere go on from. */
    public boolean hasSeeds() {
        return seeds;
    }

    /** Whether each message must be expanded as it passes. */
    public boolean accumulates() {
        return accumulates;
    }

    /** Whether each developer field has a description. */
    public boolean isFullyDescribed() {
        return fullyDescribed;
    }

    /** What is odd about the definition. */
    public List<LayoutOddity> oddities() {
        return oddities;
    }

    private static short[] index(Slot[] slots, int end) {
        short[] index = new short[256];
        Arrays.fill(index, (short) NO_SLOT);
        for (int i = end - 1; i >= 0; i--) {
            index[slots[i].number()] = (short) i;
        }
        return index;
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
