/**
 * The record loop: headers, records, checksum, next file; and what to do when something is wrong.
 *
 * <p>In comes an {@link io.fitcore.internal.bytes.InputWindow}; out go messages, one at a time, and a
 * {@link io.fitcore.model.DecodeReport}. {@link io.fitcore.internal.decode.Decoder} is the one engine behind every door, and
 * reads records; {@link io.fitcore.internal.decode.FileChain} takes what stands around them,
 * {@link io.fitcore.internal.decode.Guard} asks salvage where bytes may be damaged, and
 * {@link io.fitcore.internal.decode.Tally} counts and keeps, and decides between throwing and going on.
 */
package io.fitcore.internal.decode;
