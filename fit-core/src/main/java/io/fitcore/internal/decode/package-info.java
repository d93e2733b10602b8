/**
 * What framed records mean: layouts of definitions, time, descriptions of developer fields, messages.
 *
 * <p>In come the steps of {@link io.fitcore.internal.framing.Framer}; out go messages, one at a time, and a
 * {@link io.fitcore.model.DecodeReport}. {@link io.fitcore.internal.decode.Decoder} is the one engine behind every
 * door, {@link io.fitcore.internal.decode.LocalTypes} what the sixteen local types mean at the moment.
 */
package io.fitcore.internal.decode;
