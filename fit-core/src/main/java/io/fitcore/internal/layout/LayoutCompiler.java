package io.fitcore.internal.layout;

import io.fitcore.internal.frame.DefinitionBytes;
import io.fitcore.internal.frame.DefinitionView;
import io.fitcore.internal.frame.DeveloperFields;
import io.fitcore.model.BaseType;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.DeveloperFieldDescription;
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
    private final SettlingBudget budget = new SettlingBudget();

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
    public Layout compile(DefinitionBytes definition) {
        DefinitionView fields = definition.view();
        KnownMessage message = known(definition.globalNumber());
        Oddities oddities = new Oddities(definition.globalNumber());
        List<Slot> slots = new ArrayList<>(fields.fieldCount() + fields.developerFieldCount() + 1);
        int offset = 1;
        for (int i = 0; i < fields.fieldCount(); i++) {
            Slot slot = wireSlot(fields, i, offset, message);
            slots.add(slot);
            oddities.lookAt(slot);
            offset += slot.sizeBytes();
        }
        int wireEnd = slots.size();
        ExpansionPlan plan = options.expandsComponents() && message.holdsComponents()
                ? new ExpansionPlanner(message, slots).plan() : null;
        int expandedEnd = slots.size();
        for (int i = 0; i < fields.developerFieldCount(); i++) {
            Slot slot = developerSlot(fields, i, offset);
            slots.add(slot);
            oddities.lookAtDeveloper(slot);
            offset += slot.sizeBytes();
        }
        slots.add(message.headerTime());
        Slot[] all = slots.toArray(new Slot[0]);
        SubfieldChoice[] choices = SubfieldChoice.of(all, wireEnd, expandedEnd, plan);
        return new Layout(definition, message.profile(), offset, all, wireEnd, expandedEnd, plan, choices,
                Variants.of(all, wireEnd, plan, choices, keepsStored, budget), oddities.found());
    }

    /**
     * Compiles a layout's definition again: looks for descriptions of developer fields that have none; the others keep
     * theirs (R69).
     */
    public Layout compileAgain(Layout bound) {
        DefinitionBytes definition = bound.definition();
        Oddities oddities = new Oddities(definition.globalNumber());
        Slot[] slots = bound.slots().clone();
        for (int i = bound.expandedEnd(); i < bound.developerEnd(); i++) {
            if (slots[i].description() == null) {
                Slot slot = developerSlot(definition.view(), i - bound.expandedEnd(), slots[i].offset());
                if (slot.description() != null) {
                    slots[i] = slot;
                    oddities.lookAtDeveloper(slot);
                }
            }
        }
        return bound.described(slots, oddities.found());
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

    private Slot wireSlot(DefinitionView definition, int index, int offset, KnownMessage message) {
        int number = definition.fieldNumber(index);
        int typeByte = definition.fieldTypeByte(index);
        BaseType type = BaseType.isKnown(typeByte) ? BaseType.of(typeByte) : null;
        ProfileField field = message.field(number);
        return new SlotBuilder(Slot.Kind.WIRE, number)
                .at(offset, definition.fieldSizeBytes(index))
                .profile(field)
                .orElse(message.alternatives(field))
                .reading(typeByte, type, definition.isBigEndian())
                .build();
    }

    private Slot developerSlot(DefinitionView definition, int index, int offset) {
        int developer = definition.developerDataIndex(index);
        int number = definition.developerFieldNumber(index);
        DeveloperFieldDescription description = developers.find(developer, number).orElse(null);
        int typeByte = description == null ? 0xFF : description.typeByte();
        BaseType type = description == null ? null : description.baseType().orElse(null);
        return new SlotBuilder(Slot.Kind.DEVELOPER, number)
                .at(offset, definition.developerFieldSizeBytes(index))
                .description(developer, description)
                .reading(typeByte, type, definition.isBigEndian())
                .build();
    }
}
