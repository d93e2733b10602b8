package io.fitcore.internal.compile;

import io.fitcore.internal.layout.Alternatives;
import io.fitcore.internal.layout.Encoding;
import io.fitcore.internal.layout.Meaning;
import io.fitcore.internal.layout.Slot;
import io.fitcore.internal.layout.SlotFacts;
import io.fitcore.internal.layout.SlotKind;
import io.fitcore.model.BaseType;
import io.fitcore.profile.Profile;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileType;
import io.fitcore.profile.TypeKind;
import java.util.Optional;

/**
 * A field number of a message: what all slots with that number share. Immutable.
 *
 * @param profile what the profile says of the field; null when it does not know it
 * @param ofFile  which field it is where the file holds it
 * @param meaning of its raw values
 */
record KnownField(ProfileField profile, SlotFacts ofFile, Meaning meaning) {

    static KnownField of(int number, ProfileField profile, boolean resolvesSubfields) {
        SlotFacts ofFile = SlotFacts.of(SlotKind.WIRE, number, profile);
        if (profile == null) {
            return new KnownField(null, ofFile, Meaning.BARE);
        }
        Alternatives alternatives = null;
        if (resolvesSubfields && !profile.subfields().isEmpty()) {
            alternatives = new Alternatives(profile.subfields());
        }
        return new KnownField(profile, ofFile, Meaning.of(profile, specials(profile), alternatives));
    }

    /** The type of a scaled field that names some of its values; types without scale need not be looked up. */
    private static ProfileType specials(ProfileField field) {
        if (field.scale() == 1 || field.typeName().equals(field.baseType().label())) {
            return null;
        }
        Optional<ProfileType> type = Profile.type(field.typeName());
        if (type.isEmpty() || type.get().kind() != TypeKind.SPECIAL) {
            return null;
        }
        return type.get();
    }

    /** What the raw values mean where subfields do not apply. */
    Meaning mainMeaning() {
        return meaning.settledAs(null);
    }

    /** The field where the file holds it. */
    Slot slot(int typeByte, boolean bigEndian, int offset, int sizeBytes) {
        return slot(ofFile, Encoding.of(typeByte, bigEndian), meaning, offset, sizeBytes);
    }

    /** A field that lies in the record, whose bytes are read as the profile says where that cannot misread them. */
    static Slot slot(SlotFacts facts, Encoding written, Meaning meaning, int offset, int sizeBytes) {
        Encoding read = written;
        if (facts.profile() != null && written.isReadable()) {
            read = asProfiled(facts, written, sizeBytes);
        }
        return Slot.inRecord(facts, read, meaning, offset, sizeBytes);
    }

    private static Encoding asProfiled(SlotFacts facts, Encoding written, int sizeBytes) {
        BaseType type = facts.profile().baseType();
        if (type == BaseType.STRING && !written.isText() && written.sizeBytes() == 1) {
            return written.asText();
        }
        if (type.isSigned() && type.sizeBytes() == written.sizeBytes() && written.isUnsignedWhole()) {
            return written.asSigned();
        }
        boolean isTime = facts.number() == Slot.TIMESTAMP_FIELD && sizeBytes == BaseType.UINT32.sizeBytes();
        if (isTime && written.sizeBytes() == 1 && !written.isText()) {
            return written.asTime();
        }
        return written;
    }
}
