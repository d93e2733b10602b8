package io.fitcore.internal.frame;

/** Numbers of the format that belong to no single part of a file. */
public final class Format {

    /** How many local message types there are. */
    public static final int LOCAL_TYPES = 16;

    /** The field that carries the time of a message, whatever its number is in the profile. */
    public static final int TIMESTAMP_FIELD = 253;

    private Format() {
    }
}
