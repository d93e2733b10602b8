/**
 * Steps that need more of the stream than the message at hand: heart-rate merge and memo texts (spec 8, 9.1).
 *
 * <p>In go messages and definitions in stream order, out come the same, some messages with a field more
 * ({@link io.fitcore.internal.merge.WholeStreamSteps}). Off unless asked for. This floor knows messages, not where they
 * come from.
 */
package io.fitcore.internal.merge;
