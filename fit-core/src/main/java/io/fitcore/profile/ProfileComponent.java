package io.fitcore.profile;

/**
 * One of the values that a component-bearing field packs.
 *
 * @param fieldNumber number of the destination field in the same message, 0-255
 * @param bits        how many bits of the source it takes, 1-32
 * @param scale       what the bits are divided by
 * @param offset      what is subtracted after that
 * @param accumulated whether the bits are the low bits of a growing total
 */
public record ProfileComponent(int fieldNumber, int bits, double scale, double offset, boolean accumulated) {
}
