/**
 * The roof: {@code fit-dump}, the command that shows what is in FIT files. Arguments and bytes come in, text goes out;
 * FIT-DUMP.md describes both for users. Not exported.
 *
 * <ul>
 *   <li>{@link io.fitcore.cli.FitDump} starts. {@link io.fitcore.cli.CommandLine} takes the command line apart,
 *       {@link io.fitcore.cli.Arguments} is what a command is run with.
 *   <li>{@link io.fitcore.cli.Commands} lists one class per command, {@link io.fitcore.cli.Formats} one package per
 *       format of a dump. A new one is a class or a package, and a line there.
 *   <li>A {@link io.fitcore.cli.Command} makes an {@link io.fitcore.cli.InputTask}, which is done with each
 *       {@link io.fitcore.cli.Input}. {@link io.fitcore.cli.Reading} is one that was read,
 *       {@link io.fitcore.cli.ExitCode} how that went.
 *   <li>Data goes to the output of the {@link io.fitcore.cli.Console}, everything else to its
 *       {@link io.fitcore.cli.Diagnostics}.
 * </ul>
 */
package io.fitcore.cli;
