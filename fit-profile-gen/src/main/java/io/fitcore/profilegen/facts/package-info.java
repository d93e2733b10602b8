/**
 * The facts of a profile, laid out for people. In comes a checked model; out goes our own workbook, which holds names,
 * numbers, types, arrays, components, scales, offsets, units, bits, accumulate marks and references and nothing else,
 * or a report of what differs between two profiles. Above {@code model} and {@code xlsx}, below the main classes.
 */
package io.fitcore.profilegen.facts;
