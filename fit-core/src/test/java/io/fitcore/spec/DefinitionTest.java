package io.fitcore.spec;

import static io.fitcore.testkit.FitBytes.developer;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.BYTE;
import static io.fitcore.testkit.WireType.FLOAT32;
import static io.fitcore.testkit.WireType.FLOAT64;
import static io.fitcore.testkit.WireType.SINT16;
import static io.fitcore.testkit.WireType.SINT32;
import static io.fitcore.testkit.WireType.SINT64;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT16Z;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT32Z;
import static io.fitcore.testkit.WireType.UINT64;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.model.FieldDefinition;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.WireDefinition;
import io.fitcore.testkit.WireField;
import io.fitcore.testkit.reading.Reading;
import io.fitcore.testkit.reading.Snapshot;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3.1: definition messages. */
class DefinitionTest {

    private static final int MADE_UP = 0xFF01;

    @Test
    @DisplayName("R27: architecture 1 reads the global number and every native type big-endian")
    void bigEndianNatives() {
        FitBytes stream = FitBytes.file().defineBigEndian(0, MADE_UP, field(0, 2, UINT16), field(1, 2, SINT16),
                        field(2, 4, UINT32), field(3, 4, SINT32), field(4, 4, FLOAT32), field(5, 8, FLOAT64),
                        field(6, 8, SINT64), field(7, 8, UINT64), field(8, 2, UINT16Z), field(9, 4, UINT32Z),
                        field(10, 3, BYTE), field(11, 6, UINT16))
                .raw("00 0102 fffe 01020304 fffffffe 3fc00000 3ff8000000000000 fffffffffffffffe"
                        + "0102030405060708 0102 01020304 010203 0001 ffff 0203");
        FitMessage message = Reading.clean(stream).message();
        assertEquals(MADE_UP, message.number());
        assertTrue(message.definition().bigEndian());
        assertEquals(0x0102, message.longValue(0, -1));
        assertEquals(-2, message.longValue(1, 0));
        assertEquals(0x01020304, message.longValue(2, -1));
        assertEquals(-2, message.longValue(3, 0));
        assertEquals(1.5, message.doubleValue(4));
        assertEquals(1.5, message.doubleValue(5));
        assertEquals(-2, message.longValue(6, 0));
        assertEquals(0x0102030405060708L, message.longValue(7, -1));
        assertEquals(0x0102, message.longValue(8, -1));
        assertEquals(0x01020304, message.longValue(9, -1));
        assertArrayEquals(new long[] {1, 2, 3}, message.field(10).orElseThrow().rawValues());
        assertArrayEquals(new double[] {1, Double.NaN, 0x0203}, message.doubleValues(11));
    }

    @Test
    @DisplayName("R27: the same bytes read little-endian are other values")
    void littleEndianNatives() {
        FitBytes stream = FitBytes.file().define(0, MADE_UP, field(0, 2, UINT16), field(1, 2, SINT16),
                field(2, 4, UINT32), field(3, 4, FLOAT32), field(4, 8, UINT64))
                .raw("00 0102 feff 01020304 0000c03f 0102030405060708");
        FitMessage message = Reading.clean(stream).message();
        assertEquals(0x0201, message.longValue(0, -1));
        assertEquals(-2, message.longValue(1, 0));
        assertEquals(0x04030201, message.longValue(2, -1));
        assertEquals(1.5, message.doubleValue(3));
        assertEquals(0x0807060504030201L, message.longValue(4, -1));
    }

    @Test
    @DisplayName("R27: developer fields follow the byte order of their definition")
    void bigEndianDeveloperFields() {
        FitBytes stream = FitBytes.file()
                .define(1, 207, field(3, 1, UINT8)).data(1, 0)
                .define(1, 206, field(0, 1, UINT8), field(1, 1, UINT8), field(2, 1, UINT8)).data(1, 0, 7, UINT16)
                .defineBigEndian(0, 20, developer(7, 2, 0)).raw("00 00fa")
                .define(0, 20, developer(7, 2, 0)).raw("00 00fa");
        List<FitMessage> records = Reading.clean(stream).messages(20);
        assertEquals(250, records.get(0).developerField(0, 7).orElseThrow().intValue(-1));
        assertEquals(0xFA00, records.get(1).developerField(0, 7).orElseThrow().intValue(-1));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 0x10, 0x80, 0xFF})
    @DisplayName("R27: an architecture above 1 stops the file")
    void unknownArchitecture(int architecture) {
        FitBytes stream = FitBytes.file().define(0, 20, field(3, 1, UINT8)).data(0, 80)
                .define(WireDefinition.of(1, 20, field(3, 1, UINT8)).architecture(architecture));
        Reading.assertDamage(ProblemKind.ARCHITECTURE_UNKNOWN, 25, 1, stream.toBytes());
    }

    @Test
    @DisplayName("R28: a definition without fields has data messages of one byte")
    void noFields() {
        Reading reading = Reading.clean(FitBytes.file().define(0, 20).data(0).data(0));
        assertEquals(2, reading.messages().size());
        assertEquals(1, reading.message(0).sizeBytes());
        assertEquals(List.of(), reading.message(0).allFields());
        assertEquals(0, reading.message(0).definition().payloadSizeBytes());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 85, 86, 87, 170, 171, 254, 255})
    @DisplayName("R28: up to 255 fields decode correctly")
    void manyFields(int count) {
        WireField[] fields = IntStream.range(0, count).mapToObj(i -> field(i, 2, UINT16)).toArray(WireField[]::new);
        Object[] values = IntStream.range(0, count).mapToObj(i -> 1000 + i).toArray();
        FitBytes stream = FitBytes.file().define(0, MADE_UP, fields).data(0, values).data(0, values);
        Reading reading = Reading.lenient(stream);
        for (FitMessage message : reading.messages()) {
            assertEquals(1 + 2 * count, message.sizeBytes());
            assertEquals(count, message.fields().size());
            for (int i = 0; i < count; i++) {
                assertEquals(1000 + i, message.intValue(i, -1));
            }
        }
        assertEquals(2, reading.messages().size());
    }

    @Test
    @DisplayName("R28: 255 fields and 255 developer fields of 255 bytes each are one message of 130051 bytes")
    void theLongestMessage() {
        WireField[] fields = new WireField[510];
        Object[] values = new Object[510];
        for (int i = 0; i < 255; i++) {
            fields[i] = field(i, 255, UINT8);
            fields[255 + i] = developer(i, 255, 0);
            values[i] = filled(i);
            values[255 + i] = filled(255 - i);
        }
        FitBytes stream = FitBytes.file().define(0, MADE_UP, fields).data(0, values).data(0, values);
        Reading reading = Reading.lenient(stream);
        assertEquals(130_051, reading.message(0).sizeBytes());
        assertEquals(130_050, reading.message(0).definition().payloadSizeBytes());
        assertEquals(Snapshot.of(reading.message(0).field(200).orElseThrow()),
                Snapshot.of(reading.message(1).field(200).orElseThrow()));
        assertArrayEquals(filled(200), reading.message(1).field(200).orElseThrow().rawBytes());
        assertArrayEquals(filled(1), reading.message(1).developerField(0, 254).orElseThrow().rawBytes());
    }

    private static byte[] filled(int value) {
        byte[] bytes = new byte[255];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    @Test
    void theReservedByteMayHoldAnything() {
        Reading.clean(FitBytes.file().define(WireDefinition.of(0, 20, field(3, 1, UINT8)).reserved(0xFF)).data(0, 80));
    }

    @Test
    void aDeveloperPartMayBeEmpty() {
        WireDefinition definition = WireDefinition.of(0, 20, field(3, 1, UINT8)).headerBits(0x20);
        FitMessage message = Reading.clean(FitBytes.file().define(definition).data(0, 80)).message();
        assertEquals(80, message.intValue(3, -1));
        assertEquals(List.of(), message.developerFields());
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFF00, 0xFFFE, 0xFFFF, 1000})
    void messagesOfAnyNumberAreDelivered(int number) {
        FitMessage message = Reading.clean(FitBytes.file().define(0, number, field(3, 1, UINT8)).data(0, 80)).message();
        assertEquals(number, message.number());
        assertEquals("unknown", message.name());
        assertEquals(false, message.isKnown());
        assertEquals(80, message.intValue(3, -1));
    }

    @Test
    void aMessageKnowsItsDefinition() {
        FitBytes stream = FitBytes.file().define(9, 20, field(253, 4, UINT32), field(3, 1, UINT8)).data(9, 1000, 80);
        FitMessage message = Reading.clean(stream).message();
        assertEquals(9, message.definition().localNumber());
        assertEquals(20, message.definition().globalNumber());
        assertEquals(false, message.definition().bigEndian());
        assertEquals(List.of(new FieldDefinition(253, 4, UINT32), new FieldDefinition(3, 1, UINT8)),
                message.definition().fields());
        assertEquals(List.of(), message.definition().developerFields());
        assertEquals(List.of(253, 3), message.allFields().stream().map(FitField::number).toList());
    }

    @Test
    void aDefinitionRepeatedBeforeEveryMessageChangesNothing() {
        FitBytes often = FitBytes.file();
        for (int i = 0; i < 500; i++) {
            often.define(i % 2, 20, field(3, 1, UINT8)).data(i % 2, i % 250);
        }
        Reading reading = Reading.clean(often);
        assertEquals(500, reading.report().definitions());
        assertEquals(249, reading.message(499).intValue(3, -1));
    }

    @Test
    void manyDifferentDefinitionsDoNotMix() {
        FitBytes stream = FitBytes.file();
        for (int i = 0; i < 1000; i++) {
            stream.define(i % 16, MADE_UP, field(i % 256, 1, UINT8), field((i + i / 256) % 256, 2, UINT16))
                    .data(i % 16, i % 250, i);
        }
        Reading reading = Reading.lenient(stream);
        for (int i = 0; i < 1000; i++) {
            assertEquals(List.of(i % 256, (i + i / 256) % 256),
                    reading.message(i).allFields().stream().map(FitField::number).toList());
            assertEquals(i % 250, reading.message(i).allFields().get(0).intValue(-1));
        }
    }
}
