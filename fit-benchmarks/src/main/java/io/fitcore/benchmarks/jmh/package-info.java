/**
 * The benchmarks that JMH runs. Inputs go in; out come times, and beside each the yardstick, the sizes and the
 * allocation that make ratios of them.
 */
package io.fitcore.benchmarks.jmh;
