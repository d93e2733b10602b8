package io.fitcore.cli.option;

/**
 * An option of the command line.
 *
 * @param letter     its short spelling, with one hyphen; empty when it has none
 * @param name       its long spelling, with two hyphens
 * @param takesValue whether a value belongs to it
 */
public record Option(String letter, String name, boolean takesValue) {

    /** An option without a value. */
    public static Option toggle(String letter, String name) {
        return new Option(letter, name, false);
    }

    /** An option without a value and without a short spelling. */
    public static Option toggle(String name) {
        return toggle("", name);
    }

    /** An option with a value. */
    public static Option valued(String letter, String name) {
        return new Option(letter, name, true);
    }

    /** An option with a value and without a short spelling. */
    public static Option valued(String name) {
        return valued("", name);
    }

    /** Whether a word is one of its spellings. */
    public boolean isSpelled(String word) {
        return word.equals(name) || (!letter.isEmpty() && word.equals(letter));
    }
}
