package io.fitcore.internal.view;

import io.fitcore.internal.layout.Layout;

/**
 * What keeping a message takes, in bytes: its own, its index, its computed fields, and its layout when that is not the
 * one last met under its local number, or has been settled in another way. Rounded up rather than down, so that a limit holds what it says.
 */
final class KeptCost {

    private static final int LOCAL_TYPES = 16;
    private static final int INDEX_BYTES = 32;
    private static final int LAYOUT_BYTES = 2_560;
    private static final int SLOT_BYTES = 160;
    private static final int EXPANSION_BYTES = 160;
    private static final int EXPANDED_FIELD_BYTES = 64;

    private static final int REFERENCE_BYTES = 8;

    private final Layout[] last = new Layout[LOCAL_TYPES];
    private final int[] lastSettled = new int[LOCAL_TYPES];

    long of(MessageView message) {
        Layout layout = message.layout();
        long cost = (long) INDEX_BYTES + layout.keptBytes();
        if (layout.computesFields()) {
            cost += EXPANSION_BYTES + (long) EXPANDED_FIELD_BYTES * layout.expansion().size();
        }
        int local = message.localNumber();
        Layout unsettled = layout.unsettled();
        if (last[local] != unsettled) {
            last[local] = unsettled;
            lastSettled[local] = 0;
            cost += LAYOUT_BYTES + (long) SLOT_BYTES * layout.slots().length;
        }
        int settled = unsettled.settledLayouts() - lastSettled[local];
        lastSettled[local] = unsettled.settledLayouts();
        return cost + settled * (LAYOUT_BYTES + (long) REFERENCE_BYTES * layout.slots().length);
    }
}
