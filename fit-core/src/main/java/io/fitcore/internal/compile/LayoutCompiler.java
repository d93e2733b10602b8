package io.fitcore.internal.compile;

import io.fitcore.internal.frame.DefinitionBytes;
import io.fitcore.internal.frame.DefinitionView;
import io.fitcore.internal.frame.DeveloperFields;
import io.fitcore.internal.layout.Encoding;
import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.layout.Meaning;
import io.fitcore.internal.layout.Slot;
import io.fitcore.internal.layout.SlotFacts;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.DeveloperFieldDescription;
import io.fitcore.profile.Profile;
import io.fitcore.profile.ProfileMessage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Compiles definitions. Not for use from several threads. */
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
    private final Map<Integer, MessageTargets> known = new HashMap<>();
    private final MessageTargets unknown;
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
        this.unknown = new MessageTargets(new KnownMessage(null, false));
    }

    /** Compiles a definition as things stand now. */
    public CompiledDefinition compile(DefinitionBytes definition) {
        DefinitionView fields = definition.view();
        MessageTargets targets = known(definition.globalNumber());
        KnownMessage message = targets.message();
        Oddities oddities = new Oddities(definition.globalNumber());
        List<Slot> slots = new ArrayList<>(fields.fieldCount() + fields.developerFieldCount() + 1);
        int offset = 1;
        for (int i = 0; i < fields.fieldCount(); i++) {
            Slot slot = message.field(fields.fieldNumber(i))
                    .slot(fields.fieldTypeByte(i), fields.isBigEndian(), offset, fields.fieldSizeBytes(i));
            slots.add(slot);
            oddities.lookAt(slot);
            offset += slot.sizeBytes();
        }
        int wireEnd = slots.size();
        Expansion expansion = expansion(targets, slots);
        slots.addAll(expansion.fields());
        int expandedEnd = slots.size();
        for (int i = 0; i < fields.developerFieldCount(); i++) {
            Slot slot = developerSlot(fields, i, offset);
            slots.add(slot);
            oddities.lookAtDeveloper(slot);
            offset += slot.sizeBytes();
        }
        slots.add(message.headerTime());
        if (options.expandsComponents() && keepsStored) {
            addShortTime(message, slots, wireEnd);
        }
        Layout layout = new Layout(definition, message.profile(), offset, offset, slots.toArray(new Slot[0]), wireEnd,
                expandedEnd, expansion.plan());
        return new CompiledDefinition(layout, Variants.of(layout, keepsStored, budget), oddities.found());
    }

    /**
     * Compiles a definition again: looks for descriptions of developer fields that have none; the others keep theirs
     * (R69).
     */
    public CompiledDefinition compileAgain(CompiledDefinition before) {
        Layout layout = before.layout();
        DefinitionBytes definition = layout.definition();
        Oddities oddities = new Oddities(definition.globalNumber());
        Slot[] slots = layout.slots().clone();
        for (int i = layout.expandedEnd(); i < layout.developerEnd(); i++) {
            if (slots[i].description() == null) {
                Slot slot = developerSlot(definition.view(), i - layout.expandedEnd(), slots[i].offset());
                if (slot.description() != null) {
                    slots[i] = slot;
                    oddities.lookAtDeveloper(slot);
                }
            }
        }
        Layout described = new Layout(definition, layout.profile(), layout.recordBytes(), layout.keptBytes(), slots,
                layout.wireEnd(), layout.expandedEnd(), layout.expansion());
        Variants variants = before.variants() == null ? null : before.variants().of(described);
        return new CompiledDefinition(described, variants, oddities.found());
    }

    /** What comes out of the fields of the file; those that are filled or extended by it are replaced. */
    private Expansion expansion(MessageTargets targets, List<Slot> slots) {
        if (!options.expandsComponents() || !targets.message().holdsComponents()) {
            return Expansion.NONE;
        }
        return new ExpansionPlanner(targets, slots).plan();
    }

    /**
     * Adds the time that a short one of the file stands for (R88); where there are two, the finer one's. Of several
     * fields of a number the first counts.
     */
    private static void addShortTime(KnownMessage message, List<Slot> slots, int wireEnd) {
        Slot source = null;
        BitSet seen = new BitSet();
        for (Slot slot : slots.subList(0, wireEnd)) {
            boolean isFirst = message.isShortTime(slot.number()) && !seen.get(slot.number());
            seen.set(slot.number());
            if (isFirst && (source == null || slot.number() > source.number())) {
                source = slot;
            }
        }
        if (source != null && source.isOneInteger()) {
            slots.add(message.shortTime(source.number()));
        }
    }

    private MessageTargets known(int number) {
        MessageTargets message = known.get(number);
        if (message != null) {
            return message;
        }
        ProfileMessage profile = messages.apply(number);
        if (profile == null) {
            return unknown;
        }
        message = new MessageTargets(new KnownMessage(profile, options.resolvesSubfields()));
        known.put(number, message);
        return message;
    }

    private Slot developerSlot(DefinitionView definition, int index, int offset) {
        int developer = definition.developerDataIndex(index);
        int number = definition.developerFieldNumber(index);
        int size = definition.developerFieldSizeBytes(index);
        DeveloperFieldDescription description = developers.find(developer, number).orElse(null);
        SlotFacts facts = SlotFacts.ofDeveloper(developer, number, description);
        if (description == null) {
            return Slot.inRecord(facts, Encoding.UNDESCRIBED, Meaning.BARE, offset, size);
        }
        Encoding encoding = Encoding.of(description.typeByte(), definition.isBigEndian());
        return Slot.inRecord(facts, encoding, Meaning.of(description), offset, size);
    }
}
