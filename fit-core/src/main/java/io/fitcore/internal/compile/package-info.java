/**
 * Compiles definitions: everything that makes layouts.
 *
 * <p>In come the bytes of a definition ({@link io.fitcore.internal.frame.DefinitionBytes}), the profile and the
 * developer fields described so far. Out goes a {@link io.fitcore.internal.compile.CompiledDefinition}: a {@link
 * io.fitcore.internal.layout.Layout} for all its messages, and the one who settles it for a message.
 *
 * <p>A definition leaves open what a field with subfields or components is in a certain message. Where a look at the
 * record tells, {@link io.fitcore.internal.compile.Variants} answers a layout in which it is settled; what cannot be
 * settled is left to {@code internal.apply}, with an {@link io.fitcore.internal.layout.ExpansionPlan}.
 *
 * <p>What is kept from one definition to the next lives here too: {@link io.fitcore.internal.compile.LayoutCache} for
 * one file of the chain, and what was found out about messages of the profile for the stream.
 */
package io.fitcore.internal.compile;
