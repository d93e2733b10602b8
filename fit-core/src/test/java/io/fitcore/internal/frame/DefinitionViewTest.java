package io.fitcore.internal.frame;

import static io.fitcore.testkit.FitBytes.hex;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.internal.frame.DefinitionView.Part;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionViewTest {

    private static final byte[] DEFINITION = hex("60 00 00 14 00 02 FD 04 86 03 01 02 01 00 05 00");

    private final DefinitionView view = new DefinitionView();

    @Test
    void eachByteIsAPart() {
        view.wrap(DEFINITION, 0, DEFINITION.length);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < view.knownSizeBytes(); i++) {
            parts.add(view.partAt(i));
        }
        assertEquals(List.of(Part.HEADER, Part.RESERVED, Part.ARCHITECTURE, Part.GLOBAL_NUMBER, Part.GLOBAL_NUMBER,
                Part.FIELD_COUNT, Part.FIELD_NUMBER, Part.FIELD_SIZE, Part.FIELD_TYPE, Part.FIELD_NUMBER,
                Part.FIELD_SIZE, Part.FIELD_TYPE, Part.DEVELOPER_FIELDS, Part.DEVELOPER_FIELDS,
                Part.DEVELOPER_FIELDS, Part.DEVELOPER_FIELDS), parts);
    }

    @Test
    void aTimestampIsField253OfFourBytesUnsigned() {
        view.wrap(DEFINITION, 0, DEFINITION.length);
        assertTrue(view.isTimestamp(0));
        assertFalse(view.isTimestamp(1));
        assertFalse(view.wrap(hex("40 00 00 14 00 01 FD 04 85"), 0, 9).isTimestamp(0));
        assertFalse(view.wrap(hex("40 00 00 14 00 01 FD 02 86"), 0, 9).isTimestamp(0));
        assertFalse(view.wrap(hex("40 00 00 14 00 01 FC 04 86"), 0, 9).isTimestamp(0));
    }

    @Test
    void theSizeIsKnownAsFarAsBytesTell() {
        int[] known = {6, 6, 6, 6, 6, 6, 13, 13, 13, 13, 13, 13, 13, 16, 16, 16, 16};
        for (int there = 1; there <= DEFINITION.length; there++) {
            view.wrap(DEFINITION, 0, there);
            assertEquals(known[there], view.knownSizeBytes(), "of " + there);
            assertEquals(there == DEFINITION.length, view.isWhole());
        }
    }

    @Test
    void aDeviceLeavesTheReservedByteZero() {
        assertTrue(DefinitionView.mayBegin(hex("40 00"), 0));
        assertFalse(DefinitionView.mayBegin(hex("40 01"), 0));
        assertFalse(DefinitionView.mayBegin(hex("00 00"), 0));
        assertFalse(DefinitionView.mayBegin(hex("C0 00"), 0));
    }
}
