package io.fitcore.internal.framing;

import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.salvage.resync.LayoutSource;

/**
 * What the local message types mean, as those say who read definitions: the framer needs the lengths of their
 * records.
 */
public interface Definitions extends LayoutSource {

    /** The layouts by local number, null where nothing is defined; to be read only. */
    Layout[] layouts();
}
