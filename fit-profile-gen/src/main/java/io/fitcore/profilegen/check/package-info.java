/**
 * Whether a profile holds together: names that must be unique, references that must lead somewhere, numbers that must
 * fit. In comes a model; out go faults, each with its cell. Above {@code model}, below the main classes.
 */
package io.fitcore.profilegen.check;
