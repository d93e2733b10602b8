/**
 * The exchange text of the FIT world (spec 13): {@link io.fitcore.cli.format.fitcsv.FitCsvFormat}.
 *
 * <p>There are two layouts, {@link io.fitcore.cli.format.fitcsv.MainTable} and
 * {@link io.fitcore.cli.format.fitcsv.DataTable}. Both ask {@link io.fitcore.cli.format.fitcsv.ShownFields} which
 * fields to write and {@link io.fitcore.cli.format.fitcsv.Labels} what to call them, and have
 * {@link io.fitcore.cli.format.fitcsv.Values} write values.
 */
package io.fitcore.cli.format.fitcsv;
