/**
 * What is measured: FIT files made on the spot, the same on every machine, and folders of real ones. A name goes in,
 * bytes come out. The files are written without the library that is measured.
 */
package io.fitcore.benchmarks.input;
