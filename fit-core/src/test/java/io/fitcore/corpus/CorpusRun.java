package io.fitcore.corpus;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.corpus.Corpus.RealFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs one check over many files, on as many threads as there are processors. */
final class CorpusRun {

    private CorpusRun() {
    }

    /** What is done with one file. */
    @FunctionalInterface
    interface Check {
        void run(RealFile sample, Score score) throws IOException;
    }

    /**
     * Checks all files.
     *
     * @return the counts of all of them together, differences in the order of the files
     */
    static Score over(List<RealFile> samples, Check check) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Callable<Score>> tasks = new ArrayList<>();
            for (RealFile sample : samples) {
                tasks.add(() -> checkOne(sample, check));
            }
            Score sum = new Score();
            for (Future<Score> done : threads.invokeAll(tasks)) {
                sum.add(done.get());
            }
            assertTrue(sum.valueCount() > 0, "nothing was compared");
            return sum;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Score checkOne(RealFile sample, Check check) throws IOException {
        Score score = new Score();
        try {
            check.run(sample, score);
        } catch (RuntimeException e) {
            throw new AssertionError(sample + ": " + e, e);
        }
        score.countFile();
        return score;
    }
}
