/**
 * The facts of a profile, laid out for people. In comes a checked model. Out goes our own workbook, or a report of what
 * differs between two profiles. Our workbook holds names, numbers, types, arrays, components, scales, offsets, units,
 * bits, accumulate marks and references, and nothing else. Above {@code model} and {@code xlsx}, below the main
 * classes.
 */
package io.fitcore.profilegen.facts;
