/**
 * Steps that need more of the stream than the message at hand: heart-rate merge and memo texts (spec 8, 9.1). Off
 * unless asked for.
 *
 * <p>{@link io.fitcore.internal.merge.MergingReader} takes messages and definitions from the decoder and puts them
 * through {@link io.fitcore.internal.merge.WholeStreamSteps}. The same come out in the same order, some messages with
 * one field more.
 */
package io.fitcore.internal.merge;
