/**
 * A spreadsheet file as rows of cells, and back. In come the bytes of an {@code .xlsx} file, a zip of XML parts. Out go
 * the custom document properties and named sheets, whose trimmed cells are found by their reference. Nothing here knows
 * what a profile is. Above {@code fault}, below {@code rows}.
 */
package io.fitcore.profilegen.xlsx;
