/**
 * A definition compiled against the profile: where each field lies in the record and how to read it.
 *
 * <p>In come a {@link io.fitcore.model.MessageDefinition}, the profile and the developer fields described so far; out
 * goes an immutable {@link io.fitcore.internal.layout.Layout} of {@link io.fitcore.internal.layout.Slot}s. A slot is the
 * only place in the library that reads bytes of a field.
 *
 * <p>A definition leaves open what a field with subfields or components is in a certain message. Where a look at the record
 * tells, {@link io.fitcore.internal.layout.Layout#settledFor} answers a layout in which it is settled; what cannot be
 * settled is left to {@code internal.apply}, with an {@link io.fitcore.internal.layout.ExpansionPlan}.
 */
package io.fitcore.internal.layout;
