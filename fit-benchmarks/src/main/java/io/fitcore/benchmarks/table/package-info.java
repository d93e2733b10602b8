/**
 * Runs the benchmarks and prints what came out. A preset goes in, a table goes out, ratios first.
 */
package io.fitcore.benchmarks.table;
