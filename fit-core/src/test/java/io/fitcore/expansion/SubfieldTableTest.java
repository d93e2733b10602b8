package io.fitcore.expansion;

import static io.fitcore.testkit.FitBytes.field;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.expansion.SubfieldTable.Condition;
import io.fitcore.expansion.SubfieldTable.Entry;
import io.fitcore.expansion.SubfieldTable.Owner;
import io.fitcore.message.FitField;
import io.fitcore.model.BaseType;
import io.fitcore.model.DecodeOptions;
import io.fitcore.profile.Profile;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileMessage;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.WireField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every subfield of the profile, by every one of its conditions (spec, appendix C). */
class SubfieldTableTest {

    private static final int RAW = 5;
    /** Names nothing that any condition asks for. */
    private static final int OTHER = 250;

    static Stream<Arguments> conditions() throws IOException {
        List<Arguments> all = new ArrayList<>();
        for (Owner owner : SubfieldTable.read()) {
            for (Entry entry : owner.entries()) {
                entry.conditions().forEach(condition -> all.add(Arguments.of(owner, entry, condition)));
            }
        }
        return all.stream();
    }

    static Stream<Arguments> pairs() throws IOException {
        List<Arguments> all = new ArrayList<>();
        for (Owner owner : SubfieldTable.read()) {
            for (int first = 0; first < owner.entries().size(); first++) {
                for (int second = first + 1; second < owner.entries().size(); second++) {
                    addPairs(owner, owner.entries().get(first), owner.entries().get(second), all);
                }
            }
        }
        return all.stream();
    }

    /** Conditions that may hold at once: those on different fields. */
    private static void addPairs(Owner owner, Entry first, Entry second, List<Arguments> all) {
        for (Condition one : first.conditions()) {
            for (Condition other : second.conditions()) {
                if (one.reference() != other.reference()) {
                    all.add(Arguments.of(owner, first, one, other));
                }
            }
        }
    }

    static Stream<Owner> owners() throws IOException {
        return SubfieldTable.read().stream();
    }

    @ParameterizedTest(name = "{0} with {2} is {1}")
    @MethodSource("conditions")
    @DisplayName("R53: each condition makes the field its subfield")
    void conditionMakesTheSubfield(Owner owner, Entry entry, Condition condition) throws IOException {
        FitField field = decode(owner, DecodeOptions.DEFAULT, condition);

        assertEquals(entry.name(), field.name());
        assertEquals(entry.typeName(), field.typeName());
        assertEquals(entry.units(), field.units());
        assertEquals(entry.scale(), field.scale());
        assertEquals(0, field.offset());
        assertEquals(RAW, field.rawValue(0));
        assertEquals(RAW / entry.scale(), field.doubleValue());
        assertEquals(owner.field().name(), field.mainName());
        assertEquals(owner.field().units(), field.mainUnits());
    }

    @ParameterizedTest(name = "{0} with {2} and {3}")
    @MethodSource("pairs")
    @DisplayName("R53: of two subfields whose conditions hold, the first in workbook order wins")
    void firstOfTwoWins(Owner owner, Entry first, Condition one, Condition other) throws IOException {
        assertEquals(first.name(), decode(owner, DecodeOptions.DEFAULT, one, other).name());
        assertEquals(first.name(), decode(owner, DecodeOptions.DEFAULT, other, one).name());
    }

    @ParameterizedTest
    @MethodSource("owners")
    @DisplayName("R53: with another reference value the field is itself")
    void otherValueLeavesTheMainField(Owner owner) throws IOException {
        Condition known = owner.entries().get(0).conditions().get(0);

        assertIsMain(owner, decode(owner, DecodeOptions.DEFAULT, new Condition(known.reference(), OTHER)));
        assertIsMain(owner, decode(owner, DecodeOptions.DEFAULT));
    }

    @ParameterizedTest(name = "{0} with {2}")
    @MethodSource("conditions")
    @DisplayName("R53: with subfields off the field is itself")
    void subfieldsCanBeSwitchedOff(Owner owner, Entry unused, Condition condition) throws IOException {
        assertIsMain(owner, decode(owner, DecodeOptions.DEFAULT.withSubfields(false), condition));
    }

    @Test
    @DisplayName("R53: the table holds every subfield of the profile")
    void tableIsComplete() throws IOException {
        List<String> ofProfile = new ArrayList<>();
        for (int number : Profile.messageNumbers()) {
            ProfileMessage message = Profile.message(number).orElseThrow();
            message.fields().forEach(field -> field.subfields().forEach(
                    subfield -> ofProfile.add(message.name() + "." + field.name() + " " + subfield)));
        }
        List<String> ofTable = new ArrayList<>();
        SubfieldTable.read().forEach(owner -> owner.entries().forEach(entry -> ofTable.add(owner + " " + entry)));
        assertEquals(ofProfile.stream().sorted().toList(), ofTable.stream().sorted().toList());
    }

    private static void assertIsMain(Owner owner, FitField field) {
        assertEquals(owner.field().name(), field.name());
        assertEquals(owner.field().units(), field.units());
        assertEquals(owner.field().typeName(), field.typeName());
        assertEquals(owner.field().scale(), field.scale());
        assertEquals(RAW / owner.field().scale(), field.doubleValue());
    }

    /** Writes a message with the reference fields and the field itself, in their profile types, and reads the field. */
    private static FitField decode(Owner owner, DecodeOptions options, Condition... references) throws IOException {
        List<WireField> fields = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (Condition reference : references) {
            fields.add(wire(reference.reference()));
            values.add(reference.raw());
        }
        fields.add(wire(owner.field()));
        values.add(RAW);
        FitBytes file = FitBytes.file()
                .define(0, owner.message().number(), fields.toArray(new WireField[0]))
                .data(0, values.toArray());
        return Decoded.field(Decoded.message(file, options), owner.field().number());
    }

    private static WireField wire(ProfileField field) {
        BaseType type = field.baseType();
        return field(field.number(), type.sizeBytes(), type.code());
    }
}
