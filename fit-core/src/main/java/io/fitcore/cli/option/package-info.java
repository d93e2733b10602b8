/**
 * The command line in general: which options there can be, and which were given. Words come in,
 * {@link io.fitcore.cli.option.GivenOptions} go out. Which options there are is said by commands and formats.
 *
 * <ul>
 *   <li>{@link io.fitcore.cli.option.Words} steps through the command line.
 *   <li>{@link io.fitcore.cli.option.Option} is what a command or a format can be told.
 *   <li>{@link io.fitcore.cli.option.MessageSelection} is the value of options that list messages.
 *   <li>{@link io.fitcore.cli.option.UsageException} says what makes no sense.
 * </ul>
 */
package io.fitcore.cli.option;
