package io.fitcore.profile;

/**
 * When a subfield applies: the first raw value of another field of the message equals a number.
 *
 * @param fieldNumber number of the reference field in the same message, 0-255
 * @param rawValue    the raw number that it must hold
 */
public record ProfileCondition(int fieldNumber, long rawValue) {
}
