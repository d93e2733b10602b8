/**
 * Runs the benchmarks and prints the results. A preset goes in; a table goes out, ratios first.
 */
package io.fitcore.benchmarks.table;
