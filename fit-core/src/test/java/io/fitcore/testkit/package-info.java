/**
 * What all tests write FIT files with. Facts of the format go in: a definition, values, a CRC that is wrong on purpose.
 * Bytes come out, with an account of what was written where a test needs one.
 *
 * <p>Nothing here uses the library. A mistake in the decoder cannot hide behind the same mistake in the bytes that it
 * is tested with. {@link io.fitcore.testkit.FitBytes} writes a file by hand, {@link io.fitcore.testkit.Vectors} are the
 * byte vectors of the specification, {@link io.fitcore.testkit.FitFiles} makes random streams that shrink, and
 * {@link io.fitcore.testkit.RandomFiles} makes many of them fast.
 */
package io.fitcore.testkit;
