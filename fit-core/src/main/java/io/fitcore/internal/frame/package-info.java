/**
 * The frame of a file without its meaning: file header, record header, and which developer fields were described.
 *
 * <p>In come bytes of a window and parsed descriptions; out go {@link io.fitcore.model.FileHeader}, questions about a
 * record's first byte, and {@link io.fitcore.model.DeveloperFieldDescription}s by index and number. Never sees a message.
 */
package io.fitcore.internal.frame;
