/**
 * What the library promises to those who decode the files of strangers: which exceptions, how much memory and time,
 * what a stream may do, what threads may do. Random inputs go in, and each goes through every door.
 *
 * <p>{@link io.fitcore.hostile.Promises} says what must hold of any bytes; {@link io.fitcore.hostile.FloodFamilies}
 * measures what inputs made to be expensive cost. Black box: only exported packages are used.
 */
package io.fitcore.hostile;
