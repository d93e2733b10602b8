/**
 * The doors: {@link io.fitcore.FitDecoder} opens an input, {@link io.fitcore.FitStream} reads it message by message,
 * {@link io.fitcore.FitFile} holds all of it.
 *
 * <p>Bytes come in, {@link io.fitcore.message.FitMessage}s and a {@link io.fitcore.model.DecodeReport} go out. The work
 * is done below, in {@code io.fitcore.internal.decode}.
 *
 * <p>Remarks such as (spec 4.3) and (R51), here and in other packages, name sections and rules of the description of the
 * format after which this library was written. It is not distributed with the sources; what a rule demands can be looked
 * up by its number in the tests, each of which says it in its name.
 */
package io.fitcore;
