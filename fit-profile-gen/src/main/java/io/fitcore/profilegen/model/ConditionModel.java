package io.fitcore.profilegen.model;

/**
 * One condition of a subfield, as the sheet writes it.
 *
 * @param fieldName the reference field, of the same message
 * @param value     a value name of its type, or a number
 */
public record ConditionModel(String fieldName, String value) {
}
