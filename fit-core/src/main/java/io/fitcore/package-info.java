/**
 * The doors: {@link io.fitcore.FitDecoder} opens an input, {@link io.fitcore.FitStream} reads it message by message,
 * {@link io.fitcore.FitFile} holds all of it.
 *
 * <p>Bytes come in, {@link io.fitcore.message.FitMessage}s and a {@link io.fitcore.model.DecodeReport} go out. The work
 * is done below, in {@code io.fitcore.internal.decode}.
 */
package io.fitcore;
