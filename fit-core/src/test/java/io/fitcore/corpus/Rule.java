package io.fitcore.corpus;

/** A kind of difference for which the reading, not the library, is to blame. */
interface Rule {

    /** What the reading does differently. */
    String sentence();

    /** This rule with how often it occurs in the corpus; more than that fails. */
    default Known atMost(long maximum) {
        return new Known(this, maximum);
    }

    /**
     * How often a rule may excuse a value.
     *
     * @param rule    the rule
     * @param maximum how often it occurs in the corpus
     */
    record Known(Rule rule, long maximum) {
    }
}
