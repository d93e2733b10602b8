package io.fitcore.internal.layout;

import io.fitcore.model.BaseType;
import io.fitcore.model.DeveloperFieldDescription;
import io.fitcore.profile.Profile;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileSubfield;
import io.fitcore.profile.ProfileType;
import io.fitcore.profile.TypeKind;

/** Gathers what a {@link Slot} is made of; one for each slot. */
final class SlotBuilder {

    Slot.Kind kind = Slot.Kind.WIRE;
    int number;
    int offset;
    int sizeBytes;
    int typeByte = 0xFF;
    BaseType type;
    int op = Slot.UNREADABLE;
    int count;
    int elementBytes = 1;
    /** Bits of an element that are its value; 0 for all. */
    int elementBits;
    boolean part;
    ProfileSubfield subfield;
    boolean bigEndian;
    boolean signed;
    long invalid;
    double scale = 1;
    double shift;
    Alternatives alternatives;
    ProfileField profile;
    ProfileType specials;
    int developerDataIndex = -1;
    DeveloperFieldDescription description;
    int sourceNumber = -1;
    int expanded = -1;

    SlotBuilder(Slot.Kind kind, int number) {
        this.kind = kind;
        this.number = number;
    }

    /** Says where the field lies. */
    SlotBuilder at(int newOffset, int newSizeBytes) {
        offset = newOffset;
        sizeBytes = newSizeBytes;
        return this;
    }

    /** Says what the profile knows of the field; null when nothing. */
    SlotBuilder profile(ProfileField field) {
        profile = field;
        if (field != null) {
            scale = field.scale();
            shift = field.offset();
            specials = specials(field);
        }
        return this;
    }

    /** Says that subfields may apply instead of the field itself; null when none may. */
    SlotBuilder orElse(Alternatives subfields) {
        alternatives = subfields;
        return this;
    }

    /** The type of a scaled field that names some of its values; types without scale need not be looked up. */
    private static ProfileType specials(ProfileField field) {
        if (field.scale() == 1 || field.typeName().equals(field.baseType().label())) {
            return null;
        }
        return Profile.type(field.typeName()).filter(type -> type.kind() == TypeKind.SPECIAL).orElse(null);
    }

    /** Says what a developer wrote of the field. */
    SlotBuilder description(int index, DeveloperFieldDescription found) {
        developerDataIndex = index;
        description = found;
        if (found != null) {
            scale = found.scale();
            shift = found.offset();
        }
        return this;
    }

    /** Says how the bytes are read; a size that is no multiple of the type's leaves them unreadable (R31). */
    SlotBuilder reading(int newTypeByte, BaseType newType, boolean newBigEndian) {
        bigEndian = newBigEndian;
        typeByte = newTypeByte;
        type = newType;
        if (newType == null || sizeBytes == 0 || sizeBytes % newType.sizeBytes() != 0) {
            return this;
        }
        elementBytes = newType.sizeBytes();
        count = sizeBytes / elementBytes;
        invalid = newType.invalid();
        boolean profileSaysText = profile != null && profile.baseType() == BaseType.STRING;
        if (newType == BaseType.STRING || (profileSaysText && elementBytes == 1)) {
            op = Slot.TEXT;
            scale = 1;
            shift = 0;
        } else {
            op = op(newType);
            signed = newType.isSigned();
        }
        return this;
    }

    /** Says that the field repeats another one of the file, whose bytes it reads. */
    SlotBuilder repeating(Slot source) {
        offset = source.offset();
        type = profile.baseType();
        typeByte = type.code();
        op = source.op();
        bigEndian = source.isBigEndian();
        signed = source.isSigned();
        count = 1;
        elementBytes = source.elementBytes();
        invalid = source.invalid();
        sourceNumber = source.number();
        return this;
    }

    /** Says that the field is packed into another one of the file, some of whose bytes it reads. */
    SlotBuilder partOf(Slot source, int firstBit, int bits) {
        type = profile.baseType();
        typeByte = type.code();
        invalid = type.invalid();
        op = Slot.WHOLE;
        bigEndian = source.isBigEndian();
        count = 1;
        part = true;
        elementBytes = (bits + Byte.SIZE - 1) / Byte.SIZE;
        elementBits = bits;
        int before = firstBit / Byte.SIZE;
        offset = source.offset() + (bigEndian ? source.elementBytes() - before - elementBytes : before);
        sourceNumber = source.number();
        return this;
    }

    /** Says which subfield applies; null for none. */
    SlotBuilder settledAs(ProfileSubfield newSubfield) {
        alternatives = null;
        subfield = newSubfield;
        if (newSubfield != null) {
            scale = newSubfield.scale();
            shift = newSubfield.offset();
        }
        return this;
    }

    /** Says that an expanded field may fill or extend this one; -1 for none. */
    SlotBuilder filledBy(int ordinal) {
        expanded = ordinal;
        return this;
    }

    /** A builder that would make the same slot again. */
    static SlotBuilder copyOf(Slot slot) {
        SlotBuilder copy = new SlotBuilder(slot.kind(), slot.number());
        copy.offset = slot.offset();
        copy.sizeBytes = slot.sizeBytes();
        copy.typeByte = slot.typeByte();
        copy.type = slot.type();
        copy.op = slot.op();
        copy.bigEndian = slot.isBigEndian();
        copy.signed = slot.isSigned();
        copy.count = slot.count();
        copy.elementBytes = slot.elementBytes();
        copy.invalid = slot.invalid();
        copy.scale = slot.scale();
        copy.shift = slot.shift();
        copy.alternatives = slot.alternatives();
        copy.profile = slot.profile();
        copy.specials = slot.specials();
        copy.developerDataIndex = slot.developerDataIndex();
        copy.description = slot.description();
        copy.sourceNumber = slot.sourceNumber();
        copy.expanded = slot.expanded();
        return copy;
    }

    Slot build() {
        return new Slot(this);
    }

    // ---- what follows from the rest

    int wordOffset() {
        return bigEndian ? offset + elementBytes - Slot.WORD_BYTES : offset;
    }

    long mask() {
        return -1L >>> (Long.SIZE - (elementBits == 0 ? Byte.SIZE * elementBytes : elementBits));
    }

    long signBit() {
        return signed ? 1L << (Byte.SIZE * elementBytes - 1) : 0;
    }

    boolean isScaled() {
        return scale != 1 || shift != 0;
    }

    boolean isHot() {
        return op == Slot.WHOLE && expanded < 0 && alternatives == null && specials == null;
    }

    boolean isSingleWhole() {
        return op == Slot.WHOLE && count == 1;
    }

    boolean isPlainUnpacked() {
        return op == Slot.UNPACKED && alternatives == null && specials == null && type != BaseType.BYTE
                && type != BaseType.UINT64 && type != BaseType.UINT64Z;
    }

    private static int op(BaseType type) {
        return switch (type) {
            case FLOAT32 -> Slot.FLOAT32;
            case FLOAT64 -> Slot.FLOAT64;
            case SINT64 -> Slot.SIGNED64;
            case UINT64, UINT64Z -> Slot.UNSIGNED64;
            case BYTE -> Slot.OPAQUE;
            case STRING -> Slot.TEXT;
            default -> Slot.WHOLE;
        };
    }
}
