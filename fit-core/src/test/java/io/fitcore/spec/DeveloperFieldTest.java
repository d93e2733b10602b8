package io.fitcore.spec;

import static io.fitcore.spec.Developers.describe;
import static io.fitcore.spec.Developers.describeNative;
import static io.fitcore.spec.Developers.describeScaled;
import static io.fitcore.spec.Developers.introduce;
import static io.fitcore.testkit.FitBytes.ABSENT;
import static io.fitcore.testkit.FitBytes.developer;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.BYTE;
import static io.fitcore.testkit.WireType.ENUM;
import static io.fitcore.testkit.WireType.FLOAT32;
import static io.fitcore.testkit.WireType.SINT8;
import static io.fitcore.testkit.WireType.STRING;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.FitDecoder;
import io.fitcore.message.FieldCursor;
import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.model.BaseType;
import io.fitcore.model.DecodeLimits;
import io.fitcore.model.DeveloperFieldDescription;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.WireField;
import io.fitcore.testkit.reading.Reading;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 7: developer fields. */
class DeveloperFieldTest {

    private static final int RECORD = 20;

    private static FitBytes introduced() {
        return introduce(FitBytes.file(), 0, 0x11);
    }

    /** The developer field of the last record. */
    private static FitField lastField(Reading reading) {
        List<FitMessage> records = reading.messages(RECORD);
        return records.get(records.size() - 1).developerFields().get(0);
    }

    private static FitBytes record(FitBytes stream, int index, int number, Object value, int size) {
        return stream.define(0, RECORD, developer(number, size, index)).data(0, value);
    }

    // ---- R66

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 200, 254})
    @DisplayName("R66: index and number select the description, above 127 too")
    void indexAndNumberSelect(int index) {
        FitBytes stream = introduce(introduced(), index == 0 ? 3 : index, 0x22);
        describe(stream, 0, 7, UINT16, "mine", "W");
        describe(stream, index, 9, UINT8, "other", "bpm");
        record(stream, index, 9, 80, 1);
        FitField field = lastField(Reading.clean(stream));
        assertEquals(index, field.developerDataIndex());
        assertEquals(9, field.number());
        assertEquals("other", field.name());
        assertEquals("bpm", field.units());
        assertEquals(80, field.intValue(-1));
        assertEquals(FieldOrigin.DEVELOPER, field.origin());
        assertTrue(field.isKnown());
        assertEquals("uint8", field.typeName());
        assertEquals(Optional.of(BaseType.UINT8), field.baseType());
        assertEquals(Optional.empty(), field.profileField());
        assertEquals(Optional.empty(), field.valueName());
        assertEquals(Optional.empty(), field.type());
    }

    @Test
    @DisplayName("R66: the same number of two developers is two fields")
    void sameNumberOfTwoDevelopers() {
        FitBytes stream = introduce(introduced(), 1, 0x22);
        describe(stream, 0, 7, UINT16, "left", "W");
        describe(stream, 1, 7, UINT16, "right", "W");
        stream.define(0, RECORD, developer(7, 2, 1), developer(7, 2, 0)).data(0, 150, 100);
        FitMessage record = Reading.clean(stream).messages(RECORD).get(0);
        assertEquals(100, record.developerField(0, 7).orElseThrow().intValue(-1));
        assertEquals(150, record.developerField(1, 7).orElseThrow().intValue(-1));
        assertEquals(100, record.developerField("left").orElseThrow().intValue(-1));
        assertEquals(Optional.empty(), record.developerField(2, 7));
        assertEquals(Optional.empty(), record.developerField("centre"));
        assertEquals(List.of("right", "left"), record.developerFields().stream().map(FitField::name).toList());
    }

    @Test
    @DisplayName("R66: a developer field is not found among native fields, nor by its number")
    void developerFieldsAreNotNative() {
        FitBytes stream = describe(introduced(), 0, 3, UINT8, "heart_rate", "bpm");
        FitMessage record = Reading.clean(record(stream, 0, 3, 80, 1)).messages(RECORD).get(0);
        assertFalse(record.has(3));
        assertEquals(Optional.empty(), record.field(3));
        assertEquals(Optional.empty(), record.field("heart_rate"));
        assertEquals(List.of(), record.fields());
    }

    // ---- R67

    @Test
    @DisplayName("R67: a developer field without description has raw bytes and one problem per definition")
    void withoutDescription() {
        FitBytes stream = introduced();
        int at = stream.position();
        stream.define(0, RECORD, field(3, 1, UINT8), developer(7, 2, 0)).data(0, 80, hex("fa 00"))
                .data(0, 81, hex("fb 00"));
        Reading reading = Reading.assertOddity(ProblemKind.DEVELOPER_DESCRIPTION_MISSING, at, stream.toBytes());
        FitMessage record = reading.messages(RECORD).get(0);
        assertEquals(80, record.intValue(3, -1));
        FitField field = record.developerFields().get(0);
        assertFalse(field.isKnown());
        assertFalse(field.isPresent());
        assertEquals("unknown", field.name());
        assertEquals(7, field.number());
        assertEquals(0, field.developerDataIndex());
        assertEquals(Optional.empty(), field.description());
        assertEquals(Optional.empty(), field.baseType());
        assertEquals(255, field.typeByte());
        assertArrayEquals(hex("fa 00"), field.rawBytes());
    }

    @Test
    @DisplayName("R67: it resolves once a description arrives")
    void resolvesLater() {
        FitBytes stream = introduced();
        stream.define(0, RECORD, developer(7, 2, 0), developer(8, 1, 0)).data(0, hex("fa 00"), hex("05"));
        describe(stream, 0, 7, UINT16, "Power", "W").data(0, 251, 6);
        describe(stream, 0, 8, UINT8, "Form", "%").data(0, 252, 7);
        Reading reading = Reading.lenient(stream);
        assertEquals(List.of(ProblemKind.DEVELOPER_DESCRIPTION_MISSING, ProblemKind.DEVELOPER_DESCRIPTION_MISSING),
                reading.kinds());
        List<FitMessage> records = reading.messages(RECORD);
        assertEquals(List.of("unknown", "Power", "Power"),
                records.stream().map(each -> each.developerFields().get(0).name()).toList());
        assertEquals(List.of("unknown", "unknown", "Form"),
                records.stream().map(each -> each.developerFields().get(1).name()).toList());
        assertEquals(252, records.get(2).developerFields().get(0).intValue(-1));
        assertEquals(7, records.get(2).developerFields().get(1).intValue(-1));
    }

    @Test
    @DisplayName("R67: a field described late whose size does not fit its type is a problem, once")
    void resolvesLateToAnOddSize() {
        FitBytes stream = introduced();
        stream.define(0, RECORD, developer(7, 3, 0)).data(0, hex("01 02 03"));
        describe(stream, 0, 7, UINT16, "Power", "W").data(0, hex("01 02 03")).data(0, hex("01 02 03"));
        Reading reading = Reading.lenient(stream);
        assertEquals(List.of(ProblemKind.DEVELOPER_DESCRIPTION_MISSING, ProblemKind.FIELD_SIZE_ODD), reading.kinds());
        assertEquals("Power", lastField(reading).name());
        assertFalse(lastField(reading).isPresent());
        assertArrayEquals(hex("01 02 03"), lastField(reading).rawBytes());
    }

    // ---- R68

    @Test
    @DisplayName("R68: a description without developer_data_id is used, and that is a problem")
    void withoutDeveloperDataId() {
        FitBytes stream = FitBytes.file();
        describe(stream, 4, 7, UINT16, "Power", "W");
        int at = stream.position() - 28;
        record(stream, 4, 7, 250, 2);
        Reading reading = Reading.assertOddity(ProblemKind.DEVELOPER_DATA_ID_MISSING, at, stream.toBytes());
        assertEquals("Power", lastField(reading).name());
        assertEquals(250, lastField(reading).intValue(-1));
        assertEquals(Optional.empty(), lastField(reading).description().orElseThrow().applicationId());
    }

    // ---- R69

    @Test
    @DisplayName("R69: a redefinition affects definitions read after it, not bound ones")
    void redefinition() {
        FitBytes stream = describe(introduced(), 0, 7, UINT16, "old", "W");
        record(stream, 0, 7, 0x0201, 2);
        describe(stream, 0, 7, UINT8, "new", "%");
        stream.data(0, 0x0403);
        record(stream, 0, 7, hex("05 06"), 2);
        List<FitField> fields = Reading.clean(stream).messages(RECORD).stream()
                .map(each -> each.developerFields().get(0)).toList();
        assertEquals(List.of("old", "old", "new"), fields.stream().map(FitField::name).toList());
        assertEquals(0x0403, fields.get(1).intValue(-1));
        assertArrayEquals(new double[] {5, 6}, fields.get(2).doubleValues());
    }

    @Test
    @DisplayName("R69: a bound field keeps its description also where its neighbour resolves late")
    void redefinitionBesideALateOne() {
        FitBytes stream = describe(introduced(), 0, 7, UINT8, "old", "W");
        stream.define(0, RECORD, developer(7, 1, 0), developer(8, 1, 0)).data(0, 1, hex("01"));
        describe(stream, 0, 7, UINT8, "new", "%");
        describe(stream, 0, 8, UINT8, "late", "%");
        stream.data(0, 2, 3);
        List<FitField> fields = Reading.lenient(stream).messages(RECORD).get(1).developerFields();
        assertEquals(List.of("old", "late"), fields.stream().map(FitField::name).toList());
    }

    @Test
    @DisplayName("R69: an identical description again changes nothing")
    void identicalDescription() {
        FitBytes stream = describe(introduced(), 0, 7, UINT16, "Power", "W");
        record(stream, 0, 7, 250, 2);
        describe(stream, 0, 7, UINT16, "Power", "W");
        stream.data(0, 251);
        assertEquals(251, lastField(Reading.clean(stream)).intValue(-1));
    }

    // ---- R70

    @Test
    @DisplayName("R70: repeating an identical developer_data_id keeps the descriptions")
    void identicalDeveloperDataId() {
        FitBytes stream = describe(introduced(), 0, 7, UINT16, "Power", "W");
        introduce(stream, 0, 0x11);
        record(stream, 0, 7, 250, 2);
        assertEquals("Power", lastField(Reading.clean(stream)).name());
    }

    @Test
    @DisplayName("R70: another application_id on the same index drops them for later definitions")
    void otherApplication() {
        FitBytes stream = describe(introduced(), 0, 7, UINT16, "Power", "W");
        introduce(stream, 1, 0x33);
        describe(stream, 1, 7, UINT16, "Other", "W");
        record(stream, 0, 7, 250, 2);
        introduce(stream, 0, 0x22);
        stream.data(0, 251);
        int at = stream.position();
        record(stream, 0, 7, hex("fc 00"), 2);
        stream.define(1, RECORD, developer(7, 2, 1)).data(1, 9);
        Reading reading = Reading.assertOddity(ProblemKind.DEVELOPER_DESCRIPTION_MISSING, at, stream.toBytes());
        assertEquals(List.of("Power", "Power", "unknown", "Other"), reading.messages(RECORD).stream()
                .map(each -> each.developerFields().get(0).name()).toList());
    }

    @Test
    @DisplayName("R70: an index that is introduced after its description keeps it")
    void introducedLate() {
        FitBytes stream = describe(FitBytes.file(), 0, 7, UINT16, "Power", "W");
        introduce(stream, 0, 0x22);
        record(stream, 0, 7, 250, 2);
        assertEquals("Power", lastField(Reading.lenient(stream)).name());
    }

    // ---- R71

    @ParameterizedTest
    @CsvSource({"10, 5, 95.0", "10, 127, 100.0", "255, 5, 995.0", "255, 127, 1000.0", "1, 0, 1000.0", "4, -100, 350.0"})
    @DisplayName("R71: valid scale and offset are applied, invalid ones ignored")
    void scaleAndOffset(int scale, int offset, double expected) {
        FitBytes stream = record(describeScaled(introduced(), 0, 7, UINT16, scale, offset), 0, 7, 1000, 2);
        FitField field = lastField(Reading.clean(stream));
        assertEquals(expected, field.doubleValue());
        assertEquals(1000, field.rawValue(0));
        assertEquals(scale == 255 ? 1.0 : scale, field.scale());
        assertEquals(offset == 127 ? 0.0 : offset, field.offset());
    }

    @Test
    void aDescriptionBeforeEachMessageIsReadToTheEnd() {
        WireField[] fields = new WireField[200];
        Arrays.setAll(fields, i -> developer(i, 0, 0));
        FitBytes stream = introduced().define(0, 20, fields)
                .define(14, 206, field(0, 1, UINT8), field(1, 1, UINT8), field(2, 1, UINT8));
        int rounds = 400;
        for (int i = 0; i < rounds; i++) {
            stream.data(14, 0, 250, i % 2 == 0 ? UINT8 : UINT16).raw("00"); // fields of no bytes
        }
        assertEquals(1 + 2 * rounds, Reading.strict(stream).messages().size());
    }

    @Test
    void ofManyUnusableDescriptionsTheFirstAreKeptAndAllAreCounted() {
        byte[] bytes = describe(describe(FitBytes.file(), 3, 1, UINT8, "a", ""), 3, 2, UINT8, "b", "").toBytes();
        Reading reading = Reading.of(FitDecoder.stream(bytes).limits(DecodeLimits.DEFAULT.withMaxKeptProblems(1)));
        assertEquals(List.of(ProblemKind.DEVELOPER_DATA_ID_MISSING), reading.kinds());
        assertEquals(2, reading.report().count(ProblemKind.DEVELOPER_DATA_ID_MISSING));
    }

    @Test
    void anIndexBeyondAByteIntroducesNothing() {
        byte[] bytes = FitBytes.file().define(15, 207, field(3, 2, UINT16)).data(15, 300).toBytes();
        assertEquals(List.of(ProblemKind.FIELD_TYPE_DIFFERS, ProblemKind.DEVELOPER_DESCRIPTION_UNUSABLE),
                Reading.strict(bytes).kinds());
    }

    @Test
    void indexesAndNumbersBeyondAByteDescribeNothing() {
        for (int[] pair : new int[][] {{300, 7}, {0, 300}}) {
            FitBytes stream = introduced()
                    .define(14, 206, field(0, 2, UINT16), field(1, 2, UINT16), field(2, 1, UINT8));
            int at = stream.position();
            byte[] bytes = stream.data(14, pair[0], pair[1], UINT16).toBytes();
            assertTrue(Reading.strict(bytes).report().problems().stream().anyMatch(problem ->
                    problem.kind() == ProblemKind.DEVELOPER_DESCRIPTION_UNUSABLE && problem.offset() == at));
        }
    }

    @Test
    @DisplayName("R71: scale 0 is ignored, and a problem")
    void scaleZero() {
        FitBytes stream = describeScaled(introduced(), 0, 7, UINT16, 0, 5);
        int at = stream.position() - 6;
        record(stream, 0, 7, 1000, 2);
        Reading reading = Reading.assertOddity(ProblemKind.DEVELOPER_DESCRIPTION_UNUSABLE, at, stream.toBytes());
        assertEquals(995.0, lastField(reading).doubleValue());
    }

    @Test
    @DisplayName("R71: each element of an array is scaled")
    void scaledArray() {
        FitBytes stream = record(describeScaled(introduced(), 0, 7, UINT16, 10, 127), 0, 7,
                hex("e8 03 ff ff 64 00"), 6);
        assertArrayEquals(new double[] {100, Double.NaN, 10}, lastField(Reading.clean(stream)).doubleValues());
    }

    // ---- R72

    @Test
    @DisplayName("R72: an application_id of 16 bytes is a UUID in byte order")
    void uuid() {
        FitBytes stream = introduce(FitBytes.file(), 0, hex("66 0a 58 1e 53 01 46 0c 8f 2f 03 4c 8b 6d c9 0f"));
        record(describe(stream, 0, 7, UINT16, "Power", "W"), 0, 7, 250, 2);
        assertEquals(Optional.of("660a581e-5301-460c-8f2f-034c8b6dc90f"),
                lastField(Reading.clean(stream)).description().orElseThrow().applicationId());
    }

    @ParameterizedTest
    @CsvSource({"05, 05", "0102030405060708090a0b0c0d0e0f, 0102030405060708090a0b0c0d0e0f",
        "000102030405060708090a0b0c0d0e0f10, 000102030405060708090a0b0c0d0e0f10"})
    @DisplayName("R72: of any other length it is plain bytes")
    void otherApplicationIds(String id, String expected) {
        FitBytes stream = introduce(FitBytes.file(), 0, hex(id));
        record(describe(stream, 0, 7, UINT16, "Power", "W"), 0, 7, 250, 2);
        assertEquals(Optional.of(expected),
                lastField(Reading.clean(stream)).description().orElseThrow().applicationId());
    }

    @Test
    @DisplayName("R72: an invalid or missing application_id is none")
    void noApplicationId() {
        FitBytes stream = introduce(FitBytes.file(), 0, 0xFF);
        record(describe(stream, 0, 7, UINT16, "Power", "W"), 0, 7, 250, 2);
        assertEquals(Optional.empty(), lastField(Reading.clean(stream)).description().orElseThrow().applicationId());
        FitBytes without = FitBytes.file().define(15, 207, field(3, 1, UINT8)).data(15, 0);
        record(describe(without, 0, 7, UINT16, "Power", "W"), 0, 7, 250, 2);
        assertEquals(Optional.empty(), lastField(Reading.clean(without)).description().orElseThrow().applicationId());
    }

    // ---- R73

    @Test
    @DisplayName("R73: a native override is told, and changes no native field and no scale")
    void nativeOverride() {
        FitBytes stream = describeNative(introduced(), 0, 7, UINT16, RECORD, 6); // speed, scale 1000
        stream.define(0, RECORD, field(6, 2, UINT16), developer(7, 2, 0)).data(0, 5000, 3000)
                .define(1, RECORD, field(3, 1, UINT8), developer(7, 2, 0)).data(1, 80, 3000);
        List<FitMessage> records = Reading.clean(stream).messages(RECORD);
        assertEquals(5.0, records.get(0).doubleValue(6));
        assertEquals(3000.0, records.get(0).developerFields().get(0).doubleValue());
        assertEquals(1.0, records.get(0).developerFields().get(0).scale());
        assertFalse(records.get(1).has(6));
        assertFalse(records.get(1).has(73));
        DeveloperFieldDescription description = records.get(1).developerFields().get(0).description().orElseThrow();
        assertEquals(OptionalInt.of(RECORD), description.nativeMessageNumber());
        assertEquals(OptionalInt.of(6), description.nativeFieldNumber());
    }

    @Test
    @DisplayName("R73: an override of 0xFFFF and 0xFF is none")
    void noNativeOverride() {
        FitBytes stream = record(describeNative(introduced(), 0, 7, UINT16, 0xFFFF, 0xFF), 0, 7, 250, 2);
        DeveloperFieldDescription description = lastField(Reading.clean(stream)).description().orElseThrow();
        assertEquals(OptionalInt.empty(), description.nativeMessageNumber());
        assertEquals(OptionalInt.empty(), description.nativeFieldNumber());
    }

    // ---- the other rows of 7.2

    @ParameterizedTest
    @ValueSource(ints = {0x04, 0x84, 0xE4})
    void theTypeOfADescriptionIsMasked(int typeByte) {
        FitBytes stream = record(describe(introduced(), 0, 7, typeByte, "Power", "W"), 0, 7, 250, 2);
        assertEquals(250, lastField(Reading.clean(stream)).intValue(-1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x11, 0x1F, 0x91})
    void aTypeThatDoesNotExistLeavesRawBytes(int typeByte) {
        FitBytes stream = describe(introduced(), 0, 7, typeByte, "Power", "W");
        int at = stream.position() - 28;
        record(stream, 0, 7, hex("fa 00"), 2);
        Reading reading = Reading.lenient(stream);
        assertEquals(ProblemKind.DEVELOPER_DESCRIPTION_UNUSABLE, reading.kinds().get(0));
        assertEquals(at, reading.report().problems().get(0).offset());
        assertFalse(reading.report().hasDamage());
        FitField field = lastField(reading);
        assertEquals("Power", field.name());
        assertEquals("W", field.units());
        assertFalse(field.isPresent());
        assertEquals(Optional.empty(), field.baseType());
        assertArrayEquals(hex("fa 00"), field.rawBytes());
    }

    @Test
    void anInvalidOrMissingTypeLeavesRawBytes() {
        FitBytes invalid = record(describe(introduced(), 0, 7, 0xFF, "Power", "W"), 0, 7, hex("fa 00"), 2);
        Reading reading = Reading.lenient(invalid);
        assertTrue(reading.kinds().contains(ProblemKind.DEVELOPER_DESCRIPTION_UNUSABLE));
        assertArrayEquals(hex("fa 00"), lastField(reading).rawBytes());
        FitBytes missing = introduced().define(14, 206, field(0, 1, UINT8), field(1, 1, UINT8)).data(14, 0, 7);
        reading = Reading.lenient(record(missing, 0, 7, hex("fa 00"), 2));
        assertTrue(reading.kinds().contains(ProblemKind.DEVELOPER_DESCRIPTION_UNUSABLE));
        assertFalse(lastField(reading).isPresent());
        assertArrayEquals(hex("fa 00"), lastField(reading).rawBytes());
    }

    @Test
    void aDescriptionWithoutNumbersIsUnusable() {
        FitBytes stream = introduced().define(14, 206, field(0, 1, UINT8), field(1, 1, UINT8), field(2, 1, UINT8));
        int at = stream.position();
        stream.data(14, 0, ABSENT, UINT16);
        Reading reading = Reading.assertOddity(ProblemKind.DEVELOPER_DESCRIPTION_UNUSABLE, at, stream.toBytes());
        assertEquals(206, reading.message(1).number());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anIdWithoutIndexIsAProblemAndDelivered(boolean invalid) {
        FitBytes stream = FitBytes.file();
        if (invalid) {
            stream.define(15, 207, field(1, 16, BYTE), field(3, 1, UINT8));
        } else {
            stream.define(15, 207, field(1, 16, BYTE));
        }
        int at = stream.position();
        stream.raw(invalid ? "0f" + "11".repeat(16) + "ff" : "0f" + "11".repeat(16));
        Reading reading = Reading.assertOddity(ProblemKind.DEVELOPER_DESCRIPTION_UNUSABLE, at, stream.toBytes());
        assertEquals(207, reading.message().number());
    }

    @Test
    void aDescriptionWithoutNameIsShownByIndexAndNumber() {
        FitBytes stream = record(describeScaled(introduced(), 0, 7, UINT16, 255, 127), 0, 7, 250, 2);
        FitField field = lastField(Reading.clean(stream));
        assertEquals(List.of(), field.description().orElseThrow().names());
        assertEquals("dev_0_7", field.name());
        assertEquals("", field.units());
        assertTrue(field.isKnown());
    }

    @Test
    void severalNamesAndUnitsAreAllReachable() {
        FitBytes stream = record(describe(introduced(), 0, 7, UINT16, "Power\0Watt", "W\0kW"), 0, 7, 250, 2);
        DeveloperFieldDescription description = lastField(Reading.clean(stream)).description().orElseThrow();
        assertEquals(List.of("Power", "Watt"), description.names());
        assertEquals("Power", description.name());
        assertEquals(List.of("W", "kW"), description.units());
        assertEquals("W", description.unit());
        assertEquals(0, description.developerDataIndex());
        assertEquals(7, description.number());
        assertEquals(UINT16, description.typeByte());
        assertEquals(Optional.of(BaseType.UINT16), description.baseType());
    }

    @Test
    void invalidValuesAreAbsent() {
        FitBytes stream = record(describe(introduced(), 0, 7, UINT16, "Power", "W"), 0, 7, hex("ff ff"), 2);
        FitField field = lastField(Reading.clean(stream));
        assertFalse(field.isPresent());
        assertTrue(field.isKnown());
        assertTrue(Double.isNaN(field.doubleValue()));
        assertEquals(0xFFFF, field.rawValue(0));
    }

    @Test
    void aSizeThatDoesNotFitLeavesRawBytes() {
        FitBytes stream = describe(introduced(), 0, 7, UINT16, "Power", "W");
        int at = stream.position();
        record(stream, 0, 7, hex("01 02 03"), 3);
        Reading reading = Reading.assertOddity(ProblemKind.FIELD_SIZE_ODD, at, stream.toBytes());
        assertFalse(lastField(reading).isPresent());
        assertArrayEquals(hex("01 02 03"), lastField(reading).rawBytes());
    }

    @Test
    void theSamePairTwiceIsKeptTwiceAndFoundAsTheFirst() {
        FitBytes stream = describe(introduced(), 0, 7, UINT8, "Form", "%");
        stream.define(0, RECORD, developer(7, 1, 0), developer(7, 1, 0)).data(0, 5, 6);
        FitMessage record = Reading.clean(stream).messages(RECORD).get(0);
        assertEquals(2, record.developerFields().size());
        assertEquals(5, record.developerField(0, 7).orElseThrow().intValue(-1));
        assertEquals(6, record.developerFields().get(1).intValue(-1));
        assertEquals(5, record.developerField("Form").orElseThrow().intValue(-1));
    }

    @Test
    void everyKindOfValue() {
        FitBytes stream = describe(introduced(), 0, 1, STRING, "text", "");
        describe(stream, 0, 2, FLOAT32, "real", "");
        describe(stream, 0, 3, ENUM, "enum", "");
        describe(stream, 0, 4, UINT32, "array", "");
        describe(stream, 0, 5, BYTE, "bytes", "");
        describe(stream, 0, 6, SINT8, "signed", "");
        stream.define(0, RECORD, developer(1, 6, 0), developer(2, 4, 0), developer(3, 1, 0), developer(4, 8, 0),
                        developer(5, 2, 0), developer(6, 1, 0))
                .data(0, "ab", hex("0000c03f"), 3, hex("01000000 ffffffff"), hex("ff 01"), -5);
        List<FitField> fields = Reading.clean(stream).messages(RECORD).get(0).developerFields();
        assertEquals(Optional.of("ab"), fields.get(0).text());
        assertEquals(1.5, fields.get(1).doubleValue());
        assertEquals(3, fields.get(2).intValue(-1));
        assertArrayEquals(new double[] {1, Double.NaN}, fields.get(3).doubleValues());
        assertArrayEquals(new double[] {255, 1}, fields.get(4).doubleValues());
        assertEquals(-5, fields.get(5).intValue(0));
        assertEquals("enum=3", fields.get(2).toString());
    }

    @Test
    void developerFieldsComeLastForTheCursorAndWithoutValueNotAtAll() {
        FitBytes stream = describe(introduced(), 0, 7, UINT8, "Form", "%");
        stream.define(0, RECORD, field(6, 2, UINT16), developer(7, 1, 0), developer(9, 1, 0))
                .data(0, 5000, 5, hex("06"));
        FitMessage record = Reading.lenient(stream).messages(RECORD).get(0);
        FieldCursor cursor = record.cursor();
        assertTrue(cursor.next());
        assertEquals("speed", cursor.name());
        assertTrue(cursor.next());
        assertEquals("enhanced_speed", cursor.name());
        assertTrue(cursor.next());
        assertEquals("Form", cursor.name());
        assertEquals(5, cursor.intValue(-1));
        assertFalse(cursor.next());
        assertEquals(2, record.developerFields().size());
    }

    @Test
    void descriptionsAreReadAlsoWhenNobodyWantsThem() {
        FitBytes stream = record(describe(introduced(), 0, 7, UINT16, "Power", "W"), 0, 7, 250, 2);
        Reading reading = Reading.of(FitDecoder.stream(stream.toBytes()).only(RECORD));
        assertEquals("Power", reading.message().developerFields().get(0).name());
    }

    @Test
    void aDescribingMessageIsAMessageLikeOthers() {
        FitBytes stream = describe(introduced(), 0, 7, UINT16, "Power", "W");
        List<FitMessage> messages = Reading.clean(stream).messages();
        assertEquals(List.of("developer_data_id", "field_description"),
                messages.stream().map(FitMessage::name).toList());
        assertEquals(Optional.of("Power"), messages.get(1).text(3));
        assertEquals(Optional.of("uint16"), messages.get(1).valueName(2));
    }
}
