package io.fitcore.internal.compile;

import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.ENUM;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.fitcore.internal.frame.DefinitionBytes;
import io.fitcore.internal.frame.DeveloperFields;
import io.fitcore.internal.layout.Layout;
import io.fitcore.message.EventMessage;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.model.DecodeOptions;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.WireDefinition;
import io.fitcore.testkit.reading.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A layout for each combination of what the fields of a definition are: made freely, but not at any price. */
class SettlingTest {

    private static final int REAR_GEAR_CHANGE = 43;
    private static final byte[] GEAR_CHANGE = {0, REAR_GEAR_CHANGE, 2, 24, 1, 34, 0};

    private final LayoutCompiler compiler =
            new LayoutCompiler(new DeveloperFields(1), DecodeOptions.DEFAULT, true, LayoutCompiler.PUBLISHED);

    /** A definition of events, of whose fields one differs from turn to turn. */
    private CompiledDefinition compiled(int turn) {
        byte[] bytes = definition(turn).toBytes();
        return compiler.compile(new DefinitionBytes(bytes, 0, bytes.length));
    }

    private static WireDefinition definition(int turn) {
        return WireDefinition.of(0, EventMessage.NUMBER, field(0, 1, ENUM), field(3, 4, UINT32),
                field(100 + turn % 100, 1, UINT8));
    }

    private void useUpWhatIsFree() {
        for (int turn = 0; turn < SettlingBudget.FREE; turn++) {
            CompiledDefinition compiled = compiled(turn);
            assertNotSame(compiled.layout(), compiled.layoutFor(GEAR_CHANGE, 0));
        }
    }

    @Test
    void manyDefinitionsOfOneMessageEachGetFewLayouts() {
        useUpWhatIsFree();
        int made = 0;
        for (int turn = 0; turn < 10 * SettlingBudget.MESSAGES_FOR_ONE; turn++) {
            CompiledDefinition compiled = compiled(turn);
            if (compiled.layoutFor(GEAR_CHANGE, 0) != compiled.layout()) {
                made++;
            }
        }
        assertEquals(10, made);
    }

    @Test
    void whatIsFrequentGetsItsLayoutAllTheSame() {
        useUpWhatIsFree();
        CompiledDefinition compiled = compiled(0);
        for (int message = 1; message < SettlingBudget.MESSAGES_FOR_ONE; message++) {
            assertSame(compiled.layout(), compiled.layoutFor(GEAR_CHANGE, 0));
        }
        Layout settled = compiled.layoutFor(GEAR_CHANGE, 0);
        assertNotSame(compiled.layout(), settled);
        assertSame(settled, compiled.layoutFor(GEAR_CHANGE, 0));
    }

    @Test
    void messagesReadTheSameWithAndWithout() {
        FitBytes file = FitBytes.file();
        for (int turn = 0; turn < 2 * SettlingBudget.FREE; turn++) {
            file.define(definition(turn)).data(0, REAR_GEAR_CHANGE, 0x22011802L, turn % 200);
        }
        List<FitMessage> messages = Reading.lenient(file).messages(EventMessage.NUMBER);
        for (int turn = 0; turn < messages.size(); turn++) {
            assertEquals(List.of(43.0, 0x22011802L / 1.0, turn % 200 / 1.0, 2.0, 24.0, 1.0, 34.0),
                    messages.get(turn).fields().stream().map(FitField::doubleValue).toList());
        }
        assertEquals(2 * SettlingBudget.FREE, messages.size());
    }
}
