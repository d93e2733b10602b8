/**
 * Files put together from records that were read. What decoding delivers comes in, messages and definitions as they
 * pass; bytes of sound files go out, with sizes and checksums that are right.
 *
 * <ul>
 *   <li>{@link io.fitcore.internal.rewrite.RecoveredFiles} gathers the records of each file of a chain.
 *   <li>{@link io.fitcore.internal.rewrite.SoundFile} is such a file with its header and checksums.
 *   <li>{@link io.fitcore.internal.rewrite.DefinitionEncoder} turns a definition into bytes.
 * </ul>
 */
package io.fitcore.internal.rewrite;
