package io.fitcore.internal.salvage.beginning;

import static io.fitcore.testkit.FitBytes.concat;
import static io.fitcore.testkit.FitBytes.developer;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.internal.salvage.Ride;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.RandomFiles;
import io.fitcore.testkit.WireDefinition;
import java.util.Arrays;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LostBeginningTest {

    private static final byte[] REST = hex("37 00 3C 01 02 40 40 40");
    private static final byte[] RIDE = concat(Ride.DEFINITION.toBytes(), Ride.records(0, 5));

    private static OptionalInt find(byte[]... parts) {
        byte[] bytes = concat(parts);
        return LostBeginning.find(bytes, 0, bytes.length);
    }

    @Test
    void theDefinitionOfMessagesWithATimeIsABeginning() {
        assertEquals(OptionalInt.of(REST.length), find(REST, RIDE));
        assertEquals(OptionalInt.of(0), find(RIDE));
    }

    @Test
    void anotherDefinitionMayStandBetweenItAndItsMessages() {
        byte[] other = WireDefinition.of(3, 21, field(0, 1, UINT8)).toBytes();
        assertEquals(OptionalInt.of(REST.length), find(REST, Ride.DEFINITION.toBytes(), other, Ride.records(0, 5)));
    }

    @Test
    void developerFieldsBelongToTheDefinition() {
        byte[] definition = FitBytes.bareRecords()
                .define(WireDefinition.of(2, 20, field(253, 4, UINT32), developer(0, 1, 0))).toBytes();
        assertEquals(OptionalInt.of(REST.length), find(REST, definition, hex("02 00CA9A3B 05"), Ride.records(0, 5)));
        assertEquals(OptionalInt.empty(), find(REST, definition));
    }

    /** Header, reserved byte, architecture, number, each field, and what stands behind it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 14, 15})
    void nothingLessIsABeginning(int at) {
        byte[] damaged = RIDE.clone();
        damaged[at] ^= (byte) (at == 5 ? 0xC0 : at == 3 ? 0xFF : at == 15 ? 0x0F : 0x61);
        assertEquals(OptionalInt.empty(), find(damaged));
    }

    @Test
    void aFileThatBeginsBeforeIsReadFirst() {
        byte[] file = FitBytes.file().define(Ride.DEFINITION).toBytes();
        assertEquals(OptionalInt.empty(), find(REST, file, RIDE));
    }

    @Test
    void whatTheInputCutsIsNoBeginning() {
        for (int length = 0; length <= Ride.DEFINITION.toBytes().length; length++) {
            assertEquals(OptionalInt.empty(), LostBeginning.find(RIDE, 0, length));
        }
    }

    @Test
    void theLookIsBounded() {
        byte[] far = new byte[LostBeginning.LOOK_BYTES];
        Arrays.fill(far, (byte) 0x40);
        assertEquals(OptionalInt.empty(), find(far, RIDE));
        assertEquals(OptionalInt.of(far.length - 1), find(Arrays.copyOf(far, far.length - 1), RIDE));
    }

    @Test
    void noiseIsNoBeginning() {
        for (int seed = 0; seed < 20_000; seed++) {
            byte[] noise = RandomFiles.noise(seed);
            OptionalInt found = LostBeginning.find(noise, 0, noise.length);
            assertEquals(OptionalInt.empty(), found, "noise " + seed);
        }
    }
}
