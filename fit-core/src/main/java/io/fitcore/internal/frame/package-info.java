/**
 * The parts of a file's frame, one at a time: file header, record header, definition, descriptions of developer fields,
 * and the sentences of what can be wrong with them.
 *
 * <p>In come bytes and an index; out go {@link io.fitcore.model.FileHeader}s, answers about a record's first byte, a
 * {@link io.fitcore.internal.frame.DefinitionView} over a definition, {@link
 * io.fitcore.model.DeveloperFieldDescription}s by index and number, and {@link io.fitcore.internal.frame.Fault}s. This
 * floor never sees a message.
 */
package io.fitcore.internal.frame;
