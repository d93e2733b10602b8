package io.fitcore.hostile;

import io.fitcore.testkit.FitBytes;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * What a coverage-guided fuzzer runs: any bytes keep all promises. A Maven profile starts it:
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

    private static final int HEADER_BYTES = 14;
    private static final int CRC_BYTES = 2;
    private static final int TURNS = 4;

    private FuzzTarget() {
    }

    /** Checks the bytes as they are, then framed as a sound file, which mutations hardly ever produce. */
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

    /** The same bytes as a sound file of this length: everything but its versions and records is put right. */
    private static byte[] framed(byte[] bytes) {
        return FitBytes.file()
                .protocol(bytes[1] & 0xFF)
                .profile((bytes[2] & 0xFF) | (bytes[3] & 0xFF) << 8)
                .headerCrc(0)
                .raw(Arrays.copyOfRange(bytes, HEADER_BYTES, bytes.length - CRC_BYTES))
                .toBytes();
    }
}
