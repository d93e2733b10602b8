/**
 * Java source text of a profile: tables for fit-core's {@code io.fitcore.profile} and constants for
 * {@code io.fitcore.message}. In comes a checked model. Out go source files, the same bytes for the same model.
 * Generated code is data: no loops, no text parsing, nothing that needs to be linked at run time. Above {@code model},
 * below the main classes.
 */
package io.fitcore.profilegen.emit;
