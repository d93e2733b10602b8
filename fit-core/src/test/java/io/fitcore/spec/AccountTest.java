package io.fitcore.spec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.FitDecoder;
import io.fitcore.FitStream;
import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.model.DeveloperFieldDescription;
import io.fitcore.model.FileReport;
import io.fitcore.testkit.FitFiles;
import io.fitcore.testkit.FitSample;
import io.fitcore.testkit.WireType;
import io.fitcore.testkit.reading.Reading;
import io.fitcore.testkit.reading.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** Every message arrives as the account of the writer says. */
class AccountTest {
    private static final int NUMBER_BITS = 0x1F;
    private static final int TIMESTAMP = 253;

    @Property(tries = 200)
    @Label("R17-R28, R36-R45, R66, R69: every message of a sound stream arrives as its account says")
    void everyMessageOfASoundStreamArrivesAsItsAccountSays(@ForAll(supplier = FitFiles.Sound.class) FitSample sample) {
        assertEquals(List.of(), arrives(sample).report().problems());
    }

    @Property(tries = 200)
    @Label("R25, R30-R33, R67: every message of an odd stream arrives as its account says")
    void everyMessageOfAnOddStreamArrivesAsItsAccountSays(@ForAll(supplier = FitFiles.Odd.class) FitSample sample) {
        assertEquals(false, arrives(sample).report().hasDamage());
    }

    /** Reads a sample through two doors in both modes, and requires that all agree. */
    private static Reading arrives(FitSample sample) {
        Reading reading = reading(sample, FitDecoder.stream(sample.bytes()));
        assertSame(reading, reading(sample, FitDecoder.stream(byteByByte(sample))));
        assertSame(reading, reading(sample, FitDecoder.stream(sample.bytes()).lenient()));
        assertSame(reading, reading(sample, FitDecoder.stream(byteByByte(sample)).lenient()));
        assertEquals(sample.messages().size(), reading.messages().size());
        for (int i = 0; i < sample.messages().size(); i++) {
            assertArrived(sample, sample.messages().get(i), reading.message(i));
        }
        return reading;
    }

    private static Reading reading(FitSample sample, FitStream stream) {
        List<Integer> definitionOffsets = new ArrayList<>();
        Reading reading = Reading.of(stream.onDefinition(
                (definition, position) -> definitionOffsets.add((int) position.offset())));
        assertEquals(Optional.empty(), reading.thrown());
        assertEquals(sample.definitionOffsets(), definitionOffsets);
        assertEquals(sample.fileOffsets(),
                reading.report().files().stream().map(FileReport::offset).map(Long::intValue).toList());
        return reading;
    }

    private static void assertSame(Reading expected, Reading reading) {
        assertEquals(Snapshot.of(expected.messages()), Snapshot.of(reading.messages()));
        assertEquals(expected.report(), reading.report());
    }

    private static InputStream byteByByte(FitSample sample) {
        return new FilterInputStream(new ByteArrayInputStream(sample.bytes())) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(length, 1));
            }
        };
    }

    // ---- one message ----------------------------------------------------------------------------------------------

    private static void assertArrived(FitSample sample, FitSample.Message account, FitMessage message) {
        assertEquals(account.definition().globalNumber(), message.number());
        assertEquals(account.definition().localNumber(), message.localNumber());
        assertEquals(account.file(), message.fileIndex());
        assertEquals(account.offset(), message.offset());
        assertEquals(account.sizeBytes(), message.sizeBytes());
        boolean extended = message.field(TIMESTAMP).filter(each -> each.origin() == FieldOrigin.EXPANDED).isPresent();
        assertEquals(account.timeSeconds(), extended ? OptionalLong.empty() : message.timestampSeconds(),
                () -> "time of " + message); // short times are not in the account (R88)
        assertEquals(account.header(), message.recordBytes()[0] & 0xFF);
        List<FitField> fields = new ArrayList<>();
        message.allFields().stream().filter(field -> field.origin() == FieldOrigin.READ).forEach(fields::add);
        fields.addAll(message.developerFields());
        assertEquals(account.fields().size(), fields.size(), () -> "fields of " + message);
        for (int i = 0; i < fields.size(); i++) {
            assertArrived(sample, account, account.fields().get(i), fields.get(i));
        }
    }

    private static void assertArrived(FitSample sample, FitSample.Message message, FitSample.Field account,
            FitField field) {
        byte[] bytes = sample.bytesOf(account);
        assertEquals(account.definition().number(), field.number());
        assertEquals(account.definition().developer() ? account.definition().type() : -1, field.developerDataIndex());
        assertArrayEquals(bytes, field.rawBytes(),
                () -> HexFormat.of().formatHex(bytes) + " are the bytes of " + Snapshot.of(field));
        assertEquals(account.describedType(), field.description()
                .map(DeveloperFieldDescription::typeByte).map(OptionalInt::of).orElse(OptionalInt.empty()));
        OptionalInt type = account.baseType();
        assertEquals(type.isPresent() && WireType.isKnown(type.getAsInt()), field.baseType().isPresent());
        field.baseType().ifPresent(base -> {
            if (field.sourceNumber().isPresent()) {
                return; // extended by values that were unpacked from another field
            }
            int read = isTimeInBytes(field, type.getAsInt(), bytes) ? WireType.UINT32 : type.getAsInt();
            assertEquals(read & NUMBER_BITS, base.number());
            if (!field.isText() && bytes.length % base.sizeBytes() == 0) {
                assertArrayEquals(integers(bytes, read, message.definition().byteOrder()), field.rawValues(),
                        () -> "integers of " + Snapshot.of(field));
            }
        });
    }

    /** Whether a file writes the time of a message as four elements of a byte (R89). */
    private static boolean isTimeInBytes(FitField field, int type, byte[] bytes) {
        return field.number() == TIMESTAMP && field.origin() == FieldOrigin.READ && bytes.length == Integer.BYTES
                && WireType.sizeBytes(type) == 1 && (type & NUMBER_BITS) != WireType.STRING;
    }

    /** The integers of the wire, by a reading of their own (R27, R36). */
    private static long[] integers(byte[] bytes, int type, ByteOrder order) {
        int size = WireType.sizeBytes(type);
        boolean signed = WireType.isSigned(type);
        long[] values = new long[bytes.length / size];
        for (int i = 0; i < values.length; i++) {
            for (int k = 0; k < size; k++) {
                int at = order == ByteOrder.BIG_ENDIAN ? i * size + k : i * size + size - 1 - k;
                long next = signed && k == 0 ? bytes[at] : bytes[at] & 0xFF;
                values[i] = values[i] << 8 | next;
            }
        }
        return values;
    }
}
