package io.fitcore.internal.salvage.resync;

/**
 * What was found out about a record that a cheap check made suspicious.
 *
 * @param verdict       what is to become of it
 * @param place         index up to where records need no question when it is taken; else where the frame goes on, where
 *                      the next file begins, or up to where there is nothing
 * @param isCurrentGood whether the record itself is good although what follows it is not
 */
public record Judgement(Verdict verdict, int place, boolean isCurrentGood) {
}
