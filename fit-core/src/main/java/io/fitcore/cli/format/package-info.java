/**
 * What the formats of a dump share. Messages come in as they are read, text goes out. Each format is a package below
 * this one and a line in {@code io.fitcore.cli.Formats}.
 *
 * <ul>
 *   <li>{@link io.fitcore.cli.format.Format} is what a format says of itself;
 *       its {@link io.fitcore.cli.format.MessageWriter} writes.
 *   <li>{@link io.fitcore.cli.format.Meanings} tells of which {@link io.fitcore.cli.format.ValueKind} values are.
 * </ul>
 */
package io.fitcore.cli.format;
