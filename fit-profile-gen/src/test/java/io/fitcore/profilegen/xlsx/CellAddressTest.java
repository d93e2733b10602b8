package io.fitcore.profilegen.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellAddressTest {

    @ParameterizedTest
    @CsvSource({"A1, 0, 1", "G412, 6, 412", "Z9, 25, 9", "AA10, 26, 10",
        "IF971, 239, 971", "XFD1048576, 16383, 1048576"})
    void aReferenceIsColumnLettersAndARowNumber(String reference, int column, int row) {
        assertEquals(new CellAddress(column, row), CellAddress.parse(reference));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1", "G412", "Z9", "AA10", "AZ1", "BA1", "IF971", "XFD1048576"})
    void anAddressReadsAsItWasWritten(String reference) {
        assertEquals(reference, CellAddress.parse(reference).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "1", "a1", "A0", "A01", "A-1", "ABCD1", "A12345678", "$A$1", "A1B"})
    void anythingElseIsRefused(String reference) {
        assertThrows(IllegalArgumentException.class, () -> CellAddress.parse(reference));
    }

    @Test
    void columnsBeyondZHaveTwoLetters() {
        assertEquals("AA", CellAddress.columnLetters(26));
    }
}
