/**
 * What comes next in a stream: which record, where its bytes are, and where files begin and end.
 *
 * <p>In comes an {@link io.fitcore.internal.bytes.InputWindow}; out comes {@link io.fitcore.internal.framing.Next}, one
 * step at a time, from {@link io.fitcore.internal.framing.Framer}. Behind it stand
 * {@link io.fitcore.internal.framing.FileOpener} for what stands before records,
 * {@link io.fitcore.internal.framing.RecordFramer} for the records themselves,
 * {@link io.fitcore.internal.framing.FileCloser} for their ends, {@link io.fitcore.internal.framing.Guard} for bytes
 * that may be damaged, and {@link io.fitcore.internal.framing.ChecksumProof} for what a checksum tells beforehand.
 *
 * <p>{@link io.fitcore.internal.framing.Books} count what was read, and {@link io.fitcore.internal.framing.Faults}
 * decide between throwing and going on. This floor knows how long records are, and nothing of what they mean.
 */
package io.fitcore.internal.framing;
