package io.fitcore.cli.option;

/**
 * An option as it stands on a command line.
 *
 * @param spelling which of its spellings was used
 * @param value    empty when it takes none
 */
public record GivenOption(Option option, String spelling, String value) {
}
