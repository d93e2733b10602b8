package io.fitcore.testkit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Turns one Java value into the bytes of one field of a data message. */
final class WireValue {
    private WireValue() {
    }

    /**
     * The field's bytes.
     *
     * <ul>
     * <li>a whole number or array of them: one element each, missing elements at the end become invalid ones;
     * <li>a {@code double} or {@code float} or array of them: the same, for floating-point fields;
     * <li>text: UTF-8, filled up with NUL;
     * <li>{@code byte[]}: as it is;
     * <li>{@link FitBytes#ABSENT}: the invalid value in every element.
     * </ul>
     *
     * <p>A developer field does not know its type here: a number takes the whole field, an array divides it evenly.
     */
    static byte[] bytes(WireField field, ByteOrder order, Object value) {
        byte[] bytes;
        if (value instanceof byte[] raw) {
            bytes = raw.clone();
        } else if (value instanceof String text) {
            bytes = text(field, text);
        } else if (value == FitBytes.ABSENT) {
            bytes = numbers(field, order, new Number[0]);
        } else {
            bytes = numbers(field, order, elements(value));
        }
        if (bytes.length != field.sizeBytes()) {
            throw new IllegalArgumentException("field " + field.number() + " takes " + field.sizeBytes()
                    + " bytes, and the value has " + bytes.length);
        }
        return bytes;
    }

    private static byte[] text(WireField field, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (utf8.length > field.sizeBytes()) {
            throw new IllegalArgumentException("field " + field.number() + " has no room for \"" + text + "\"");
        }
        return Arrays.copyOf(utf8, field.sizeBytes());
    }

    private static Number[] elements(Object value) {
        if (value instanceof Number one) {
            return new Number[] {one};
        } else if (value instanceof int[] many) {
            return IntStream.of(many).boxed().toArray(Number[]::new);
        } else if (value instanceof long[] many) {
            return LongStream.of(many).boxed().toArray(Number[]::new);
        } else if (value instanceof double[] many) {
            return DoubleStream.of(many).boxed().toArray(Number[]::new);
        }
        throw new IllegalArgumentException("no field value is made from a " + value.getClass().getSimpleName());
    }

    private static byte[] numbers(WireField field, ByteOrder order, Number[] elements) {
        int elementBytes = elementBytes(field, elements.length);
        int count = elementBytes == 0 ? 0 : field.sizeBytes() / elementBytes;
        if (elements.length > count) {
            throw new IllegalArgumentException("field " + field.number() + " holds " + count + " elements, not "
                    + elements.length);
        }
        ByteBuffer out = ByteBuffer.allocate(count * elementBytes);
        for (Number element : elements) {
            out.put(WireNumber.bytes(bits(field, elementBytes, element), elementBytes, order));
        }
        while (out.hasRemaining()) {
            out.put(invalid(field, order));
        }
        return out.array();
    }

    private static int elementBytes(WireField field, int elements) {
        if (!field.developer()) {
            return WireType.sizeBytes(field.type());
        }
        return elements == 0 ? field.sizeBytes() : field.sizeBytes() / elements;
    }

    private static byte[] invalid(WireField field, ByteOrder order) {
        if (field.developer()) {
            throw new IllegalArgumentException("a developer field's invalid value must be given as bytes");
        }
        return WireType.invalid(field.type(), order);
    }

    private static long bits(WireField field, int sizeBytes, Number element) {
        boolean floating = element instanceof Double || element instanceof Float;
        if (!field.developer() && floating != WireType.isFloat(field.type())) {
            throw new IllegalArgumentException("field " + field.number() + " cannot hold " + element);
        }
        if (!floating) {
            requireFits(field, sizeBytes, element.longValue());
            return element.longValue();
        }
        return sizeBytes == 4
                ? Float.floatToRawIntBits(element.floatValue())
                : Double.doubleToRawLongBits(element.doubleValue());
    }

    private static void requireFits(WireField field, int sizeBytes, long value) {
        if (sizeBytes < 8) {
            long spread = 1L << (8 * sizeBytes);
            if (value < -(spread / 2) || value >= spread) {
                throw new IllegalArgumentException(
                        value + " does not fit the " + sizeBytes + " bytes of field " + field.number());
            }
        }
    }
}
