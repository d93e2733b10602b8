package io.fitcore.internal.compile;

import static io.fitcore.testkit.FitBytes.developer;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.internal.frame.DefinitionBytes;
import io.fitcore.internal.frame.DeveloperFields;
import io.fitcore.internal.layout.Layout;
import io.fitcore.message.FieldCursor;
import io.fitcore.message.FitMessage;
import io.fitcore.model.DecodeOptions;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.WireDefinition;
import io.fitcore.testkit.WireField;
import io.fitcore.testkit.reading.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fields of size 0, of which a message may have hundreds in its one byte, are passed over in one step. */
class EmptyFieldsTest {

    private static Layout layout(WireField... fields) {
        byte[] bytes = WireDefinition.of(0, 20, fields).toBytes();
        return new LayoutCompiler(new DeveloperFields(1), DecodeOptions.DEFAULT, true, LayoutCompiler.PUBLISHED)
                .compile(new DefinitionBytes(bytes, 0, bytes.length)).layout();
    }

    @Test
    void aRunOfThemIsOneStep() {
        WireField[] fields = new WireField[255];
        Arrays.fill(fields, field(3, 0, UINT8));
        Layout layout = layout(fields);
        assertTrue(layout.hasEmptyFields());
        assertEquals(255, layout.behindEmpty(0));
        assertEquals(255, layout.behindEmpty(254));
        assertEquals(255, layout.behindEmpty(255));
        assertEquals(256, layout.behindEmpty(256));
    }

    @Test
    void aRunEndsBeforeAFieldWithBytes() {
        Layout layout = layout(field(3, 0, UINT8), field(4, 0, UINT8), field(5, 4, UINT32), field(7, 0, UINT8));
        assertEquals(2, layout.behindEmpty(0));
        assertEquals(2, layout.behindEmpty(1));
        assertEquals(2, layout.behindEmpty(2));
        assertEquals(4, layout.behindEmpty(3));
    }

    @Test
    void aRunDoesNotReachIntoDeveloperFields() {
        Layout layout = layout(field(3, 0, UINT8), developer(0, 0, 0), developer(1, 0, 0));
        assertEquals(1, layout.behindEmpty(0));
        assertEquals(3, layout.behindEmpty(1));
    }

    @Test
    void ordinaryMessagesHaveNone() {
        assertFalse(layout(field(253, 4, UINT32), field(3, 1, UINT8)).hasEmptyFields());
    }

    @Test
    void theCursorStopsAtAllOthers() {
        WireField[] fields = {field(4, 0, UINT8), field(3, 1, UINT8), field(7, 0, UINT8), field(13, 0, UINT8),
            field(2, 2, 0x84), field(5, 0, UINT32), field(6, 2, 0x84), field(9, 0, 0x83), developer(0, 0, 0),
            developer(1, 1, 0), developer(2, 0, 0)};
        byte[] empty = {};
        FitBytes file = FitBytes.file()
                .define(1, 206, field(0, 1, UINT8), field(1, 1, UINT8), field(2, 1, UINT8)).data(1, 0, 1, UINT8)
                .define(2, 20, field(253, 4, UINT32)).data(2, 1_000_000_000L)
                .define(WireDefinition.of(0, 20, fields))
                .data(0, empty, 80, empty, empty, 2600, empty, 5000, empty, empty, 7, empty)
                .compressed(0, 9, empty, 80, empty, empty, 2600, empty, 5000, empty, empty, 7, empty);
        List<FitMessage> messages = Reading.lenient(file).messages(20);
        assertEquals(List.of(3, 2, 6, 78, 73, 1), numbers(messages.get(1)));
        assertEquals(List.of(253, 3, 2, 6, 78, 73, 1), numbers(messages.get(2)));
    }

    /** Field numbers in the order of the cursor, which stays behind the last. */
    private static List<Integer> numbers(FitMessage message) {
        List<Integer> numbers = new ArrayList<>();
        FieldCursor field = message.cursor();
        while (field.next()) {
            numbers.add(field.number());
        }
        assertFalse(field.next());
        return numbers;
    }
}
