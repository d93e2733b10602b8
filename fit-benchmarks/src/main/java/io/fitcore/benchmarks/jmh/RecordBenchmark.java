package io.fitcore.benchmarks.jmh;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** The push door on arrays in memory, from framing alone to every field. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RecordBenchmark {

    /** Frame and CRC; no message is selected. */
    @Benchmark
    public double framing(FileState files, FileFigures figures) throws IOException {
        return files.over(Passes::framing);
    }

    /** All messages delivered, nothing read of them. */
    @Benchmark
    public double delivered(FileState files, FileFigures figures) throws IOException {
        return files.over(Passes::delivered);
    }

    /** Time, place, heart rate, power and altitude of each record. */
    @Benchmark
    public double sixFields(FileState files, FileFigures figures) throws IOException {
        return files.over(Passes::sixFields);
    }

    /** Every field as a double, scaled and expanded; of arrays the first element. */
    @Benchmark
    public double everyField(FileState files, FileFigures figures) throws IOException {
        return files.over(Passes::everyField);
    }

    /** The same, all fields of a message by one call. */
    @Benchmark
    public double everyFieldAtOnce(FileState files, FileFigures figures) throws IOException {
        return files.over(Passes::everyFieldAtOnce);
    }

    /** Every field as a double, scaled and expanded, arrays as a whole. */
    @Benchmark
    public double everyElement(FileState files, FileFigures figures) throws IOException {
        return files.over(Passes::everyElement);
    }

    /** Every field, in lenient mode. */
    @Benchmark
    public double everyFieldLenient(FileState files, FileFigures figures) throws IOException {
        return files.over(Passes::everyFieldLenient);
    }
}
