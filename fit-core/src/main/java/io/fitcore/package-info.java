/**
 * The doors: {@link io.fitcore.FitDecoder} opens an input, {@link io.fitcore.FitStream} reads it message by message,
 * {@link io.fitcore.FitFile} holds all of it.
 *
 * <p>Bytes come in, {@link io.fitcore.message.FitMessage}s and a {@link io.fitcore.model.DecodeReport} go out. The work
 * is done below, in {@code io.fitcore.internal.decode}.
 *
 * <p>FIT leaves questions open. {@code INTERPRETATION.md}, beside the sources, says how this library answers them; the
 * Javadoc cites it by section. {@code SALVAGE.md} tells how lenient reading finds its way through damage.
 */
package io.fitcore;
