/**
 * The promises to those who decode what strangers send: which exceptions, how much memory, how much time, what a stream may
 * do, what threads may do. Inputs are made by chance, and each goes through every door.
 *
 * <p>{@link io.fitcore.hostile.Promises} says what must hold of any bytes; {@link io.fitcore.hostile.FloodFamilies} measures
 * what inputs made to be expensive cost. Black box: only exported packages are used.
 */
package io.fitcore.hostile;
