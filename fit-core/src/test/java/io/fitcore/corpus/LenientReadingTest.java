package io.fitcore.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.FitDecoder;
import io.fitcore.FitStream;
import io.fitcore.corpus.Corpus.RealFile;
import io.fitcore.model.FitException;
import io.fitcore.model.ProblemKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Strict and lenient reading agree on real recordings with sound records, however they end. */
class LenientReadingTest {

    private static final int DATA_SIZE_AT = 4;
    private static final int CRC_BYTES = 2;
    private static final Set<ProblemKind> FAULTS_OF_ENDS =
            EnumSet.of(ProblemKind.FILE_CRC_MISSING, ProblemKind.FILE_CRC_WRONG);

    /** What is done to a recording. */
    private enum Ending {
        AS_IT_IS {
            @Override
            byte[] of(byte[] bytes) {
                return bytes;
            }
        },
        WRONG_CHECKSUM {
            @Override
            byte[] of(byte[] bytes) {
                bytes[bytes.length - 1] ^= 0x55;
                return bytes;
            }
        },
        NEITHER_SIZE_NOR_CHECKSUM {
            @Override
            byte[] of(byte[] bytes) {
                Arrays.fill(bytes, DATA_SIZE_AT, DATA_SIZE_AT + 4, (byte) 0);
                return Arrays.copyOf(bytes, bytes.length - CRC_BYTES);
            }
        },
        ERASED_STORAGE {
            @Override
            byte[] of(byte[] bytes) {
                byte[] padded = Arrays.copyOf(NEITHER_SIZE_NOR_CHECKSUM.of(bytes), bytes.length + 5000);
                Arrays.fill(padded, bytes.length - CRC_BYTES, padded.length, (byte) 0xFF);
                return padded;
            }
        };

        /** May change the bytes. */
        abstract byte[] of(byte[] bytes);
    }

    @ParameterizedTest
    @EnumSource
    void soundRecordsAreReadAsStrictly(Ending ending) throws IOException {
        int compared = 0;
        for (RealFile sample : Corpus.find().sound()) {
            byte[] bytes = ending.of(Files.readAllBytes(sample.fit()));
            LongStream.Builder strictly = LongStream.builder();
            if (read(FitDecoder.stream(bytes), strictly).filter(kind -> !FAULTS_OF_ENDS.contains(kind)).isPresent()) {
                continue; // a chain, whose first file has lost its end
            }
            long[] expected = strictly.build().toArray();
            for (FitStream stream : new FitStream[] {FitDecoder.stream(bytes),
                FitDecoder.stream(new ByteArrayInputStream(bytes))}) {
                LongStream.Builder leniently = LongStream.builder();
                read(stream.lenient(), leniently);
                assertArrayEquals(expected, leniently.build().toArray(), sample::toString);
            }
            compared++;
        }
        assertTrue(compared > 100, "only " + compared + " files were compared");
    }

    /** Collects where messages lie and their times; answers what was thrown. */
    private static Optional<ProblemKind> read(FitStream stream, LongStream.Builder places) throws IOException {
        try {
            stream.forEach(message -> places.add(message.offset()).add(message.sizeBytes())
                    .add(message.timestampSeconds(-1)).add(message.isRecovered() ? 1 : 0));
            return Optional.empty();
        } catch (FitException e) {
            return Optional.of(e.kind());
        }
    }
}
