/**
 * The roof: {@code fit-dump}, the command that shows what is in FIT files. Arguments and bytes come in, text goes out;
 * FIT-DUMP.md describes both for users. Not exported.
 *
 * <ul>
 *   <li>{@link io.fitcore.cli.FitDump} starts; {@link io.fitcore.cli.Arguments} is the command line taken apart,
 *       {@link io.fitcore.cli.Input} a file or standard input, {@link io.fitcore.cli.ExitCode} how it went.
 *   <li>One class per command: {@link io.fitcore.cli.DumpCommand}, {@link io.fitcore.cli.InfoCommand},
 *       {@link io.fitcore.cli.CheckCommand}, {@link io.fitcore.cli.FitCsvCommand}; {@link io.fitcore.cli.SalvageCommand}
 *       writes what {@link io.fitcore.internal.rewrite} recovers to a {@link io.fitcore.cli.NewFile}.
 *   <li>One class per format of a dump: {@link io.fitcore.cli.TextFormat}, {@link io.fitcore.cli.NdjsonFormat},
 *       {@link io.fitcore.cli.FitCsvMainTable}, {@link io.fitcore.cli.FitCsvDataTable}.
 *   <li>Every byte of text goes through {@link io.fitcore.cli.Utf8Output}; text that somebody else chose goes through
 *       {@link io.fitcore.cli.Escapes} first.
 * </ul>
 */
package io.fitcore.cli;
