package io.fitcore.internal.salvage;

import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;

import io.fitcore.internal.compile.LayoutCompiler;
import io.fitcore.internal.frame.DefinitionBytes;
import io.fitcore.internal.frame.DeveloperFields;
import io.fitcore.internal.frame.Format;
import io.fitcore.internal.layout.Layout;
import io.fitcore.model.DecodeOptions;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.WireDefinition;
import java.util.Arrays;

/** Records of ten bytes, one each second, as the tests of salvage need them. */
public final class Ride {

    public static final long START = 1_000_000_000L;
    public static final int RECORD_BYTES = 10;
    public static final WireDefinition DEFINITION = WireDefinition.of(0, 20, field(253, 4, UINT32), field(5, 4, UINT32),
            field(3, 1, UINT8));

    private static final LayoutCompiler COMPILER =
            new LayoutCompiler(new DeveloperFields(1), DecodeOptions.DEFAULT, true, LayoutCompiler.PUBLISHED);

    private Ride() {
    }

    public static Layout layout(WireDefinition definition) {
        byte[] bytes = definition.toBytes();
        return layout(bytes, 0, bytes.length);
    }

    public static Layout layout(byte[] bytes, int at, int sizeBytes) {
        return COMPILER.compile(new DefinitionBytes(bytes, at, sizeBytes)).layout();
    }

    /** Local type 0 as {@link #DEFINITION} says, nothing else. */
    public static Layout[] layouts() {
        Layout[] layouts = new Layout[Format.LOCAL_TYPES];
        layouts[0] = layout(DEFINITION);
        return layouts;
    }

    /** Records of some seconds after the start. */
    public static byte[] records(int from, int to) {
        FitBytes records = FitBytes.bareRecords().define(DEFINITION);
        for (int second = from; second < to; second++) {
            records.data(0, START + second, second % 1_000_000 * 7L, 100 + second % 5);
        }
        byte[] all = records.toBytes();
        return Arrays.copyOfRange(all, DEFINITION.toBytes().length, all.length);
    }
}
