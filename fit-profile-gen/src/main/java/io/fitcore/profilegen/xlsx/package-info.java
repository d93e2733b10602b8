/**
 * A spreadsheet file as rows of cells, and back. In come the bytes of an {@code .xlsx} file (a zip of XML parts); out
 * go named sheets with trimmed cells located by their reference, and the custom document properties. Nothing here knows
 * what a profile is. Above {@code fault}, below {@code rows}.
 */
package io.fitcore.profilegen.xlsx;
