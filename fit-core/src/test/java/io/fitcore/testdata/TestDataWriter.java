package io.fitcore.testdata;

import io.fitcore.testkit.FitBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the folder {@code testdata}. */
public final class TestDataWriter {
    private TestDataWriter() {
    }

    /** Every file by its path below {@code testdata}, with {@code /} between folders. */
    public static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        activities(files);
        kinds(files);
        protocol(files);
        profile(files);
        BrokenFiles.all().forEach((name, bytes) -> files.put("broken/" + name + ".fit", bytes));
        return files;
    }

    private static void activities(Map<String, byte[]> files) {
        files.put("run.fit", Run.file());
        files.put("ride.fit", Ride.file());
        files.put("pool-swim-with-heart-rate-chain.fit", PoolSwim.chain());
        files.put("multisport.fit", Multisport.file());
        files.put("walk.fit", ProfileFiles.walk());
    }

    private static void kinds(Map<String, byte[]> files) {
        files.put("monitoring.fit", ProfileFiles.monitoring());
        files.put("workout.fit", ProfileFiles.workout());
        files.put("course.fit", ProfileFiles.course());
        files.put("weight-scale.fit", ProfileFiles.weightScale());
        files.put("strength.fit", ProfileFiles.strength());
        files.put("memo-glob.fit", ProfileFiles.memoGlob());
        files.put("hr-merge-with-gap.fit", HeartRates.mergeWithGap());
        files.put("hr-merge-with-equal-times.fit", HeartRates.mergeWithEqualTimes());
        files.put("hr-merge-across-rollover.fit", HeartRates.mergeAcrossRollover());
    }

    private static void protocol(Map<String, byte[]> files) {
        files.put("base-types-little-endian.fit", ProtocolFiles.baseTypes(0));
        files.put("base-types-big-endian.fit", ProtocolFiles.baseTypes(1));
        files.put("type-bytes.fit", ProtocolFiles.typeBytes());
        files.put("signs-and-widths.fit", ProtocolFiles.signsAndWidths());
        files.put("strings.fit", ProtocolFiles.strings());
        files.put("byte-arrays.fit", ProtocolFiles.byteArrays());
        files.put("element-counts.fit", ProtocolFiles.elementCounts());
        files.put("compressed-timestamps.fit", ProtocolFiles.compressedTimestamps());
        files.put("local-numbers.fit", ProtocolFiles.localNumbers());
        files.put("reserved-bits.fit", ProtocolFiles.reservedBits());
        files.put("many-fields.fit", ProtocolFiles.manyFields());
        files.put("fields-none-and-twice.fit", ProtocolFiles.fieldsNoneAndTwice());
        files.put("unknown-messages.fit", ProtocolFiles.unknownMessages());
        files.put("header-12.fit", ProtocolFiles.behind(FitBytes.file().headerSize(12)));
        files.put("header-16.fit", ProtocolFiles.behind(FitBytes.file().headerExtra("aa 55")));
        files.put("header-255.fit", ProtocolFiles.behind(FitBytes.file().headerSize(255)));
        files.put("header-crc-zero.fit", ProtocolFiles.behind(FitBytes.file().headerCrc(0)));
        files.put("protocol-0.2.fit", ProtocolFiles.behind(FitBytes.file().protocol(0x02).profile(2147)));
        files.put("chain.fit", ProtocolFiles.chain());
        files.put("zero-padding.fit", ProtocolFiles.zeroPadding());
    }

    private static void profile(Map<String, byte[]> files) {
        files.put("subfields.fit", ProfileFiles.subfields());
        files.put("components.fit", ProfileFiles.components());
        files.put("accumulators.fit", ProfileFiles.accumulators());
        files.put("names.fit", ProfileFiles.names());
        files.put("times.fit", ProfileFiles.times());
        files.put("scales.fit", ProfileFiles.scales());
        files.put("developer-fields.fit", ProfileFiles.developerFields());
    }

    /**
     * Writes all files.
     *
     * @param args the folder {@code testdata}
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}
