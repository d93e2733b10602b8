package io.fitcore.internal.layout;

/** What becomes of an expanded value whose destination, a field of one value, has a value already. */
public enum PresentDestination {
    /** It is dropped: the stored value has the wider range (R59). */
    KEEP,
    /** It is appended, as the de-facto exchange text does (spec 6.6, 13.2). */
    APPEND
}
