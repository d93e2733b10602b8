/**
 * What the figures are compared with: other ways to compute the same CRC, and the yardstick. Bytes go in, a checksum or
 * a time comes out. This is the ground floor; it uses nothing of the library.
 */
package io.fitcore.benchmarks.baseline;
