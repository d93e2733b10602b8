package io.fitcore.benchmarks.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.FitDecoder;
import io.fitcore.message.EventMessage;
import io.fitcore.message.FieldCursor;
import io.fitcore.message.FitMessage;
import io.fitcore.message.RecordMessage;
import io.fitcore.model.DecodeReport;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class InputTest {

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"TESTDATA", "CORPUS", "SMALL_FILES"})
    void aMadeFileIsSoundAndThreeMegabytesLong(Input input) throws IOException {
        byte[] bytes = input.files().get(0).bytes();
        DecodeReport report = FitDecoder.stream(bytes).forEach(message -> { });

        assertEquals(1, input.files().size());
        assertTrue(report.isClean(), report::toString);
        assertTrue(bytes.length > 2_900_000 && bytes.length < 3_300_000, () -> bytes.length + " bytes");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"TESTDATA", "CORPUS", "SMALL_FILES"})
    void theHeadHasTheSameBeginningAndOneInAHundredOfTheMessages(Input input) throws IOException {
        long whole = messages(input.files().get(0).bytes());
        long head = messages(input.head().orElseThrow().bytes());

        assertEquals(input.madeMessages() - input.madeMessages() / 100, whole - head);
    }

    @Test
    void smallFilesAreManyAndShort() throws IOException {
        List<Sample> files = Input.SMALL_FILES.files();

        assertEquals(500, files.size());
        for (Sample file : files) {
            assertTrue(FitDecoder.checkIntegrity(file.bytes()));
            assertTrue(file.bytes().length < 2_200, () -> file.bytes().length + " bytes");
        }
    }

    @Test
    void testdataIsFoundFromTheModuleAndOnlySoundFilesAreTaken() throws IOException {
        List<Sample> files = Input.TESTDATA.files();

        assertTrue(files.size() > 20, () -> files.size() + " files");
        for (Sample file : files) {
            FitDecoder.stream(file.bytes()).forEach(message -> { });
        }
    }

    @Test
    void byteOrderAndRepeatedDefinitionsDoNotChangeWhatIsRead() throws IOException {
        double expected = sum(Input.PLAIN.made(100));

        assertTrue(expected > 0);
        assertEquals(expected, sum(Input.BIG_ENDIAN.made(100)));
        assertEquals(expected, sum(Input.REPEATED_DEFINITIONS.made(100)));
    }

    @Test
    void aPlainRecordIsTheRideOfItsSecondWithTwoFieldsExpanded() throws IOException {
        Ride ride = new Ride();
        ride.next();

        FitMessage record = messagesOf(Input.PLAIN.made(1)).get(1);

        assertEquals(12, record.fields().size());
        assertEquals(ride.timestampSeconds, record.timestampSeconds(-1));
        assertEquals(ride.heartRate, record.intValue(RecordMessage.HEART_RATE, -1));
        assertEquals((ride.altitude - 2500) / 5.0, record.doubleValue(RecordMessage.ENHANCED_ALTITUDE));
        assertEquals(ride.speed / 1000.0, record.doubleValue(RecordMessage.ENHANCED_SPEED));
    }

    @Test
    void aGearChangeExpandsIntoFourGears() throws IOException {
        FitMessage event = messagesOf(Input.GEARS.made(1)).get(1);

        assertEquals(1, event.intValue(EventMessage.REAR_GEAR_NUM, -1));
        assertEquals(32, event.intValue(EventMessage.REAR_GEAR, -1));
        assertEquals(1, event.intValue(EventMessage.FRONT_GEAR_NUM, -1));
        assertEquals(34, event.intValue(EventMessage.FRONT_GEAR, -1));
    }

    @Test
    void developerRecordsHaveEightDescribedFields() throws IOException {
        List<FitMessage> messages = messagesOf(Input.DEVELOPER.made(1));
        FitMessage record = messages.get(messages.size() - 1);

        assertEquals(8, record.developerFields().size());
        assertEquals(20.0, record.developerField("skin_temperature").orElseThrow().doubleValue());
        assertEquals(1013.0, record.developerField("pressure").orElseThrow().doubleValue());
    }

    @Test
    void compressedRecordsGoOnInTimeDistanceAndCycles() throws IOException {
        List<FitMessage> messages = messagesOf(Input.COMPRESSED.made(3000));
        FitMessage last = messages.get(messages.size() - 1);
        Ride ride = new Ride();
        for (int i = 0; i < 3000; i++) {
            ride.next();
        }

        assertEquals(ride.timestampSeconds, last.timestampSeconds(-1));
        assertEquals(ride.distance / 100.0, last.doubleValue(RecordMessage.DISTANCE), 256.0,
                "the distance begins anywhere within a turn of its 12 bits");
        assertTrue(last.intValue(RecordMessage.TOTAL_CYCLES, -1) > 4000);
    }

    @Test
    void aRepeatingFileIsSoundHoweverItIsRead() throws IOException {
        RepeatingFile file = new RepeatingFile(500_000);

        assertTrue(FitDecoder.checkIntegrity(file));
        file.rewind();
        byte[] bytes = file.readAllBytes();
        assertEquals(file.sizeBytes(), bytes.length);
        assertTrue(FitDecoder.checkIntegrity(bytes));
        file.rewind();
        for (int i = 0; i < 1000; i++) {
            assertEquals(bytes[i] & 0xFF, file.read());
        }
    }

    private static long messages(byte[] bytes) throws IOException {
        return FitDecoder.stream(bytes).forEach(message -> { }).messages();
    }

    private static List<FitMessage> messagesOf(Sample sample) throws IOException {
        return FitDecoder.read(sample.bytes()).messages();
    }

    private static double sum(Sample sample) throws IOException {
        double sum = 0;
        for (FitMessage message : messagesOf(sample)) {
            FieldCursor field = message.cursor();
            while (field.next()) {
                sum += field.doubleValue();
            }
        }
        return sum;
    }
}
