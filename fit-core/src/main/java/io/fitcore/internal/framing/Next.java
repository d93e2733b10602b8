package io.fitcore.internal.framing;

/** What the {@link Framer} has come to. */
public enum Next {
    /** A data message of a defined type stands at the position as a whole. */
    MESSAGE,
    /** A definition of a known architecture stands at the position as a whole. */
    DEFINITION,
    /** The first record of another file of the chain comes next: what earlier files defined is void. */
    FILE_BEGAN,
    /** Nothing more is to be read. */
    END
}
