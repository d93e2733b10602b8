package io.fitcore.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.FitDecoder;
import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.model.DecodeOptions;
import io.fitcore.profile.Profile;
import io.fitcore.profile.ProfileField;
import io.fitcore.testkit.FitFiles;
import io.fitcore.testkit.FitSample;
import io.fitcore.testkit.WireField;
import io.fitcore.testkit.WireType;
import io.fitcore.testkit.reading.Reading;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** Compares every value with a plain reading of its bytes. {@link AccountTest} covers where it stands. */
class ValuePropertyTest {

    private static final int TIMESTAMP = 253;
    private static final DecodeOptions PLAIN = DecodeOptions.DEFAULT.withComponents(false).withSubfields(false);

    @Property(tries = 200)
    @Label("R36-R42, R46: values, absent ones and texts of sound streams")
    void valuesOfSoundStreams(@ForAll(supplier = FitFiles.Sound.class) FitSample sample) {
        assertRead(sample, Reading.of(FitDecoder.stream(sample.bytes()).options(PLAIN)));
    }

    @Property(tries = 200)
    @Label("R30-R35: values of odd streams")
    void valuesOfOddStreams(@ForAll(supplier = FitFiles.Odd.class) FitSample sample) {
        assertRead(sample, Reading.of(FitDecoder.stream(sample.bytes()).options(PLAIN)));
    }

    private static void assertRead(FitSample sample, Reading reading) {
        assertEquals(sample.messages().size(), reading.messages().size());
        for (int i = 0; i < sample.messages().size(); i++) {
            assertRead(sample, sample.messages().get(i), reading.message(i));
        }
    }

    private static void assertRead(FitSample sample, FitSample.Message written, FitMessage read) {
        List<FitField> fields = new ArrayList<>(read.allFields());
        fields.removeIf(field -> field.origin() == FieldOrigin.COMPRESSED_TIMESTAMP);
        fields.addAll(read.developerFields());
        assertEquals(written.fields().size(), fields.size());
        ByteOrder order = written.definition().byteOrder();
        for (int i = 0; i < fields.size(); i++) {
            assertRead(read.number(), written.fields().get(i), sample.bytesOf(written.fields().get(i)), order,
                    fields.get(i));
        }
    }

    private static void assertRead(int message, FitSample.Field written, byte[] bytes, ByteOrder order, FitField read) {
        WireField definition = written.definition();
        Optional<ProfileField> profile = definition.developer() ? Optional.empty()
                : Profile.message(message).flatMap(each -> each.field(definition.number()))
                        .or(() -> Profile.commonField(definition.number())); // R86, see CommonFieldsTest
        assertEquals(profile, read.profileField());
        int type = written.baseType().orElse(-1);
        int size = type < 0 ? 1 : WireType.sizeBytes(type);
        if (type < 0 || !WireType.isKnown(type) || bytes.length == 0 || bytes.length % size != 0) {
            assertEquals(0, read.elementCount());
            assertEquals(false, read.isPresent());
            return;
        }
        boolean text = (type & 0x1F) == WireType.STRING
                || (size == 1 && profile.filter(each -> each.typeName().equals("string")).isPresent());
        assertEquals(text, read.isText());
        if (text) {
            assertEquals(texts(bytes, profile.filter(each -> !each.isArray()).isPresent()), read.texts());
        } else if (!definition.developer() && definition.number() == TIMESTAMP && size == 1 && bytes.length == 4) {
            assertNumbers(WireType.UINT32, 4, bytes, order, read); // R89
        } else {
            assertNumbers(type, size, bytes, order, read);
        }
    }

    private static void assertNumbers(int type, int size, byte[] bytes, ByteOrder order, FitField read) {
        int count = bytes.length / size;
        assertEquals(count, read.elementCount());
        boolean anyPresent = false;
        for (int i = 0; i < count; i++) {
            byte[] element = Arrays.copyOfRange(bytes, i * size, (i + 1) * size);
            long raw = raw(element, order, WireType.isSigned(type));
            double number = number(type, size, twosComplement(raw, type, size, read));
            boolean present = !isInvalid(type, element, order, bytes) && !Double.isNaN(number);
            anyPresent |= present;
            assertEquals(present, read.isPresent(i));
            assertEquals(present ? scaled(number, read.scale(), read.offset()) : Double.NaN, read.doubleValue(i));
            assertEquals(raw, read.rawValue(i));
        }
        assertEquals(anyPresent, read.isPresent());
    }

    /** What the profile has signed and the file unsigned, as wide and no wider than 32 bits (R85). */
    private static long twosComplement(long raw, int type, int size, FitField read) {
        boolean unsigned = !WireType.isSigned(type) && !WireType.isFloat(type) && (type & 0x1F) != WireType.BYTE;
        boolean signed = read.profileField().map(ProfileField::baseType)
                .filter(profiled -> profiled.isSigned() && profiled.sizeBytes() == size).isPresent();
        if (!unsigned || !signed || size > 4) {
            return raw;
        }
        return size == 1 ? (byte) raw : size == 2 ? (short) raw : (int) raw;
    }

    /** Exact before the division where offset * scale is whole (R46). */
    private static double scaled(double number, double scale, double offset) {
        double zero = offset * scale;
        return zero == Math.rint(zero) ? (number - zero) / scale : number / scale - offset;
    }

    private static boolean isInvalid(int type, byte[] element, ByteOrder order, byte[] field) {
        if ((type & 0x1F) == WireType.BYTE) {
            for (byte each : field) {
                if (each != (byte) 0xFF) {
                    return false;
                }
            }
            return true;
        }
        return Arrays.equals(WireType.invalid(type, order), element);
    }

    private static long raw(byte[] element, ByteOrder order, boolean signed) {
        ByteBuffer buffer = ByteBuffer.wrap(element).order(order);
        return switch (element.length) {
            case 1 -> signed ? buffer.get() : buffer.get() & 0xFF;
            case 2 -> signed ? buffer.getShort() : buffer.getShort() & 0xFFFF;
            case 4 -> signed ? buffer.getInt() : buffer.getInt() & 0xFFFF_FFFFL;
            default -> buffer.getLong();
        };
    }

    private static double number(int type, int size, long raw) {
        if (WireType.isFloat(type)) {
            return size == 4 ? Float.intBitsToFloat((int) raw) : Double.longBitsToDouble(raw);
        }
        boolean unsigned64 = size == 8 && !WireType.isSigned(type);
        return unsigned64 ? new BigDecimal(Long.toUnsignedString(raw)).doubleValue() : raw;
    }

    /** All texts, or the first; the list ends before a later one that is malformed or holds controls (R42). */
    private static List<String> texts(byte[] bytes, boolean first) {
        boolean ones = true;
        for (byte each : bytes) {
            ones &= each == (byte) 0xFF;
        }
        List<String> texts = new ArrayList<>();
        int begin = 0;
        boolean ended = ones;
        for (int i = 0; i <= bytes.length && !ended; i++) {
            if (i == bytes.length || bytes[i] == 0) {
                byte[] part = Arrays.copyOfRange(bytes, begin, i);
                ended = begin > 0 && (first || !isClean(part));
                if (!ended) {
                    texts.add(new String(part, StandardCharsets.UTF_8));
                }
                begin = i + 1;
            }
        }
        while (!texts.isEmpty() && texts.get(texts.size() - 1).isEmpty()) {
            texts.remove(texts.size() - 1);
        }
        return texts;
    }

    private static boolean isClean(byte[] part) {
        String text = new String(part, StandardCharsets.UTF_8);
        return Arrays.equals(part, text.getBytes(StandardCharsets.UTF_8))
                && text.chars().noneMatch(Character::isISOControl);
    }
}
