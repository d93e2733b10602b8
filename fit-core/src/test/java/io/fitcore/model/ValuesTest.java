package io.fitcore.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the plain values say of themselves. */
class ValuesTest {

    @Test
    void numbersOfBaseTypesEndAtSixteen() {
        assertEquals(BaseType.UINT64Z, BaseType.of(0x90));
        assertFalse(BaseType.isKnown(0x91));
        assertThrows(IllegalArgumentException.class, () -> BaseType.of(0x91));
    }

    @Test
    void wholeNumbersAreAllButTextAndFloatingPoint() {
        Set<BaseType> others = Arrays.stream(BaseType.values()).filter(type -> !type.isInteger())
                .collect(Collectors.toSet());
        assertEquals(EnumSet.of(BaseType.STRING, BaseType.FLOAT32, BaseType.FLOAT64), others);
    }

    @Test
    void aFieldOfUnknownTypeHasNoElements() {
        assertEquals(3, new FieldDefinition(1, 7, 0x84).elementCount());
        assertEquals(0, new FieldDefinition(1, 7, 0x1F).elementCount());
        assertEquals(Optional.empty(), new FieldDefinition(1, 7, 0x1F).baseType());
    }

    @Test
    void numbersBeyondTheFormatAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new FieldDefinition(256, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new FieldDefinition(0, -1, 0));
        assertThrows(IllegalArgumentException.class,
                () -> new MessageDefinition(16, 20, false, List.of(), List.of()));
    }

    @Test
    void aDescriptionWithoutANameIsCalledByItsNumbers() {
        assertEquals("dev_3_7", description(List.of()).name());
        assertEquals("dev_3_7", description(List.of("", "Power")).name());
        assertEquals("Power", description(List.of("Power", "Leistung")).name());
        assertEquals("", description(List.of()).unit());
    }

    private static DeveloperFieldDescription description(List<String> names) {
        return new DeveloperFieldDescription(3, 7, 0x84, names, List.of(), 1, 0, OptionalInt.empty(),
                OptionalInt.empty(), Optional.empty());
    }

    @Test
    void aCrcIsRightWhenItIsThereAndChecked() {
        assertTrue(file(OptionalInt.of(5), OptionalInt.of(5)).isCrcRight());
        assertFalse(file(OptionalInt.of(5), OptionalInt.of(6)).isCrcRight());
        assertFalse(file(OptionalInt.of(5), OptionalInt.empty()).isCrcRight());
        assertFalse(file(OptionalInt.empty(), OptionalInt.empty()).isCrcRight());
    }

    private static FileReport file(OptionalInt stored, OptionalInt computed) {
        return new FileReport(0, 0, 16, new FileHeader(14, 0x20, 21212, 0, 0, 0), 0, 0, stored, computed);
    }
}
