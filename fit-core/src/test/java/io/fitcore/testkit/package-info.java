/**
 * What the tests write FIT files with. Facts of the format go in (a definition, values, a CRC on purpose wrong), bytes
 * come out, with an account of what was written where a test needs one.
 *
 * <p>Nothing here uses the library: a mistake in the decoder must not be able to hide behind the same mistake in the
 * bytes it is tested with. {@link io.fitcore.testkit.FitBytes} writes one file by hand,
 * {@link io.fitcore.testkit.Vectors} are the byte vectors of the specification, and
 * {@link io.fitcore.testkit.FitFiles} makes streams by chance, sound, odd and damaged.
 */
package io.fitcore.testkit;
