/**
 * The exchange text of the FIT world (spec 13): {@link io.fitcore.cli.format.fitcsv.FitCsvFormat}.
 *
 * <p>There are two layouts, {@link io.fitcore.cli.format.fitcsv.MainTable} and
 * {@link io.fitcore.cli.format.fitcsv.DataTable}. Both ask {@link io.fitcore.cli.format.fitcsv.ShownFields} which
 * fields to write, {@link io.fitcore.cli.format.fitcsv.Labels} for names and units, and {@link
 * io.fitcore.cli.format.fitcsv.Values} to write values.
 */
package io.fitcore.cli.format.fitcsv;
