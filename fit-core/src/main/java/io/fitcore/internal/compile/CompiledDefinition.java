package io.fitcore.internal.compile;

import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.layout.LayoutOddity;
import java.util.List;

/**
 * What became of a definition: the layout of all its messages, who settles it for one of them, and what is odd about
 * it.
 *
 * @param layout   whatever the values of a message are
 * @param variants null when all messages are of one kind
 * @param oddities as far as an earlier layout of the same definition did not know
 */
public record CompiledDefinition(Layout layout, Variants variants, List<LayoutOddity> oddities) {

    /** The layout for a record, in which as much is settled as its values tell; that of all messages for most. */
    public Layout layoutFor(byte[] bytes, int start) {
        if (variants == null) {
            return layout;
        }
        return variants.layoutFor(bytes, start);
    }

    /** Whether each developer field has a description. */
    public boolean isFullyDescribed() {
        for (int i = layout.expandedEnd(); i < layout.developerEnd(); i++) {
            if (layout.slot(i).description() == null) {
                return false;
            }
        }
        return true;
    }
}
