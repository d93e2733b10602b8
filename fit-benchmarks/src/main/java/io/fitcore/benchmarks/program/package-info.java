/**
 * Measurements other than nanoseconds in a warm JVM: start-up, memory, gigabytes, threads. Each is a small program that
 * prints its result.
 */
package io.fitcore.benchmarks.program;
