package io.fitcore.internal.decode;

import io.fitcore.internal.compile.CompiledDefinition;
import io.fitcore.internal.compile.LayoutCache;
import io.fitcore.internal.compile.LayoutCompiler;
import io.fitcore.internal.compile.Variants;
import io.fitcore.internal.frame.DefinitionBytes;
import io.fitcore.internal.frame.DeveloperFields;
import io.fitcore.internal.frame.Format;
import io.fitcore.internal.frame.RecordHeader;
import io.fitcore.internal.framing.Definitions;
import io.fitcore.internal.layout.Layout;
import java.util.Arrays;

/**
 * What the sixteen local message types mean at the moment (spec 2.1), and what is to be done with their messages. Lives
 * as long as one file of the chain.
 */
final class LocalTypes implements Definitions {

    private static final int NO_HEADER = Integer.MIN_VALUE;

    /** How many fields may be compiled again at any time; no device comes near. */
    private static final int FREE_FIELDS = 50_000;
    /** Bytes that are decoded in the time that it takes to compile a field. */
    private static final int BYTES_PER_FIELD = 32;

    private final EngineOptions engine;
    private final DeveloperFields developers;
    private final LayoutCompiler compiler;
    private final LayoutCache cache = new LayoutCache();

    private final CompiledDefinition[] definitions = new CompiledDefinition[Format.LOCAL_TYPES];
    /** Theirs. */
    private final Layout[] layouts = new Layout[Format.LOCAL_TYPES];
    private final int[] developerVersions = new int[Format.LOCAL_TYPES];
    private final boolean[] delivered = new boolean[Format.LOCAL_TYPES];
    private final boolean[] special = new boolean[Format.LOCAL_TYPES];
    /** Whether developer fields lack a description. */
    private final boolean[] undescribed = new boolean[Format.LOCAL_TYPES];
    /** Definitions whose plain data messages need nothing but to be delivered. */
    private final CompiledDefinition[] ordinary = new CompiledDefinition[Format.LOCAL_TYPES];
    /** Layouts whose plain data messages are to be walked over. */
    private final Layout[] unwanted = new Layout[Format.LOCAL_TYPES];
    /** Of the whole stream: chained files do not earn more. */
    private long fieldsCompiledAgain;
    private int usualHeader = NO_HEADER;
    private Layout usualLayout;
    private Variants usualVariants;

    LocalTypes(EngineOptions engine, DeveloperFields developers) {
        this.engine = engine;
        this.developers = developers;
        this.compiler = new LayoutCompiler(developers, engine.options(), engine.keepsStored(), engine.profile());
    }

    /** Forgets all definitions, for the next file of the chain (R10). */
    void reset() {
        Arrays.fill(definitions, null);
        Arrays.fill(layouts, null);
        cache.clear();
        Arrays.fill(ordinary, null);
        Arrays.fill(unwanted, null);
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

    /** The definition of a local type; null when there is none. */
    CompiledDefinition definition(int local) {
        return definitions[local];
    }

    @Override
    public Layout layoutOf(byte[] bytes, int at, int size) {
        return compiled(bytes, at, size).layout();
    }

    /** The definition at an index, from the cache or compiled; takes no place. */
    CompiledDefinition compiled(byte[] bytes, int at, int size) {
        int hash = LayoutCache.hash(bytes, at, at + size);
        CompiledDefinition compiled = cache.find(hash, bytes, at, at + size, developers.version());
        if (compiled == null) {
            compiled = compiler.compile(new DefinitionBytes(bytes, at, size));
            cache.put(hash, developers.version(), compiled);
        }
        return compiled;
    }

    /**
     * Puts a definition into its place (R20).
     *
     * @param mayBeOrdinary whether its messages may be taken without a look at what else there is
     */
    void define(CompiledDefinition definition, boolean mayBeOrdinary) {
        Layout layout = definition.layout();
        int local = layout.definition().localNumber();
        definitions[local] = definition;
        layouts[local] = layout;
        developerVersions[local] = developers.version();
        delivered[local] = engine.wants(layout.number());
        special[local] = (layout.accumulates() && delivered[local])
                || DeveloperMessages.isDescribing(layout.number());
        undescribed[local] = !definition.isFullyDescribed();
        ordinary[local] = null;
        unwanted[local] = null;
        if (mayBeOrdinary && !special[local] && !undescribed[local]) {
            if (delivered[local]) {
                ordinary[local] = definition;
            } else {
                unwanted[local] = layout;
            }
        }
        usualHeader = NO_HEADER;
    }

    /**
     * Whether descriptions of developer fields have come since a local type was defined, and its definition may be
     * compiled again: some are free, more take as many bytes of input as they take time, or a description before each
     * message would cost a definition each.
     *
     * @param offset bytes of the stream so far
     */
    boolean isOutdated(int local, long offset) {
        return undescribed[local] && developerVersions[local] != developers.version()
                && fieldsCompiledAgain + fields(local) <= FREE_FIELDS + offset / BYTES_PER_FIELD;
    }

    /** The definition of a local type compiled again; developer fields that had a description keep it (R67, R69). */
    CompiledDefinition compileAgain(int local) {
        fieldsCompiledAgain += fields(local);
        return compiler.compileAgain(definitions[local]);
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

    /**
     * The layout of a data message that nobody wants and nothing follows from but its time; null when it is another
     * record.
     *
     * @param header the record's first byte, sign-extended
     */
    Layout unwantedLayout(int header) {
        return RecordHeader.isPlainData(header) ? unwanted[RecordHeader.localNumber(header)] : null;
    }

    /** Who settles the last {@link #ordinaryLayout} for a record; null when all its messages are of one kind. */
    Variants ordinaryVariants() {
        return usualVariants;
    }

    private Layout anotherOrdinaryLayout(int header) {
        if (!RecordHeader.isPlainData(header)) {
            return null;
        }
        CompiledDefinition definition = ordinary[RecordHeader.localNumber(header)];
        if (definition == null) {
            return null;
        }
        usualHeader = header;
        usualLayout = definition.layout();
        usualVariants = definition.variants();
        return usualLayout;
    }
}
