package io.fitcore.profilegen.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.profilegen.emit.Identifiers.Wish;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersTest {

    @ParameterizedTest
    @CsvSource({"heart_rate, HEART_RATE, HeartRate", "file_id, FILE_ID, FileId",
        "hsa_spo2_data, HSA_SPO2_DATA, HsaSpo2Data",
            "sport_bits_0, SPORT_BITS_0, SportBits0", "4iiiis, _4IIIIS, _4iiiis", "fenix6S, FENIX6S, Fenix6S",
            "odd-name.x, ODD_NAME_X, OddNameX"})
    void namesBecomeIdentifiers(String name, String constant, String camelCase) {
        assertEquals(constant, Identifiers.constant(name));
        assertEquals(camelCase, Identifiers.camelCase(name));
    }

    @Test
    void allThatClashGetTheirNumberWhateverTheirOrder() {
        Wish first = new Wish("SPEED", 6);
        Wish second = new Wish("Speed", 73);
        Wish other = new Wish("POWER", 7);
        Map<Wish, String> expected = Map.of(first, "SPEED_6", second, "Speed_73", other, "POWER");
        assertEquals(expected, Identifiers.resolve(List.of(first, second, other), Set.of()));
        assertEquals(expected, Identifiers.resolve(List.of(other, second, first), Set.of()));
    }

    @Test
    void aReservedWordClashes() {
        assertEquals("NUMBER_5", Identifiers.resolve(List.of(new Wish("NUMBER", 5)), Set.of("NUMBER"))
                .get(new Wish("NUMBER", 5)));
    }

    @Test
    void aNumberedIdentifierTakesNoOneElsesPlace() {
        Wish first = new Wish("A", 1);
        Wish second = new Wish("A", 2);
        Wish taken = new Wish("A_1", 3);
        assertEquals(Map.of(first, "A_1_", second, "A_2", taken, "A_1"),
                Identifiers.resolve(List.of(first, second, taken), Set.of()));
    }
}
