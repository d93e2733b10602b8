package io.fitcore.cli.format;

/**
 * What an input is called.
 *
 * @param word as the command line gives it: a path, or {@code -} for standard input
 */
public record InputName(String word) {

    private static final String STANDARD_INPUT = "-";

    /** Whether it means standard input. */
    public boolean isStandardInput() {
        return word.equals(STANDARD_INPUT);
    }

    /** How sentences call it. */
    public String forPeople() {
        if (isStandardInput()) {
            return "standard input";
        }
        return word;
    }
}
