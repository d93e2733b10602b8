/**
 * How fast fit-core is, in numbers that anyone can repeat. Arguments go in, tables go out.
 *
 * <pre>
 * io.fitcore.benchmarks            the command
 * io.fitcore.benchmarks.table      runs benchmarks, prints ratios
 * io.fitcore.benchmarks.program    start-up, memory, gigabytes, threads
 * io.fitcore.benchmarks.jmh        the benchmarks
 * io.fitcore.benchmarks.input      the files that are read
 * io.fitcore.benchmarks.baseline   what the figures are compared with
 * </pre>
 */
package io.fitcore.benchmarks;
