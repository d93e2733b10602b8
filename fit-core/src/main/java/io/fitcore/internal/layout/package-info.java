/**
 * A definition compiled against the profile: where each field lies in the record and how to read it.
 *
 * <p>In come a {@link io.fitcore.model.MessageDefinition}, the profile and the developer fields described so far; out
 * goes an immutable {@link io.fitcore.internal.layout.Layout} of {@link io.fitcore.internal.layout.Slot}s. A slot is the
 * only place in the library that reads bytes of a field.
 */
package io.fitcore.internal.layout;
