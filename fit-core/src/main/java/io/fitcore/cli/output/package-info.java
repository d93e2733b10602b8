/**
 * How text leaves the program. Text, numbers and times come in, bytes in UTF-8 go out.
 *
 * <ul>
 *   <li>Every byte of text goes through {@link io.fitcore.cli.output.Utf8Output}, which writes to
 *       {@link io.fitcore.cli.output.StandardOutput}, to a {@link io.fitcore.cli.output.Spool} or to a stream.
 *   <li>Text that somebody else chose goes through {@link io.fitcore.cli.output.Escapes} first.
 *   <li>{@link io.fitcore.cli.output.Json}, {@link io.fitcore.cli.output.IsoTime} and
 *       {@link io.fitcore.cli.output.Degrees} write what formats share.
 *   <li>{@link io.fitcore.cli.output.NewFile} is a file that appears as a whole or not at all.
 *   <li>What cannot be written is an {@link io.fitcore.cli.output.OutputException}.
 * </ul>
 */
package io.fitcore.cli.output;
