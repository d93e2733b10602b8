package io.fitcore.internal.salvage.repair;

/**
 * A byte that was changed, and what it was.
 *
 * @param place index of the byte
 */
public record RestoredByte(int place, byte value) {
}
