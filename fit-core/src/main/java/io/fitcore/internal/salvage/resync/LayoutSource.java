package io.fitcore.internal.salvage.resync;

import io.fitcore.internal.layout.Layout;

/** Finds or compiles the layout of a definition without taking it. */
@FunctionalInterface
public interface LayoutSource {

    /** The layout of the definition at an index, which is there as a whole. */
    Layout layoutOf(byte[] bytes, int at, int sizeBytes);
}
