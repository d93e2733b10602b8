package io.fitcore.internal.decode;

import io.fitcore.internal.apply.Expander;
import io.fitcore.internal.frame.Format;
import io.fitcore.internal.layout.Layout;
import java.util.Arrays;

/**
 * The last records that stored totals, such as {@code distance}, before anybody needs them.
 *
 * <p>Nearly every record stores a total, and nearly no file carries the low bits that go on from one (spec 6.7). So a
 * record that passes is only remembered here, and is read when a message accumulates or the window moves on.
 */
final class PendingSeeds {

    private final Layout[] layouts = new Layout[Format.LOCAL_TYPES];
    private final int[] places = new int[Format.LOCAL_TYPES];
    private boolean any;

    /** Remembers a record; of one local type the last one counts, unless it lacks a total that others may have. */
    void add(Layout layout, byte[] bytes, int at, Expander expander) {
        int local = layout.definition().localNumber();
        if (layouts[local] == layout && layout.holdsTotals(bytes, at)) {
            places[local] = at;
        } else {
            addAnother(local, layout, bytes, at, expander);
        }
    }

    private void addAnother(int local, Layout layout, byte[] bytes, int at, Expander expander) {
        if (layouts[local] != null) {
            settle(expander, bytes);
        }
        layouts[local] = layout;
        places[local] = at;
        any = true;
    }

    /** Forgets them, for the next file of the chain. */
    void clear() {
        Arrays.fill(layouts, null);
        any = false;
    }

    /** Hands their totals on, in stream order. */
    void settle(Expander expander, byte[] bytes) {
        while (any) {
            int first = -1;
            for (int i = 0; i < Format.LOCAL_TYPES; i++) {
                if (layouts[i] != null && (first < 0 || places[i] < places[first])) {
                    first = i;
                }
            }
            any = first >= 0;
            if (any) {
                expander.seed(layouts[first], bytes, places[first]);
                layouts[first] = null;
            }
        }
    }
}
