package io.fitcore.benchmarks.jmh;

import io.fitcore.benchmarks.baseline.ByteTableCrc;
import io.fitcore.benchmarks.baseline.SlicedCrc;
import io.fitcore.benchmarks.baseline.XorSum;
import io.fitcore.internal.bytes.Crc16;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** The file checksum: ours, the usual ways, and the ceiling. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CrcBenchmark {

    /** Ours, by word folding. */
    @Benchmark
    public int folded(CrcState state, CrcFigures figures) {
        state.crc = Crc16.update(state.crc, state.bytes, 0, state.bytes.length);
        return state.crc;
    }

    /** Ours, of a direct buffer. */
    @Benchmark
    public int foldedDirect(CrcState state, CrcFigures figures) {
        state.crc = Crc16.update(state.crc, state.direct, 0, state.direct.limit());
        return state.crc;
    }

    /** A table of 256 entries; the yardstick, measured as all others are. */
    @Benchmark
    public int byteTable(CrcState state, CrcFigures figures) {
        state.crc = ByteTableCrc.update(state.crc, state.bytes, 0, state.bytes.length);
        return state.crc;
    }

    /** Eight tables, eight bytes at a step. */
    @Benchmark
    public int slicingBy8(CrcState state, CrcFigures figures) {
        state.crc = SlicedCrc.updateBy8(state.crc, state.bytes, 0, state.bytes.length);
        return state.crc;
    }

    /** Sixteen tables, sixteen bytes at a step. */
    @Benchmark
    public int slicingBy16(CrcState state, CrcFigures figures) {
        state.crc = SlicedCrc.updateBy16(state.crc, state.bytes, 0, state.bytes.length);
        return state.crc;
    }

    /** No checksum, only a look at each word. */
    @Benchmark
    public long xorOfWords(CrcState state, CrcFigures figures) {
        state.xor = XorSum.update(state.xor, state.bytes);
        return state.xor;
    }
}
