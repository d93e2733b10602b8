package io.fitcore.internal.view;

import io.fitcore.internal.frame.DefinitionBytes;
import io.fitcore.internal.layout.Layout;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * What keeping a message takes, in bytes: its own, its index, its computed fields, and its layout when no message
 * before has that one. Rounded up rather than down, so that a limit holds what it says.
 */
final class KeptCost {

    private static final int LOCAL_TYPES = 16;
    private static final int INDEX_BYTES = 32;
    private static final int LAYOUT_BYTES = 2_560;
    private static final int SLOT_BYTES = 192;
    private static final int EXPANSION_BYTES = 160;
    private static final int EXPANDED_FIELD_BYTES = 64;

    /** More layouts of one local number than that are not told from new ones: what is remembered is kept, too. */
    private static final int MAX_REMEMBERED = 256;
    private static final int FEW = 4;

    private final Layout[] last = new Layout[LOCAL_TYPES];
    private final CountedLayouts[] counted = new CountedLayouts[LOCAL_TYPES];

    long of(MessageView message) {
        Layout layout = message.layout();
        long cost = (long) INDEX_BYTES + layout.keptBytes();
        if (layout.computesFields()) {
            cost += EXPANSION_BYTES + (long) EXPANDED_FIELD_BYTES * layout.expansion().size();
        }
        int local = message.localNumber();
        if (last[local] != layout) {
            last[local] = layout;
            if (takeNew(layout, local)) {
                cost += LAYOUT_BYTES + (long) SLOT_BYTES * layout.slots().length;
            }
        }
        return cost;
    }

    /** Remembers a layout; answers whether it has not been counted so far. */
    private boolean takeNew(Layout layout, int local) {
        if (counted[local] == null) {
            counted[local] = new CountedLayouts();
        }
        return counted[local].add(layout);
    }

    /** The layouts of one definition that have been counted: one for each kind of message that it has. */
    private static final class CountedLayouts {
        private final Set<Layout> layouts = Collections.newSetFromMap(new IdentityHashMap<>(FEW));
        private DefinitionBytes definition;

        @SuppressWarnings("ReferenceEquality") // another definition has other layouts, however much they are alike
        boolean add(Layout layout) {
            if (definition != layout.definition() || layouts.size() == MAX_REMEMBERED) {
                layouts.clear();
                definition = layout.definition();
            }
            return layouts.add(layout);
        }
    }
}
