package io.fitcore.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The vectors agree with what the specification says about headers and CRCs, so they were copied whole. */
class VectorsTest {
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"A1_CRC_OF_RECORDS", "A19"})
    @DisplayName("R6: a vector followed by its own CRC has CRC 0")
    void fileCrcIsRight(Vectors vector) {
        assertEquals(0, BitwiseCrc.of(vector.bytes()));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"A1_NO_HEADER_CRC", "A1_CRC_OF_RECORDS", "A2"})
    @DisplayName("R7: a vector's header CRC is right")
    void headerCrcIsRight(Vectors vector) {
        assertEquals(0, BitwiseCrc.update(0, vector.bytes(), 0, 14));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "A19")
    @DisplayName("R1: a vector's header size and data size add up to its length")
    void sizesAddUp(Vectors vector) {
        byte[] bytes = vector.bytes();
        int dataSize = bytes[4] & 0xFF;
        assertEquals(bytes.length, bytes[0] + dataSize + 2);
    }

    @Test
    @DisplayName("R8: a CRC that belongs to another header is wrong")
    void crcOfTheCheckedHeaderIsWrongForTheUncheckedOne() {
        byte[] bytes = Vectors.A1_CRC_OF_RECORDS.bytes();
        assertNotEquals(0, BitwiseCrc.of(bytes));
        int recordsOnly = BitwiseCrc.of(Arrays.copyOfRange(bytes, 14, bytes.length - 2));
        assertEquals(0xD9F7, recordsOnly);
    }

    @Test
    @DisplayName("R13: A.19 declares no data and has no CRC")
    void inProgressVectorHasNoCrc() {
        byte[] bytes = Vectors.A19.bytes();
        assertEquals(0, bytes[4]);
        assertEquals(38 + 4, bytes.length);
        assertNotEquals(0, BitwiseCrc.of(bytes));
    }
}
