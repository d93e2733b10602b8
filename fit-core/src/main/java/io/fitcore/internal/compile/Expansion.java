package io.fitcore.internal.compile;

import io.fitcore.internal.layout.ExpansionPlan;
import io.fitcore.internal.layout.Slot;
import java.util.List;

/**
 * What comes out of the fields of a definition.
 *
 * @param fields in the order of their slots; not to be changed
 * @param plan   what must be computed to expand; null when nothing must, and no total is stored
 */
record Expansion(List<Slot> fields, ExpansionPlan plan) {

    /** Nothing. */
    static final Expansion NONE = new Expansion(List.of(), null);
}
