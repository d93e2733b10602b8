package io.fitcore.benchmarks.jmh;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** The same work through other doors: other kinds of input, messages pulled, files kept as a whole. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DoorBenchmark {

    /** Every field, from an input stream over an array. */
    @Benchmark
    public double inputStream(FileState files, FileFigures figures) throws IOException {
        return files.over(Passes::everyFieldOfInputStream);
    }

    /** Every field, from a file. */
    @Benchmark
    public double path(FileState files, FileFigures figures) throws IOException {
        return files.over(Passes::everyFieldOfPath);
    }

    /** Every field, from a buffer outside the heap. */
    @Benchmark
    public double directBuffer(FileState files, FileFigures figures) throws IOException {
        return files.over(Passes::everyFieldOfDirectBuffer);
    }

    /** Every field of messages that are copied and handed out one by one. */
    @Benchmark
    public double pulled(FileState files, FileFigures figures) throws IOException {
        return files.over(Passes::everyFieldPulled);
    }

    /** All messages kept, none looked at. */
    @Benchmark
    public double readAll(FileState files, FileFigures figures) throws IOException {
        return files.over(Passes::readAll);
    }

    /** All messages kept, then every field of them. */
    @Benchmark
    public double everyFieldOfReadAll(FileState files, FileFigures figures) throws IOException {
        return files.over(Passes::everyFieldOfReadAll);
    }
}
