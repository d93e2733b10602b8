/**
 * Bytes and nothing but bytes: where they come from, a window that holds some of them, numbers read from them, and
 * their CRC-16.
 *
 * <p>In comes an array, a stream or a channel as {@link io.fitcore.internal.bytes.ByteSource}; out goes an
 * {@link io.fitcore.internal.bytes.InputWindow} in which whole records lie contiguous. Imports nothing of this library.
 */
package io.fitcore.internal.bytes;
