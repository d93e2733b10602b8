package io.fitcore.hostile;

import io.fitcore.testkit.BitwiseCrc;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * What a coverage-guided fuzzer runs: any bytes keep all promises. It is started by a profile of its own:
 *
 * <pre>
 * mvn -Pfuzz -DskipTests test                               half an hour
 * mvn -Pfuzz -DskipTests test -Dfit.fuzz.seconds=60         as long as one likes
 * </pre>
 *
 * <p>This class does not depend on the fuzzer, so it compiles with the other tests. The fuzzer finds the method by its
 * name.
 */
public final class FuzzTarget {

    /** Bytes of the header of most files, and of what stands in it. */
    private static final int HEADER_BYTES = 14;
    private static final int DATA_SIZE_AT = 4;
    private static final int TAG_AT = 8;
    private static final int HEADER_CRC_AT = 12;
    private static final int CRC_BYTES = 2;

    private static final int TURNS = 4;

    private FuzzTarget() {
    }

    /** Checks the bytes as they are, and once more framed as a sound file, which chance hardly ever makes. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        int turn = turnOf(bytes);
        Promises.check(bytes, turn);
        if (bytes.length > HEADER_BYTES + CRC_BYTES) {
            byte[] framed = framed(bytes);
            Outcome outcome = Promises.check(framed, turn);
            if (!outcome.report.hasDamage()) {
                Promises.checkUndamaged(framed);
            }
        }
    }

    /** Chooses the doors to open besides the constant ones. Equal bytes get equal doors, so a finding repeats. */
    private static int turnOf(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return (int) (sum.getValue() % TURNS);
    }

    /** A copy whose first header and last two bytes say what a sound file of this length says. */
    private static byte[] framed(byte[] bytes) {
        byte[] framed = bytes.clone();
        int end = framed.length - CRC_BYTES;
        framed[0] = HEADER_BYTES;
        for (int i = 0; i < Integer.BYTES; i++) {
            framed[DATA_SIZE_AT + i] = (byte) ((end - HEADER_BYTES) >> (8 * i));
        }
        System.arraycopy(".FIT".getBytes(StandardCharsets.US_ASCII), 0, framed, TAG_AT, 4);
        Arrays.fill(framed, HEADER_CRC_AT, HEADER_BYTES, (byte) 0);
        int crc = BitwiseCrc.update(0, framed, 0, end);
        framed[end] = (byte) crc;
        framed[end + 1] = (byte) (crc >> 8);
        return framed;
    }
}
