package io.fitcore.internal.decode;

import io.fitcore.internal.frame.DefinitionBytes;
import io.fitcore.internal.frame.DeveloperFields;
import io.fitcore.internal.frame.RecordHeader;
import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.layout.LayoutCache;
import io.fitcore.internal.layout.LayoutCompiler;
import io.fitcore.internal.framing.Definitions;
import java.util.Arrays;

/**
 * What the sixteen local message types mean at the moment (spec 2.1), and what is to be done with their messages. Lives
 * as long as one file of the chain.
 */
final class LocalTypes implements Definitions {

    private static final int COUNT = 16;
    private static final int NO_HEADER = Integer.MIN_VALUE;

    /** How many fields may be compiled again at any time; no device comes near. */
    private static final int FREE_FIELDS = 50_000;
    /** Bytes that are decoded in the time that it takes to compile a field. */
    private static final int BYTES_PER_FIELD = 32;

    private final EngineOptions engine;
    private final DeveloperFields developers;
    private final LayoutCompiler compiler;
    private final LayoutCache cache = new LayoutCache();

    private final Layout[] layouts = new Layout[COUNT];
    private final int[] developerVersions = new int[COUNT];
    private final boolean[] delivered = new boolean[COUNT];
    private final boolean[] special = new boolean[COUNT];
    /** Layouts whose plain data messages need nothing but to be delivered. */
    private final Layout[] ordinary = new Layout[COUNT];
    /** Of the whole stream: chained files do not earn more. */
    private long fieldsCompiledAgain;
    private int usualHeader = NO_HEADER;
    private Layout usualLayout;

    LocalTypes(EngineOptions engine, DeveloperFields developers) {
        this.engine = engine;
        this.developers = developers;
        this.compiler = new LayoutCompiler(developers, engine.options(), engine.keepsStored(), engine.profile());
    }

    /** Forgets all definitions, for the next file of the chain (R10). */
    void reset() {
        Arrays.fill(layouts, null);
        cache.clear();
        Arrays.fill(ordinary, null);
        usualHeader = NO_HEADER;
    }

    @Override
    public Layout[] layouts() {
        return layouts;
    }

    /** The layout of a local type; null when nothing has defined it. */
    Layout layout(int local) {
        return layouts[local];
    }

    /** Whether messages of a local type are to be delivered, or needed by a step behind. */
    boolean isDelivered(int local) {
        return delivered[local];
    }

    /** Whether messages of a local type accumulate or describe developer fields. */
    boolean isSpecial(int local) {
        return special[local];
    }

    /** The layout of the definition at an index, from the cache or compiled; takes no place. */
    @Override
    public Layout layoutOf(byte[] bytes, int at, int size) {
        int hash = LayoutCache.hash(bytes, at, at + size);
        Layout layout = cache.find(hash, bytes, at, at + size, developers.version());
        if (layout == null) {
            layout = compiler.compile(new DefinitionBytes(bytes, at, size));
            cache.put(hash, developers.version(), layout);
        }
        return layout;
    }

    /**
     * Puts a layout into its place (R20).
     *
     * @param mayBeOrdinary whether its messages may be taken without a look at what else there is
     */
    void define(Layout layout, boolean mayBeOrdinary) {
        int local = layout.definition().localNumber();
        layouts[local] = layout;
        developerVersions[local] = developers.version();
        delivered[local] = engine.wants(layout.number());
        special[local] = (layout.accumulates() && delivered[local])
                || DeveloperMessages.isDescribing(layout.number());
        ordinary[local] = null;
        if (mayBeOrdinary && delivered[local] && !special[local] && layout.isFullyDescribed()) {
            ordinary[local] = layout;
        }
        usualHeader = NO_HEADER;
    }

    /**
     * Whether descriptions of developer fields have come since a local type was defined, and its definition may be compiled
     * again: some are free, more take as many bytes of input as they take time, or a description before each message would
     * cost a definition each.
     *
     * @param offset bytes of the stream so far
     */
    boolean isOutdated(int local, long offset) {
        return !layouts[local].isFullyDescribed() && developerVersions[local] != developers.version()
                && fieldsCompiledAgain + fields(local) <= FREE_FIELDS + offset / BYTES_PER_FIELD;
    }

    /** The layout of a local type compiled again; developer fields that had a description keep it (R67, R69). */
    Layout compileAgain(int local) {
        fieldsCompiledAgain += fields(local);
        return compiler.compileAgain(layouts[local]);
    }

    private int fields(int local) {
        return layouts[local].developerEnd();
    }

    /**
     * The layout of an ordinary data message; null when it is another record, or a message that needs more than to be
     * delivered. Most records have the header of the one before: the processor need not wait for its byte to go on.
     *
     * @param header the record's first byte, sign-extended
     */
    Layout ordinaryLayout(int header) {
        return header == usualHeader ? usualLayout : anotherOrdinaryLayout(header);
    }

    private Layout anotherOrdinaryLayout(int header) {
        Layout layout = RecordHeader.isPlainData(header) ? ordinary[RecordHeader.localNumber(header)] : null;
        if (layout != null) {
            usualHeader = header;
            usualLayout = layout;
        }
        return layout;
    }
}
