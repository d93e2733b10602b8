package io.fitcore.profilegen.model;

import java.math.BigDecimal;

/**
 * One of the values that a field packs.
 *
 * @param fieldName   the destination field, of the same message
 * @param bits        how many bits it takes, 1-32 once checked
 * @param scale       what the bits are divided by
 * @param offset      what is subtracted after that
 * @param units       of the result, "" when the sheet has none
 * @param accumulated whether the bits are the low bits of a growing total
 */
public record ComponentModel(String fieldName, int bits, BigDecimal scale, BigDecimal offset, String units,
        boolean accumulated) {
}
