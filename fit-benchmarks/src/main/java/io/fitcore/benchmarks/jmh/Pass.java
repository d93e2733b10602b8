package io.fitcore.benchmarks.jmh;

import io.fitcore.benchmarks.input.Sample;
import java.io.IOException;

/** One way to go over one file. Answers something that depends on all that was read. */
@FunctionalInterface
interface Pass {

    double over(Sample sample) throws IOException;
}
