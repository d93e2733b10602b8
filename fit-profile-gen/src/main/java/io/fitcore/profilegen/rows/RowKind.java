package io.fitcore.profilegen.rows;

/** What a row tells of. */
public enum RowKind {
    /** The name and base type of a type. */
    TYPE,
    /** A value of the type above. */
    VALUE,
    /** The name of a message. */
    MESSAGE,
    /** A field of the message above. */
    FIELD,
    /** Another identity of the field above. */
    SUBFIELD
}
