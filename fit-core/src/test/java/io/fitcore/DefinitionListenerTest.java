package io.fitcore;

import static io.fitcore.testkit.FitBytes.concat;
import static io.fitcore.testkit.FitBytes.developer;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fitcore.message.DefinitionPosition;
import io.fitcore.model.DeveloperFieldDefinition;
import io.fitcore.model.FieldDefinition;
import io.fitcore.model.MessageDefinition;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.Vectors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Definition messages and where records lie. */
class DefinitionListenerTest {

    @Test
    void definitionsAreToldInStreamOrderWithTheMessages() throws IOException {
        byte[] bytes = FitBytes.file().define(0, 20, field(3, 1, UINT8)).data(0, 80)
                .define(5, 21, field(253, 4, UINT32)).data(0, 81).data(5, 1_000_000_000L)
                .next().defineBigEndian(0, 0xFF00, field(1, 2, UINT16)).data(0, 7).toBytes();
        List<String> told = new ArrayList<>();
        FitDecoder.stream(bytes)
                .onDefinition((definition, position) -> told.add("definition of " + definition.globalNumber() + " at "
                        + position.offset() + "+" + position.sizeBytes() + " in file " + position.fileIndex()))
                .forEach(message -> told.add("message " + message.number() + " at " + message.offset() + "+"
                        + message.sizeBytes() + " in file " + message.fileIndex()));
        assertEquals(List.of("definition of 20 at 14+9 in file 0", "message 20 at 23+2 in file 0",
                "definition of 21 at 25+9 in file 0", "message 20 at 34+2 in file 0", "message 21 at 36+5 in file 0",
                "definition of 65280 at 57+9 in file 1", "message 65280 at 66+3 in file 1"), told);
    }

    @Test
    void aDefinitionIsToldAsItStands() throws IOException {
        List<MessageDefinition> definitions = new ArrayList<>();
        List<DefinitionPosition> positions = new ArrayList<>();
        byte[] bytes = FitBytes.file()
                .define(1, 207, field(3, 1, UINT8)).data(1, 0)
                .define(1, 206, field(0, 1, UINT8), field(1, 1, UINT8), field(2, 1, UINT8), field(3, 6, 0x07))
                .data(1, 0, 7, UINT16, "Power")
                .defineBigEndian(9, 20, field(3, 1, UINT8), field(6, 2, 0x04), developer(7, 2, 0), developer(8, 1, 3))
                .toBytes();
        FitDecoder.stream(bytes).onDefinition((definition, position) -> {
            definitions.add(definition);
            positions.add(position);
        }).forEach(message -> { });
        MessageDefinition record = definitions.get(2);
        assertEquals(9, record.localNumber());
        assertEquals(20, record.globalNumber());
        assertEquals(true, record.bigEndian());
        assertEquals(List.of(new FieldDefinition(3, 1, UINT8), new FieldDefinition(6, 2, 0x04)), record.fields());
        assertEquals(List.of(new DeveloperFieldDefinition(7, 2, 0), new DeveloperFieldDefinition(8, 1, 3)),
                record.developerFields());
        assertEquals(6, record.payloadSizeBytes());
        DefinitionPosition position = positions.get(2);
        assertEquals(6 + 2 * 3 + 1 + 2 * 3, position.sizeBytes());
        assertEquals("Power", position.developers().get(0).orElseThrow().name());
        assertEquals(Optional.empty(), position.developers().get(1));
        assertEquals(2, position.developers().size());
        assertThrows(UnsupportedOperationException.class, () -> position.developers().clear());
        assertThrows(UnsupportedOperationException.class, () -> record.fields().clear());
    }

    @Test
    void definitionsAreToldAlsoWhereNoMessageFollowsOrIsWanted() throws IOException {
        byte[] bytes = FitBytes.file().define(0, 20, field(3, 1, UINT8)).define(0, 20, field(3, 1, UINT8))
                .define(1, 21, field(3, 1, UINT8)).data(1, 5).toBytes();
        List<Integer> told = new ArrayList<>();
        var report = FitDecoder.stream(bytes).only(18)
                .onDefinition((definition, position) -> told.add(definition.globalNumber()))
                .forEach(message -> { });
        assertEquals(List.of(20, 20, 21), told);
        assertEquals(3, report.definitions());
        assertEquals(0, report.messages());
    }

    @ParameterizedTest
    @EnumSource
    void recordsAndDefinitionsCoverTheFileWithoutGapOrOverlap(Vectors vector) throws IOException {
        byte[] bytes = vector.bytes();
        long[] at = {bytes[0]};
        var report = FitDecoder.stream(bytes).lenient()
                .onDefinition((definition, position) -> {
                    assertEquals(at[0], position.offset());
                    at[0] += position.sizeBytes();
                })
                .forEach(message -> {
                    assertEquals(at[0], message.offset());
                    assertArrayEquals(Arrays.copyOfRange(bytes, (int) at[0], (int) at[0] + message.sizeBytes()),
                            message.recordBytes());
                    at[0] += message.sizeBytes();
                });
        assertEquals(report.headerBytes() + report.recordBytes(), at[0]);
    }

    @Test
    void byteRangesCountChainsAndPadding() throws IOException {
        byte[] bytes = concat(new byte[11], Vectors.A6.bytes(), new byte[5], Vectors.A3.bytes());
        FitDecoder.stream(bytes)
                .onDefinition((definition, position) -> assertEquals(0x40, bytes[(int) position.offset()] & 0xF0))
                .forEach(message -> assertArrayEquals(Arrays.copyOfRange(bytes, (int) message.offset(),
                        (int) message.offset() + message.sizeBytes()), message.recordBytes()));
    }

    @Test
    void theBytesOfARecordBelongToTheCaller() throws IOException {
        byte[] bytes = Vectors.A6.bytes();
        FitDecoder.stream(bytes).forEach(message -> Arrays.fill(message.recordBytes(), (byte) 9));
        assertArrayEquals(Vectors.A6.bytes(), bytes);
        FitFile file = FitDecoder.read(bytes);
        Arrays.fill(file.messages().get(0).recordBytes(), (byte) 9);
        Arrays.fill(file.messages().get(0).field(3).orElseThrow().rawBytes(), (byte) 9);
        assertArrayEquals(hex("00 00 ca 9a 3b 50"), file.messages().get(0).recordBytes());
    }
}
