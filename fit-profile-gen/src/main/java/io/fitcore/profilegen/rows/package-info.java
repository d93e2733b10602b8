/**
 * The two sheets of a profile workbook as rows of a known kind with named columns. In comes a workbook from
 * {@code xlsx}; out go type, value, message, field and subfield rows, without headings, group titles and blank rows.
 * Cells are not interpreted here. Above {@code xlsx}, below {@code model}.
 */
package io.fitcore.profilegen.rows;
