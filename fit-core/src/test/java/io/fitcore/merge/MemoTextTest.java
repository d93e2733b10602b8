package io.fitcore.merge;

import static io.fitcore.testkit.FitBytes.ABSENT;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.ENUM;
import static io.fitcore.testkit.WireType.STRING;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;
import static io.fitcore.testkit.WireType.UINT8Z;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.FitDecoder;
import io.fitcore.FitFile;
import io.fitcore.FitStream;
import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.model.DecodeLimits;
import io.fitcore.model.FitException;
import io.fitcore.model.ProblemKind;
import io.fitcore.testkit.FitBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Texts that are split over {@code memo_glob} messages (spec 9.1). */
class MemoTextTest {

    private static final int WORKOUT = 26;
    private static final int SPORT = 4;
    private static final int WKT_NAME = 8;
    private static final int WKT_DESCRIPTION = 17;
    private static final int MEMO_GLOB = 145;

    private final FitBytes file = FitBytes.file();

    /** Two workouts, named "first" and "second", without descriptions. */
    private MemoTextTest workouts() {
        file.define(1, WORKOUT, field(WKT_NAME, 8, STRING), field(SPORT, 1, ENUM)).data(1, "first", 1)
                .data(1, "second", 2);
        return this;
    }

    /** A part for a workout, by its position among them. */
    private MemoTextTest part(long partIndex, int workout, int fieldNumber, byte[] data) {
        file.define(2, MEMO_GLOB, field(250, 4, UINT32), field(1, 2, UINT16), field(2, 2, UINT16), field(3, 1, UINT8),
                field(4, data.length, UINT8Z)).data(2, partIndex, WORKOUT, workout, fieldNumber, data);
        return this;
    }

    private MemoTextTest part(long partIndex, int workout, int fieldNumber, String text) {
        return part(partIndex, workout, fieldNumber, text.getBytes(StandardCharsets.UTF_8));
    }

    private FitStream stream() {
        return FitDecoder.stream(file.toBytes()).joinMemos();
    }

    private List<FitMessage> joined() {
        return Strap.all(stream()).stream().filter(message -> message.number() == WORKOUT).toList();
    }

    private Optional<String> description(int workout) {
        return joined().get(workout).text(WKT_DESCRIPTION);
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    @Test
    @DisplayName("R76: parts are joined in the order of part_index, not of the stream")
    void partsAreJoinedInPartOrder() {
        workouts().part(2, 0, WKT_DESCRIPTION, "end.").part(0, 0, WKT_DESCRIPTION, "From the ")
                .part(1, 0, WKT_DESCRIPTION, "beginning to the ");
        assertEquals(Optional.of("From the beginning to the end."), description(0));
        assertEquals(Optional.empty(), description(1));
    }

    @Test
    @DisplayName("R76: parts are joined as bytes before UTF-8 is decoded, so that a character may be split")
    void characterMayBeSplitBetweenParts() {
        byte[] text = "Schluß 漢字 🏃".getBytes(StandardCharsets.UTF_8);
        workouts();
        for (int i = 0; i < text.length; i++) {
            part(i, 1, WKT_DESCRIPTION, slice(text, i, i + 1));
        }
        assertEquals(Optional.of("Schluß 漢字 🏃"), description(1));
    }

    @Test
    @DisplayName("R76: nothing is joined unless the option is on")
    void nothingIsJoinedUnlessAskedFor() {
        workouts().part(0, 0, WKT_DESCRIPTION, "text");
        List<FitMessage> plain = Strap.all(FitDecoder.stream(file.toBytes()));
        assertFalse(plain.get(0).has(WKT_DESCRIPTION));
        assertEquals(3, plain.size());
    }

    @Test
    void zerosAtTheEndAreDroppedAndOthersKept() {
        workouts().part(0, 0, WKT_DESCRIPTION, "Hello \0\0").part(1, 0, WKT_DESCRIPTION, "World\0\0");
        assertEquals(Optional.of("Hello \0\0World"), description(0));
        assertEquals(List.of("Hello \0\0World"), joined().get(0).field(WKT_DESCRIPTION).orElseThrow().texts());
    }

    @Test
    void partOfNothingButZerosCounts() {
        workouts().part(0, 0, WKT_DESCRIPTION, "a").part(1, 0, WKT_DESCRIPTION, "\0\0")
                .part(2, 0, WKT_DESCRIPTION, "b");
        assertEquals(Optional.of("a\0\0b"), description(0));
    }

    @Test
    void malformedBytesBecomeReplacementCharacters() {
        workouts().part(0, 0, WKT_DESCRIPTION, FitBytes.hex("41 C3 42 FF"));
        assertEquals(Optional.of("A\uFFFDB\uFFFD"), description(0));
    }

    @Test
    void textTakesThePlaceOfTheFilesOwn() {
        workouts().part(0, 1, WKT_NAME, "a longer name than before");
        FitMessage second = joined().get(1);
        assertEquals(List.of("wkt_name", "sport"), second.fields().stream().map(FitField::name).toList());
        assertEquals(Optional.of("a longer name than before"), second.text(WKT_NAME));
        assertEquals(FieldOrigin.MERGED, second.field(WKT_NAME).orElseThrow().origin());
        assertEquals(2, second.intValue(SPORT, -1));
        assertEquals(Optional.of("first"), joined().get(0).text(WKT_NAME));
    }

    @Test
    void newTextStandsBehindTheFieldsOfTheFile() {
        workouts().part(0, 1, WKT_DESCRIPTION, "text");
        FitMessage second = joined().get(1);
        assertEquals(List.of("wkt_name", "sport", "wkt_description"),
                second.fields().stream().map(FitField::name).toList());
        assertTrue(second.toString().contains("text"), second.toString());
        assertTrue(second.field(WKT_DESCRIPTION).orElseThrow().isText());
        assertEquals(10, second.sizeBytes());
        assertEquals(10, second.recordBytes().length);
    }

    @Test
    void severalFieldsOfOneMessageGetTheirTexts() {
        workouts().part(1, 0, WKT_NAME, "me").part(0, 0, WKT_DESCRIPTION, "descr").part(0, 0, WKT_NAME, "na")
                .part(1, 0, WKT_DESCRIPTION, "iption");
        FitMessage first = joined().get(0);
        assertEquals(Optional.of("name"), first.text(WKT_NAME));
        assertEquals(Optional.of("description"), first.text(WKT_DESCRIPTION));
        assertEquals(1, first.intValue(SPORT, -1));
    }

    @Test
    void targetIsFoundByItsPlaceInTheStream() {
        // message_index says otherwise, and the third workout is in another file and comes after its text
        file.define(1, WORKOUT, field(254, 2, UINT16)).data(1, 7).data(1, 2);
        part(0, 1, WKT_DESCRIPTION, "of the second").part(0, 2, WKT_DESCRIPTION, "of the third");
        file.next().define(1, WORKOUT, field(254, 2, UINT16)).data(1, 0);
        assertEquals(List.of(Optional.empty(), Optional.of("of the second"), Optional.of("of the third")),
                joined().stream().map(message -> message.text(WKT_DESCRIPTION)).toList());
    }

    @Test
    void partsWithoutATargetAreLeftAside() {
        workouts().part(0, 2, WKT_DESCRIPTION, "there is no third").part(0, 0xFFFF, WKT_DESCRIPTION, "nor this");
        part(0, 0, 0xFF, "no field").part(0, 0, 253, "a time is no text").part(0, 0, WKT_DESCRIPTION, "\0\0");
        file.define(2, MEMO_GLOB, field(250, 4, UINT32), field(1, 2, UINT16), field(4, 4, UINT8Z))
                .data(2, 0, WORKOUT, "text")
                .define(2, MEMO_GLOB, field(1, 2, UINT16), field(2, 2, UINT16), field(3, 1, UINT8))
                .data(2, WORKOUT, 0, WKT_DESCRIPTION)
                .define(2, MEMO_GLOB, field(1, 2, UINT16), field(2, 2, UINT16), field(3, 1, UINT8), field(4, 4, UINT8Z))
                .data(2, ABSENT, 0, WKT_DESCRIPTION, "text");
        assertEquals(Strap.all(FitDecoder.stream(file.toBytes())).toString(), Strap.all(stream()).toString());
    }

    @Test
    void messagesThatTheProfileDoesNotKnowGetTextsToo() {
        file.define(1, 0xFF42, field(1, 1, UINT8)).data(1, 5)
                .define(2, MEMO_GLOB, field(1, 2, UINT16), field(2, 2, UINT16), field(3, 1, UINT8), field(4, 4, UINT8Z))
                .data(2, 0xFF42, 0, 9, "text");
        FitMessage unknown = Strap.all(stream()).get(0);
        assertEquals(Optional.of("text"), unknown.text(9));
        assertEquals("unknown", unknown.field(9).orElseThrow().name());
    }

    @Test
    void textInAnExpandedFieldReplacesIt() {
        // record: speed is expanded into enhanced_speed (73), computed or not
        file.define(1, 20, field(6, 2, UINT16)).data(1, 2500)
                .define(1, 20, field(8, 3, 0x0D)).data(1, FitBytes.hex("C8 00 64"))
                .define(2, MEMO_GLOB, field(1, 2, UINT16), field(2, 2, UINT16), field(3, 1, UINT8), field(4, 4, UINT8Z))
                .data(2, 20, 0, 73, "slow").data(2, 20, 1, 73, "slow");
        List<FitMessage> records = Strap.all(stream()).subList(0, 2);
        assertEquals(List.of("speed", "enhanced_speed"), records.get(0).fields().stream().map(FitField::name).toList());
        assertEquals(List.of("compressed_speed_distance", "enhanced_speed", "speed", "distance"),
                records.get(1).fields().stream().map(FitField::name).toList());
        for (FitMessage record : records) {
            assertEquals(Optional.of("slow"), record.text(73));
            assertTrue(Double.isNaN(record.doubleValue(73)));
            assertFalse(Double.isNaN(record.doubleValue(6)));
        }
    }

    @Test
    void everyDoorGivesTheSameTexts() throws IOException {
        workouts().part(0, 1, WKT_DESCRIPTION, "a text of some length").part(0, 0, WKT_NAME, "n");
        List<String> pushed = Strap.all(stream()).stream().map(FitMessage::toString).toList();
        List<String> pulled = new ArrayList<>();
        stream().messages().forEach(message -> pulled.add(message.toString()));
        assertEquals(pushed, pulled);
        FitFile kept = stream().toFile();
        assertEquals(pushed, kept.messages().stream().map(FitMessage::toString).toList());
        assertEquals(Optional.of("a text of some length"), kept.messages(WORKOUT).get(1).text(WKT_DESCRIPTION));
        assertArrayEquals(joined().get(1).recordBytes(), kept.messages(WORKOUT).get(1).recordBytes());
        assertEquals(4, kept.report().messages());
    }

    @Test
    void selectedMessagesGetTheirTexts() {
        workouts().part(0, 1, WKT_DESCRIPTION, "text");
        List<FitMessage> messages = Strap.all(stream().only(WORKOUT));
        assertEquals(2, messages.size());
        assertEquals(Optional.of("text"), messages.get(1).text(WKT_DESCRIPTION));
    }

    @Test
    void heartRatesAndTextsMayComeTogether() {
        FitBytes both = Strap.activity().recordsWithRate(33, 0, 1).anchor(10, 60).beats(new double[] {11, 12}, 62, 64)
                .file().define(2, MEMO_GLOB, field(1, 2, UINT16), field(2, 2, UINT16), field(3, 1, UINT8),
                        field(4, 4, UINT8Z)).data(2, 20, 1, 200, "text").data(2, 20, 1, 3, "fast");
        List<FitMessage> records = Strap.all(FitDecoder.stream(both.toBytes()).joinMemos().mergeHeartRates()).stream()
                .filter(message -> message.number() == 20).toList();
        assertEquals(60, records.get(0).intValue(3, -1));
        assertEquals(Optional.of("fast"), records.get(1).text(3)); // the text comes last
        assertEquals(Optional.of("text"), records.get(1).text(200));
        assertEquals(3, records.get(1).fields().size());
    }

    @Test
    void messagesThatWaitAndPartsCountAgainstTheLimit() {
        workouts();
        for (int i = 0; i < 2_000; i++) {
            part(i, 0, WKT_DESCRIPTION, "0123456789");
        }
        FitException thrown = assertThrows(FitException.class,
                () -> stream().limits(DecodeLimits.DEFAULT.withMaxKeptBytes(100_000)).forEach(message -> { }));
        assertEquals(ProblemKind.LIMIT_EXCEEDED, thrown.kind());
        FitException selected = assertThrows(FitException.class,
                () -> stream().only(WORKOUT).limits(DecodeLimits.DEFAULT.withMaxKeptBytes(100_000)).forEach(m -> { }));
        assertEquals(ProblemKind.LIMIT_EXCEEDED, selected.kind());
        assertEquals(2, selected.messagesBefore());
        assertEquals(20_000, description(0).orElseThrow().length());
    }
}
