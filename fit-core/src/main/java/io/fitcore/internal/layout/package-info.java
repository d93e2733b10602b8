/**
 * Where each field of a message lies in the record, how it is read, and what its numbers mean: immutable values only.
 *
 * <p>A {@link io.fitcore.internal.layout.Layout} is a definition compiled against the profile, a row of {@link
 * io.fitcore.internal.layout.Slot}s. A slot is the only place in the library that reads bytes of a field. In come the
 * bytes of a record; out go raw values, numbers, texts, and which subfield a record chooses. An {@link
 * io.fitcore.internal.layout.ExpansionPlan} says what is to be unpacked from the fields of the file.
 *
 * <p>{@code internal.compile} makes these values; nothing here knows of it.
 */
package io.fitcore.internal.layout;
