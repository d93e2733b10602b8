package io.fitcore.cli.format;

import io.fitcore.message.FitField;
import io.fitcore.model.BaseType;

/** Floating-point numbers as they stand in a file. */
public final class WireFloat {

    private WireFloat() {
    }

    /** Whether a field holds numbers of 32 bits, whose shortest text is shorter than that of the equal double. */
    public static boolean isSingle(FitField field) {
        return field.baseType().isPresent() && field.baseType().get() == BaseType.FLOAT32;
    }

    /** An element before any scale, of a field that {@linkplain FitField#isFloat() is floating-point}. */
    public static double of(FitField field, int element) {
        if (isSingle(field)) {
            return single(field, element);
        }
        return Double.longBitsToDouble(field.rawValue(element));
    }

    /** An element before any scale, of a field that {@linkplain #isSingle is single}. */
    public static float single(FitField field, int element) {
        return Float.intBitsToFloat((int) field.rawValue(element));
    }
}
