package io.fitcore.internal.view;

import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.ENUM;
import static io.fitcore.testkit.WireType.SINT32;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.internal.bytes.InputWindow;
import io.fitcore.internal.decode.Decoder;
import io.fitcore.internal.decode.EngineOptions;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.model.BaseType;
import io.fitcore.model.DecodeOptions;
import io.fitcore.profile.ProfileCondition;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileMessage;
import io.fitcore.profile.ProfileParts;
import io.fitcore.testkit.FitBytes;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which units say that a field is in semicircles: those of the field as it applies to the message. */
class DegreesTest {

    private static final int KIND = 0;
    private static final int DISTANCE_OR_PLACE = 1;
    private static final int PLACE_OR_DISTANCE = 2;
    private static final int MAIN = 0;
    private static final int OTHER = 1;

    private static final ProfileMessage MESSAGE = ProfileParts.message(300, "spot", List.of(
            ProfileParts.field(KIND, "kind", BaseType.ENUM, ProfileField.SCALAR, 1, 0, "", List.of(), List.of()),
            choosing("distance", "m", DISTANCE_OR_PLACE, "place", "semicircles"),
            choosing("place", "semicircles", PLACE_OR_DISTANCE, "distance", "m")));

    private static ProfileField choosing(String name, String units, int number, String otherName, String otherUnits) {
        return ProfileParts.field(number, name, BaseType.SINT32, ProfileField.SCALAR, 1, 0, units, List.of(), List.of(
                ProfileParts.subfield(otherName, BaseType.SINT32, 1, 0, otherUnits, List.of(),
                        List.of(new ProfileCondition(KIND, OTHER)))));
    }

    private static FitMessage message(int kind) throws IOException {
        byte[] bytes = FitBytes.file()
                .define(0, 300, field(KIND, 1, ENUM), field(DISTANCE_OR_PLACE, 4, SINT32),
                        field(PLACE_OR_DISTANCE, 4, SINT32))
                .data(0, kind, 1 << 30, 1 << 30).toBytes();
        Decoder decoder = new Decoder(InputWindow.over(bytes, 0, bytes.length),
                EngineOptions.of(DecodeOptions.DEFAULT).with(number -> number == 300 ? MESSAGE : null), null);
        decoder.advance();
        return decoder.message().copy();
    }

    private static void assertDegrees(double expected, FitMessage message, int fieldNumber) {
        FitField field = message.field(fieldNumber).orElseThrow();
        assertEquals(expected, message.degrees(fieldNumber));
        assertEquals(expected, field.degrees());
    }

    @Test
    void aFieldWithoutSubfieldThatAppliesHasItsOwnUnits() throws IOException {
        assertDegrees(Double.NaN, message(MAIN), DISTANCE_OR_PLACE);
        assertDegrees(90, message(MAIN), PLACE_OR_DISTANCE);
    }

    @Test
    void aSubfieldThatAppliesBringsItsUnits() throws IOException {
        assertDegrees(90, message(OTHER), DISTANCE_OR_PLACE);
        assertDegrees(Double.NaN, message(OTHER), PLACE_OR_DISTANCE);
    }

    @Test
    void aFieldThatIsNotThereHasNone() throws IOException {
        assertEquals(Double.NaN, message(MAIN).degrees(3));
    }
}
