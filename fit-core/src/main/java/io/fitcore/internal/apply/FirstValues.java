package io.fitcore.internal.apply;

/** The first raw values of a message's fields, which conditions of subfields look at (spec 5). */
public interface FirstValues {

    /** Whether the first element of a field holds a value. */
    boolean hasFirst(int fieldNumber);

    /** Raw value of a field's first element, which {@link #hasFirst} says there is. */
    long first(int fieldNumber);
}
