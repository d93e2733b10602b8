package io.fitcore.internal.decode;

import static io.fitcore.testkit.FitBytes.developer;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.internal.frame.DeveloperFields;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.DeveloperFieldDescription;
import io.fitcore.testkit.WireDefinition;
import io.fitcore.testkit.WireField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LocalTypesTest {

    private final DeveloperFields developers = new DeveloperFields(4096);
    private final LocalTypes types = new LocalTypes(EngineOptions.of(DecodeOptions.DEFAULT), developers);

    /** Describes a field that no definition has, one way and another. */
    private void describe(int turn) {
        assertTrue(developers.describe(new DeveloperFieldDescription(0, 1, turn % 2, List.of(), List.of(), 1, 0,
                OptionalInt.empty(), OptionalInt.empty(), Optional.empty())));
    }

    @Test
    void definitionsAreCompiledAgainWithinBounds() {
        WireField[] fields = new WireField[200];
        Arrays.fill(fields, field(3, 1, UINT8));
        fields[199] = developer(7, 1, 0);
        byte[] definition = WireDefinition.of(0, 20, fields).toBytes();
        types.define(types.compiled(definition, 0, definition.length), true);
        int turns = 0;
        for (describe(turns); types.isOutdated(0, 0); describe(turns)) {
            types.define(types.compileAgain(0), true);
            turns++;
        }
        assertTrue(turns >= 100 && turns <= 1000, "compiled again " + turns + " times");
        assertFalse(types.isOutdated(0, 100));
        assertTrue(types.isOutdated(0, 100_000), "each byte of input earns a little");
    }
}
