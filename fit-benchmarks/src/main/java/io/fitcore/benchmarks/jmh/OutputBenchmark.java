package io.fitcore.benchmarks.jmh;

import io.fitcore.benchmarks.input.Sample;
import io.fitcore.cli.FitDump;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** The command fit-dump in a warm JVM; what it writes is counted and thrown away. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OutputBenchmark {

    /** Text for people. */
    @Benchmark
    public double text(FileState files, FileFigures figures) throws IOException {
        return files.over(sample -> dump(sample, "text"));
    }

    /** The exchange text of the FIT world. */
    @Benchmark
    public double fitcsv(FileState files, FileFigures figures) throws IOException {
        return files.over(sample -> dump(sample, "fitcsv"));
    }

    /** A JSON object for each message. */
    @Benchmark
    public double ndjson(FileState files, FileFigures figures) throws IOException {
        return files.over(sample -> dump(sample, "ndjson"));
    }

    private static double dump(Sample sample, String format) throws IOException {
        CountingOutput out = new CountingOutput();
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        int status = FitDump.run(new String[] {"--format", format, "-"}, new ByteArrayInputStream(sample.bytes()), out,
                complaints, false);
        if (status != 0) {
            throw new IOException("fit-dump answered " + status + ": " + complaints.toString(StandardCharsets.UTF_8));
        }
        return out.count;
    }

    private static final class CountingOutput extends OutputStream {
        private long count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
        }
    }
}
