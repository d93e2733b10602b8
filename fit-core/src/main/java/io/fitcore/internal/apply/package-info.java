/**
 * What the profile does to the values of a message: subfields, components, accumulators, compressed time (spec 2.2, 5,
 * 6), as far as a layout has not settled it.
 *
 * <p>In come a {@link io.fitcore.internal.layout.Layout} and the bytes of a record; out go {@link
 * io.fitcore.internal.apply.ExpandedFields}, the subfield that applies, and the time. What is carried from message to
 * message lives in {@link io.fitcore.internal.apply.Accumulators} and {@link
 * io.fitcore.internal.apply.TimeReference}, for as long as one file of the chain.
 */
package io.fitcore.internal.apply;
