package io.fitcore.internal.view;

import io.fitcore.internal.apply.ExpandedFields;
import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.layout.Slot;
import io.fitcore.message.FieldCursor;
import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.model.BaseType;
import io.fitcore.model.DeveloperFieldDescription;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileSubfield;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A field of a {@link MessageView}, and the cursor over all of them.
 *
 * <p>The fields of a message are walked by place: the time of a compressed header, the fields of the file, expanded ones,
 * developer fields. Where expanded fields are computed, their order is known only once they are.
 */
final class FieldView extends FieldCursor {

    private final MessageView message;
    /** Where the fields of the message are walked slot by slot: the slots, the end, the record; else null. */
    private Slot[] slots;
    private int end;
    private byte[] bytes;
    private int start;
    /** Where they are walked by place. */
    private int place;
    /** The field at hand: the index of its slot, and its raw value where slots are walked and it is plain. */
    private int index;
    private long raw;

    FieldView(MessageView message) {
        this.message = message;
    }

    FieldView(MessageView message, int index) {
        this.message = message;
        this.index = index;
    }

    /** A field of its own at the place where this cursor stands. */
    FitField detached() {
        return new FieldView(message, index);
    }

    // ---- walking

    void rewind() {
        Layout layout = message.layout();
        boolean headerTime = message.hasHeaderTime();
        Slot[] walked = headerTime || message.computesFields() ? null : layout.slots();
        if (slots != walked) {
            slots = walked;
        }
        if (bytes != message.bytes()) {
            bytes = message.bytes();
        }
        start = message.start();
        end = layout.developerEnd();
        place = headerTime ? -1 : 0;
        index = -1;
    }

    /** A hot loop kept small for the JIT (FieldsBenchmark): reads plain fields here and asks the message about others. */
    @Override
    public boolean next() {
        Slot[] walked = slots;
        if (walked == null) {
            return nextPresent();
        }
        for (int i = index + 1; i < end; i++) {
            Slot slot = walked[i];
            if (slot.isPlain()) {
                long value = slot.hotRaw(bytes, start);
                if (value != slot.invalid()) {
                    raw = value;
                    index = i;
                    return true;
                }
            } else if (message.isPresent(i)) {
                index = i;
                return true;
            }
        }
        index = end;
        return false;
    }

    private boolean nextPresent() {
        while (nextOfAll()) {
            if (message.isPresent(index)) {
                return true;
            }
        }
        return false;
    }

    /** Steps to the next field, with a value or without. */
    boolean nextOfAll() {
        Layout layout = message.layout();
        if (place < 0) {
            place = 0;
            index = layout.headerTime();
            return true;
        }
        int computed = message.computesFields() ? message.expanded().size() : layout.expandedEnd() - layout.wireEnd();
        int wireEnd = layout.wireEnd();
        int expandedEnd = wireEnd + computed;
        int last = expandedEnd + layout.developerEnd() - layout.expandedEnd();
        if (place >= last) {
            return false;
        }
        if (place < wireEnd) {
            index = wireIndex(layout, place);
        } else if (place < expandedEnd) {
            index = message.computesFields()
                    ? layout.expansion().firstSlot() + message.expanded().ordinalAt(place - wireEnd) : place;
        } else {
            index = place - expandedEnd + layout.expandedEnd();
        }
        place++;
        return exists() || nextOfAll();
    }

    /** Whether this is no expanded field that repeats an absent one: an absent source expands nothing (R56). */
    private boolean exists() {
        Slot slot = slot();
        return slot.kind() != Slot.Kind.EXPANDED || slot.isComputed() || message.isPresent(index);
    }

    /** The field of the file at a place, or the expanded one that extends it and stands there instead. */
    private int wireIndex(Layout layout, int wirePlace) {
        int ordinal = layout.slot(wirePlace).expanded();
        if (ordinal >= 0) {
            ExpandedFields expanded = message.expanded();
            if (expanded.isMerged(ordinal)) {
                return layout.expansion().firstSlot() + ordinal;
            }
        }
        return wirePlace;
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
        ProfileSubfield subfield = message.subfield(slot());
        return subfield == null ? mainName() : subfield.name();
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
        return slot.kind() == Slot.Kind.HEADER_TIME ? "timestamp" : "unknown";
    }

    @Override
    public boolean isKnown() {
        Slot slot = slot();
        return slot.profile() != null || slot.description() != null || slot.kind() == Slot.Kind.HEADER_TIME;
    }

    @Override
    public FieldOrigin origin() {
        return switch (slot().kind()) {
            case WIRE -> FieldOrigin.READ;
            case HEADER_TIME -> FieldOrigin.COMPRESSED_TIMESTAMP;
            case EXPANDED -> isExtended() ? FieldOrigin.READ : FieldOrigin.EXPANDED;
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
        if (slot.kind() != Slot.Kind.EXPANDED) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(slot.isComputed()
                ? message.expanded().sourceNumber(slot.expanded()) : slot.sourceNumber());
    }

    @Override
    public String units() {
        ProfileSubfield subfield = message.subfield(slot());
        return subfield == null ? mainUnits() : subfield.units();
    }

    @Override
    public String mainUnits() {
        Slot slot = slot();
        if (slot.profile() != null) {
            return slot.profile().units();
        }
        if (slot.description() != null) {
            return slot.description().unit();
        }
        return slot.kind() == Slot.Kind.HEADER_TIME ? "s" : "";
    }

    @Override
    public String typeName() {
        Slot slot = slot();
        if (slot.profile() != null) {
            ProfileSubfield subfield = message.subfield(slot);
            return subfield == null ? slot.profile().typeName() : subfield.typeName();
        }
        if (slot.kind() == Slot.Kind.HEADER_TIME) {
            return "date_time";
        }
        return slot.type() == null ? "" : slot.type().label();
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
        ProfileSubfield subfield = message.subfield(slot());
        return subfield == null ? slot().scale() : subfield.scale();
    }

    @Override
    public double offset() {
        ProfileSubfield subfield = message.subfield(slot());
        return subfield == null ? slot().shift() : subfield.offset();
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
        return message.raw(index, element);
    }

    @Override
    public byte[] rawBytes() {
        Slot slot = isExtended() ? message.layout().slot(message.layout().indexOf(number())) : slot();
        if (slot.kind() != Slot.Kind.WIRE && slot.kind() != Slot.Kind.DEVELOPER) {
            return new byte[0];
        }
        int from = message.start() + slot.offset();
        return Arrays.copyOfRange(message.bytes(), from, from + slot.sizeBytes());
    }

    @Override
    public double doubleValue() {
        if (slots != null) {
            Slot slot = slots[index];
            if (slot.isPlain()) {
                return slot.hotScaled(raw);
            }
        }
        return message.value(index, 0);
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
        return isText() ? slot().texts(message.bytes(), message.start()) : List.of();
    }
}
