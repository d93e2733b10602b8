package io.fitcore.spec;

import static io.fitcore.testkit.FitBytes.concat;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.message.FitMessage;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.Vectors;
import io.fitcore.testkit.WireDefinition;
import io.fitcore.testkit.reading.Reading;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 2 and 2.1: the byte in front of every record, and local message types. */
class RecordHeaderTest {

    private static final long T = 1_000_000_000L;

    @Test
    @DisplayName("R18: 0xE0 to 0xFF are data of local type 3 with a compressed timestamp")
    void bitSevenComesFirst() {
        FitBytes stream = FitBytes.file().define(0, 20, field(253, 4, UINT32)).data(0, T)
                .define(3, 20, field(3, 1, UINT8));
        for (int header = 0xE0; header <= 0xFF; header++) {
            stream.dataWithHeader(header, header - 0xE0);
        }
        Reading reading = Reading.clean(stream);
        assertEquals(33, reading.messages().size());
        for (int i = 0; i < 32; i++) {
            FitMessage message = reading.message(i + 1);
            assertEquals(3, message.localNumber());
            assertEquals(i, message.intValue(3, -1));
            assertEquals(T + i, message.timestampSeconds(-1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    @DisplayName("R18: bits 6 and 5 of a compressed header are its local type")
    void compressedHeadersReachFourLocalTypes(int local) {
        FitBytes stream = FitBytes.file().define(local, 20, field(253, 4, UINT32)).data(local, T)
                .define(local, 20, field(3, 1, UINT8)).compressed(local, 7, 80);
        Reading reading = Reading.clean(stream);
        assertEquals(local, reading.message(1).localNumber());
        assertEquals(List.of(T, T + 7), reading.times());
    }

    @ParameterizedTest
    @ValueSource(ints = {0x10, 0x20, 0x30})
    @DisplayName("R19: bits 4 and 5 of a data header are ignored")
    void reservedBitsOfDataHeadersAreIgnored(int bits) {
        FitBytes stream = FitBytes.file().define(5, 20, field(3, 1, UINT8)).dataWithHeader(5 | bits, 80);
        FitMessage message = Reading.clean(stream).message();
        assertEquals(5, message.localNumber());
        assertEquals(80, message.intValue(3, -1));
    }

    @Test
    @DisplayName("R19: bit 4 of a definition header and its reserved byte are ignored")
    void reservedBitsOfDefinitionsAreIgnored() {
        WireDefinition definition = WireDefinition.of(5, 20, field(3, 1, UINT8)).headerBits(0x10).reserved(0xA5);
        FitMessage message = Reading.clean(FitBytes.file().define(definition).data(5, 80)).message();
        assertEquals(5, message.localNumber());
        assertEquals(80, message.intValue(3, -1));
        assertEquals(List.of(), message.developerFields());
    }

    @Test
    @DisplayName("R20: a definition replaces its slot at once and leaves the other fifteen alone")
    void sixteenSlots() {
        FitBytes stream = FitBytes.file();
        for (int local = 0; local < 16; local++) {
            stream.define(local, 0xFF00 + local, field(local, 1, UINT8));
        }
        stream.define(7, 0xFFA0, field(77, 1, UINT8), field(78, 1, UINT8));
        for (int local = 0; local < 16; local++) {
            if (local == 7) {
                stream.data(7, 1, 2);
            } else {
                stream.data(local, local);
            }
        }
        stream.define(7, 0xFFB0, field(79, 1, UINT8)).data(7, 3);
        List<FitMessage> messages = Reading.clean(stream).messages();
        assertEquals(IntStream.range(0, 17).mapToObj(i -> i == 7 ? 0xFFA0 : i == 16 ? 0xFFB0 : 0xFF00 + i).toList(),
                messages.stream().map(FitMessage::number).toList());
        assertEquals(2, messages.get(7).intValue(78, -1));
        assertEquals(3, messages.get(16).intValue(79, -1));
        assertTrue(messages.get(16).field(77).isEmpty());
        assertEquals(15, messages.get(15).intValue(15, -1));
    }

    @Test
    @DisplayName("R20: fields that a redefinition leaves out are absent, never carried over")
    void redefinitionCarriesNothingOver() {
        FitBytes stream = FitBytes.file().define(0, 20, field(3, 1, UINT8), field(4, 1, UINT8)).data(0, 80, 90)
                .define(0, 20, field(3, 1, UINT8)).data(0, 81);
        assertEquals(List.of(90L, -1L), Reading.clean(stream).raws(4));
    }

    @Test
    @DisplayName("R21: data of an undefined local type is a problem with number and offset that keeps what came before")
    void undefinedLocalType() {
        Reading reading = Reading.assertDamage(ProblemKind.DEFINITION_MISSING, 32, 1, Vectors.A21.bytes());
        assertTrue(reading.report().problems().get(0).sentence().contains("local number 3"));
    }

    @Test
    @DisplayName("R21: a compressed header of an undefined local type is the same problem")
    void undefinedLocalTypeOfACompressedHeader() {
        byte[] bytes = FitBytes.file().define(0, 20, field(3, 1, UINT8)).data(0, 80).raw("c5 01").toBytes();
        Reading reading = Reading.assertDamage(ProblemKind.DEFINITION_MISSING, 25, 1, bytes);
        assertTrue(reading.report().problems().get(0).sentence().contains("local number 2"));
    }

    @Test
    @DisplayName("R21: leniently, the next file of the chain is reached by the declared size")
    void theNextFileIsReached() {
        byte[] next = FitBytes.file().define(0, 20, field(3, 1, UINT8)).data(0, 99).toBytes();
        Reading reading =
                Reading.assertDamage(ProblemKind.DEFINITION_MISSING, 32, 1, concat(Vectors.A21.bytes(), next));
        FitMessage last = reading.message(reading.messages().size() - 1);
        assertEquals(1, last.fileIndex());
        assertEquals(99, last.intValue(3, -1));
        assertEquals(List.of(ProblemKind.DEFINITION_MISSING), reading.kinds());
        assertEquals(3, reading.report().skippedBytes());
    }
}
