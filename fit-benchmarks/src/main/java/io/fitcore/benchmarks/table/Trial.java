package io.fitcore.benchmarks.table;

import io.fitcore.benchmarks.input.Input;
import io.fitcore.benchmarks.jmh.CrcBenchmark;
import java.util.Map;

/**
 * One benchmark with its parameters: a row of a table, or a cell of the checksum table.
 *
 * @param label  what the table calls it
 * @param method the benchmark method, with its class
 * @param params values of its JMH parameters
 */
record Trial(String label, String method, Map<String, String> params) {

    static Trial of(String label, Class<?> benchmark, String method, Input input) {
        return new Trial(label, benchmark.getName() + "." + method, Map.of("input", input.name()));
    }

    static Trial ofCrc(String method, int size) {
        return new Trial(method, CrcBenchmark.class.getName() + "." + method, Map.of("size", Integer.toString(size)));
    }
}
