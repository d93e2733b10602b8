package io.fitcore.internal.layout;

import io.fitcore.internal.frame.DeveloperFields;
import io.fitcore.model.BaseType;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.DeveloperFieldDefinition;
import io.fitcore.model.DeveloperFieldDescription;
import io.fitcore.model.FieldDefinition;
import io.fitcore.model.MessageDefinition;
import io.fitcore.model.ProblemKind;
import io.fitcore.profile.Profile;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Makes layouts of definitions. Not for use from several threads. */
public final class LayoutCompiler {

    /** The profile that this library was built with; no lambda, as that would cost more than compiling a definition. */
    public static final IntFunction<ProfileMessage> PUBLISHED = new IntFunction<>() {
        @Override
        public ProfileMessage apply(int number) {
            return Profile.message(number).orElse(null);
        }
    };

    private final DeveloperFields developers;
    private final DecodeOptions options;
    private final boolean keepsStored;
    private final IntFunction<ProfileMessage> messages;
    /** What was found out about messages of the profile, by number. */
    private final Map<Integer, KnownMessage> known = new HashMap<>();

    /**
     * @param developers  where descriptions are found; read whenever a definition is compiled
     * @param options     whether components are expanded and subfields resolved
     * @param keepsStored whether a value of the file counts, rather than one that would be unpacked for the same field
     * @param messages    what the profile says of a message number; null where it does not know it
     */
    public LayoutCompiler(DeveloperFields developers, DecodeOptions options, boolean keepsStored,
            IntFunction<ProfileMessage> messages) {
        this.developers = developers;
        this.options = options;
        this.keepsStored = keepsStored;
        this.messages = messages;
    }

    /** Compiles a definition as things stand now. */
    public Layout compile(MessageDefinition definition) {
        return compile(definition, null);
    }

    /** Compiles a layout's definition again; developer fields that had a description keep it (R69). */
    public Layout compileAgain(Layout bound) {
        return compile(bound.definition(), bound);
    }

    private Layout compile(MessageDefinition definition, Layout bound) {
        KnownMessage message = known(definition.globalNumber());
        List<LayoutOddity> oddities = new ArrayList<>();
        List<Slot> slots = new ArrayList<>();

        int offset = 1;
        for (FieldDefinition field : definition.fields()) {
            slots.add(wireSlot(definition, field, offset, message.field(field.number()), oddities));
            offset += field.sizeBytes();
        }
        int wireEnd = slots.size();
        ExpansionPlan plan = options.expandsComponents() && message.holdsComponents()
                ? new ExpansionPlanner(message).plan(slots) : null;
        int expandedEnd = slots.size();

        boolean fullyDescribed = true;
        for (DeveloperFieldDefinition field : definition.developerFields()) {
            int index = slots.size();
            DeveloperFieldDescription kept = bound == null ? null : bound.slot(index).description();
            Slot slot = developerSlot(definition, field, offset, kept, oddities);
            fullyDescribed &= slot.description() != null;
            slots.add(slot);
            offset += field.sizeBytes();
        }
        slots.add(headerTimeSlot(message.field(Layout.TIMESTAMP_FIELD)));

        Slot[] all = slots.toArray(new Slot[0]);
        SubfieldChoice[] choices = SubfieldChoice.of(all, wireEnd, expandedEnd, plan);
        return new Layout(definition, message.profile(), offset, all, wireEnd, expandedEnd, plan, choices,
                Variants.of(all, wireEnd, plan, choices, keepsStored), fullyDescribed, oddities);
    }

    private KnownMessage known(int number) {
        KnownMessage message = known.get(number);
        if (message == null) {
            ProfileMessage profile = messages.apply(number);
            message = profile == null ? KnownMessage.UNKNOWN : new KnownMessage(profile, options.resolvesSubfields());
            if (profile != null) {
                known.put(number, message);
            }
        }
        return message;
    }

    /** Whether a type is an unsigned number of 4 bytes, which only can be a time reference (spec 2.2). */
    static boolean isTimestampType(BaseType type) {
        return type == BaseType.UINT32 || type == BaseType.UINT32Z;
    }

    private Slot wireSlot(MessageDefinition definition, FieldDefinition field, int offset, ProfileField known,
            List<LayoutOddity> oddities) {
        BaseType type = BaseType.isKnown(field.typeByte()) ? BaseType.of(field.typeByte()) : null;
        noteOddities(definition, field, type, known, oddities);
        return new SlotBuilder(Slot.Kind.WIRE, field.number())
                .at(offset, field.sizeBytes())
                .profile(known, options.resolvesSubfields())
                .reading(field.typeByte(), type, definition.bigEndian())
                .build();
    }

    private Slot developerSlot(MessageDefinition definition, DeveloperFieldDefinition field, int offset,
            DeveloperFieldDescription kept, List<LayoutOddity> oddities) {
        DeveloperFieldDescription description = kept != null
                ? kept : developers.find(field.developerDataIndex(), field.number()).orElse(null);
        int typeByte = 0xFF;
        BaseType type = null;
        if (description == null) {
            oddities.add(new LayoutOddity(ProblemKind.DEVELOPER_DESCRIPTION_MISSING,
                    label(definition, field) + " has no description"));
        } else {
            typeByte = description.typeByte();
            type = description.baseType().orElse(null);
            if (isSizeOdd(field.sizeBytes(), type)) {
                noteSize(label(definition, field), field.sizeBytes(), typeByte, type, oddities);
            }
        }
        return new SlotBuilder(Slot.Kind.DEVELOPER, field.number())
                .at(offset, field.sizeBytes())
                .description(field.developerDataIndex(), description)
                .reading(typeByte, type, definition.bigEndian())
                .build();
    }

    /** The time of a compressed header is field 253 of type date_time in every message (R24). */
    private static Slot headerTimeSlot(ProfileField known) {
        SlotBuilder builder = new SlotBuilder(Slot.Kind.HEADER_TIME, Layout.TIMESTAMP_FIELD).profile(known, false);
        builder.type = BaseType.UINT32;
        builder.typeByte = BaseType.UINT32.code();
        builder.invalid = BaseType.UINT32.invalid();
        builder.elementBytes = BaseType.UINT32.sizeBytes();
        builder.count = 1;
        builder.op = Slot.HEADER_TIME;
        return builder.build();
    }

    private static void noteOddities(MessageDefinition definition, FieldDefinition field, BaseType type,
            ProfileField known, List<LayoutOddity> oddities) {
        if (isSizeOdd(field.sizeBytes(), type)) {
            noteSize(label(definition, field), field.sizeBytes(), field.typeByte(), type, oddities);
        }
        if (field.number() == Layout.TIMESTAMP_FIELD && type != null
                && (!isTimestampType(type) || field.sizeBytes() < BaseType.UINT32.sizeBytes())) {
            oddities.add(new LayoutOddity(ProblemKind.TIMESTAMP_SIZE_ODD, label(definition, field)
                    + " is the time, but its type is " + type.label() + " in " + field.sizeBytes() + " bytes"));
        } else if (type != null && known != null && differs(type, known.baseType())) {
            oddities.add(new LayoutOddity(ProblemKind.FIELD_TYPE_DIFFERS, label(definition, field)
                    + " is written as " + type.label() + ", the profile says " + known.baseType().label()));
        }
    }

    private static String label(MessageDefinition definition, FieldDefinition field) {
        return "field " + field.number() + " of message " + definition.globalNumber();
    }

    private static String label(MessageDefinition definition, DeveloperFieldDefinition field) {
        return "developer field " + field.developerDataIndex() + "/" + field.number() + " of message "
                + definition.globalNumber();
    }

    private static boolean isSizeOdd(int sizeBytes, BaseType type) {
        return type == null || sizeBytes == 0 || sizeBytes % type.sizeBytes() != 0;
    }

    private static void noteSize(String what, int sizeBytes, int typeByte, BaseType type,
            List<LayoutOddity> oddities) {
        if (type == null) {
            oddities.add(new LayoutOddity(ProblemKind.BASE_TYPE_UNKNOWN,
                    what + " has the base type byte " + typeByte + ", which the format does not know"));
        } else if (sizeBytes == 0) {
            oddities.add(new LayoutOddity(ProblemKind.FIELD_SIZE_ZERO, what + " has size 0"));
        } else {
            oddities.add(new LayoutOddity(ProblemKind.FIELD_SIZE_ODD, what + " has size " + sizeBytes
                    + ", which is no multiple of " + type.label() + "'s " + type.sizeBytes()));
        }
    }

    /** Devices use enum and uint8 for each other, which changes no value. */
    private static boolean differs(BaseType file, BaseType profile) {
        return file != profile && !(isByteNumber(file) && isByteNumber(profile));
    }

    private static boolean isByteNumber(BaseType type) {
        return type == BaseType.ENUM || type == BaseType.UINT8;
    }
}
