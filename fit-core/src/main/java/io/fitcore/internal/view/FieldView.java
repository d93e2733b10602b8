package io.fitcore.internal.view;

import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.layout.Slot;
import io.fitcore.internal.layout.SlotKind;
import io.fitcore.message.FieldCursor;
import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.model.BaseType;
import io.fitcore.model.DeveloperFieldDescription;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileSubfield;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A field of a {@link RecordView}, and the cursor over all of them.
 *
 * <p>The fields of a message are walked by place: the time of a compressed header, the fields of the file, expanded
 * ones, developer fields. Where expanded fields are computed, their order is known only once they are.
 */
final class FieldView extends FieldCursor {

    /** Fields of {@code device_settings} that hold a zone offset. */
    private static final int DEVICE_SETTINGS = 2;
    private static final int UTC_OFFSET = 1;
    private static final int TIME_OFFSET = 2;
    private static final int MAX_OFFSET_SECONDS = 18 * 3600;

    private final RecordView message;
    // as the message was when the cursor was rewound
    private Slot[] slots;
    private byte[] bytes;
    private int start;
    /** Whether all slots are walked as they stand. */
    private boolean bySlot;
    /** Whether those are that take bytes; otherwise the fields are walked by place. */
    private boolean bySlotWithBytes;
    /** Index behind the last slot, or behind the last place. */
    private int end;
    /** The place to come, and how many are of the file, and where those of developers begin. */
    private int place;
    private int wirePlaces;
    private int developerPlace;
    /** The field at hand: the index of its slot, and its first value. */
    private int index;
    private double first = Double.NaN;

    FieldView(RecordView message) {
        this.message = message;
    }

    FieldView(RecordView message, int index) {
        this.message = message;
        this.index = index;
        this.first = message.value(index);
    }

    /** A field of its own at the place where this cursor stands. */
    FitField detached() {
        return new FieldView(message, index);
    }

    // ---- walking

    /** Stands before the first field, of those with a value. */
    void rewind() {
        Layout layout = message.layout();
        if (message.hasComputedTime() || layout.computesFields()) {
            rewindToAll();
            return;
        }
        point(layout);
        bySlotWithBytes = layout.hasEmptyFields();
        bySlot = !bySlotWithBytes;
        end = layout.developerEnd();
        index = -1;
    }

    /** Stands before the first of all fields, for {@link #nextOfAll()}. */
    void rewindToAll() {
        Layout layout = message.layout();
        point(layout);
        bySlot = false;
        bySlotWithBytes = false;
        wirePlaces = layout.wireEnd();
        developerPlace = wirePlaces + message.expandedPlaces();
        end = developerPlace + layout.developerEnd() - layout.expandedEnd();
        place = message.hasComputedTime() ? -1 : 0;
        index = -1;
    }

    private void point(Layout layout) {
        if (slots != layout.slots()) {
            slots = layout.slots();
        }
        if (bytes != message.bytes()) {
            bytes = message.bytes();
        }
        start = message.start();
    }

    /**
     * A hot loop kept small for the JIT (RecordBenchmark.everyField): reads plain fields, asks the message about
     * others.
     */
    @Override
    public boolean next() {
        if (!bySlot) {
            if (bySlotWithBytes) {
                return nextWithBytes();
            }
            return nextByPlace();
        }
        for (int i = index + 1; i < end; i++) {
            Slot slot = slots[i];
            if (slot.isPlain()) {
                long raw = slot.hotRaw(bytes, start);
                if (raw != slot.invalid()) {
                    first = slot.hotScaled(raw);
                    index = i;
                    return true;
                }
            } else if (message.isPresent(i)) {
                first = message.value(i);
                index = i;
                return true;
            }
        }
        index = end;
        return false;
    }

    /** The same where some fields take no bytes: a message of one byte may have hundreds of them. */
    private boolean nextWithBytes() {
        Layout layout = message.layout();
        for (int i = layout.behindEmpty(index + 1); i < end; i = layout.behindEmpty(i + 1)) {
            if (message.isPresent(i)) {
                first = message.value(i);
                index = i;
                return true;
            }
        }
        index = end;
        return false;
    }

    /** The same where fields are computed, or the time is the header's. */
    private boolean nextByPlace() {
        while (nextOfAll()) {
            first = message.value(index);
            if (!Double.isNaN(first) || message.isPresent(index)) {
                return true;
            }
            passEmpty();
        }
        return false;
    }

    /** Passes over the fields without bytes that follow one of them: a message of one byte may have hundreds. */
    private void passEmpty() {
        Layout layout = message.layout();
        if (layout.hasEmptyFields() && layout.behindEmpty(index) > index) {
            place += layout.behindEmpty(index) - index - 1;
        }
    }

    /** Steps by place to the next field, with a value or without. */
    boolean nextOfAll() {
        Layout layout = message.layout();
        while (place < end) {
            int at = place++;
            if (at < 0) {
                index = message.computedTime();
            } else if (at < wirePlaces) {
                index = message.standIn(at);
            } else if (at >= developerPlace) {
                index = at - developerPlace + layout.expandedEnd();
            } else if (layout.computesFields()) {
                index = layout.expansion().firstSlot() + message.expanded().ordinalAt(at - wirePlaces);
            } else if (slots[at].isPart() || message.isPresent(at)) {
                index = at;
            } else {
                continue; // an expanded field that repeats an absent one: an absent source expands nothing (R56)
            }
            return true;
        }
        return false;
    }

    private Slot slot() {
        Objects.checkIndex(index, message.layout().slots().length);
        return message.layout().slot(index);
    }

    // ---- identity

    @Override
    public int number() {
        return slot().number();
    }

    @Override
    public String name() {
        ProfileSubfield subfield = message.subfield(index);
        if (subfield == null) {
            return mainName();
        }
        return subfield.name();
    }

    @Override
    public String mainName() {
        Slot slot = slot();
        if (slot.profile() != null) {
            return slot.profile().name();
        }
        if (slot.description() != null) {
            return slot.description().name();
        }
        return "unknown";
    }

    @Override
    public boolean isKnown() {
        Slot slot = slot();
        return slot.profile() != null || slot.description() != null;
    }

    @Override
    public FieldOrigin origin() {
        return switch (slot().kind()) {
            case WIRE -> FieldOrigin.READ;
            case HEADER_TIME -> FieldOrigin.COMPRESSED_TIMESTAMP;
            case SHORT_TIME, ALIAS, PART -> FieldOrigin.EXPANDED;
            case UNPACKED -> isExtended() ? FieldOrigin.READ : FieldOrigin.EXPANDED;
            case DEVELOPER -> FieldOrigin.DEVELOPER;
            case MERGED -> FieldOrigin.MERGED;
        };
    }

    /** Whether this is a field of the file whose elements go on with unpacked ones. */
    private boolean isExtended() {
        int ordinal = slot().expanded();
        return slot().isComputed() && ordinal >= 0 && message.expanded().isMerged(ordinal);
    }

    @Override
    public OptionalInt sourceNumber() {
        Slot slot = slot();
        if (!slot.kind().isExpanded()) {
            return OptionalInt.empty();
        }
        if (slot.expanded() >= 0) {
            return OptionalInt.of(message.expanded().sourceNumber(slot.expanded()));
        }
        return OptionalInt.of(slot.sourceNumber());
    }

    @Override
    public String units() {
        return message.units(index);
    }

    @Override
    public String mainUnits() {
        return message.mainUnits(index);
    }

    @Override
    public String typeName() {
        Slot slot = slot();
        if (slot.profile() != null) {
            ProfileSubfield subfield = message.subfield(index);
            return subfield == null ? slot.profile().typeName() : subfield.typeName();
        }
        if (slot.type() == null) {
            return "";
        }
        return slot.type().label();
    }

    @Override
    public Optional<BaseType> baseType() {
        return Optional.ofNullable(slot().type());
    }

    @Override
    public int typeByte() {
        return slot().typeByte();
    }

    @Override
    public Optional<ProfileField> profileField() {
        return Optional.ofNullable(slot().profile());
    }

    @Override
    public int developerDataIndex() {
        return slot().developerDataIndex();
    }

    @Override
    public Optional<DeveloperFieldDescription> description() {
        return Optional.ofNullable(slot().description());
    }

    @Override
    public double scale() {
        ProfileSubfield subfield = message.subfield(index);
        if (subfield == null) {
            return slot().scale();
        }
        return subfield.scale();
    }

    @Override
    public double offset() {
        ProfileSubfield subfield = message.subfield(index);
        if (subfield == null) {
            return slot().shift();
        }
        return subfield.offset();
    }

    // ---- presence and values

    @Override
    public int elementCount() {
        return message.count(index);
    }

    @Override
    public boolean isPresent() {
        return message.isPresent(index);
    }

    @Override
    public boolean isPresent(int element) {
        return message.isPresent(index, element);
    }

    @Override
    public long rawValue(int element) {
        Objects.checkIndex(element, message.elementsOf(index));
        return slot().wire(message.raw(index, element));
    }

    @Override
    protected long integer(int element) {
        return message.raw(index, element);
    }

    @Override
    public Optional<ZoneOffset> zoneOffset(int element) {
        if (!isZoneOffset() || !isPresent(element)) {
            return Optional.empty();
        }
        int seconds = (int) integer(element); // devices west of Greenwich write two's complement (R87)
        if (Math.abs((long) seconds) > MAX_OFFSET_SECONDS) {
            return Optional.empty();
        }
        return Optional.of(ZoneOffset.ofTotalSeconds(seconds));
    }

    private boolean isZoneOffset() {
        return message.number() == DEVICE_SETTINGS && slot().profile() != null
                && (number() == UTC_OFFSET || number() == TIME_OFFSET);
    }

    @Override
    public byte[] rawBytes() {
        Slot slot = isExtended() ? message.layout().slot(message.layout().indexOf(number())) : slot();
        if (slot.kind() != SlotKind.WIRE && slot.kind() != SlotKind.DEVELOPER) {
            return new byte[0];
        }
        int from = message.start() + slot.offset();
        return Arrays.copyOfRange(message.bytes(), from, from + slot.sizeBytes());
    }

    @Override
    public double doubleValue() {
        return first;
    }

    @Override
    public double doubleValue(int element) {
        return message.value(index, element);
    }

    @Override
    public boolean isText() {
        return slot().isText();
    }

    @Override
    public List<String> texts() {
        if (isText()) {
            return slot().texts(message.bytes(), message.start());
        }
        return List.of();
    }
}
