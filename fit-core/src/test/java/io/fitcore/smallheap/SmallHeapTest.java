package io.fitcore.smallheap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.FitDecoder;
import io.fitcore.testkit.BitwiseCrc;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reading takes memory for a message, not for the file. */
class SmallHeapTest {

    @Test
    @DisplayName("R77: 256 MiB are read in a heap of 32 MiB")
    void muchIsReadInASmallHeap() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = home(FitDecoder.class) + File.pathSeparator + home(SmallHeap.class);
        Process process = new ProcessBuilder(java, "-Xmx32m", "-XX:+UseSerialGC", "-cp", classPath,
                SmallHeap.class.getName(), "256").redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), said);
        assertEquals(0, process.exitValue(), said);
    }

    private static Path home(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    @Test
    void theLongRideIsAFile() throws IOException {
        byte[] bytes = new LongRide(100_000).readAllBytes();
        assertEquals(new LongRide(100_000).length(), bytes.length);
        assertEquals(0, BitwiseCrc.of(bytes));
        assertTrue(FitDecoder.checkIntegrity(bytes));
        assertEquals(new LongRide(100_000).records(), FitDecoder.stream(bytes).forEach(message -> { }).messages());
    }
}
