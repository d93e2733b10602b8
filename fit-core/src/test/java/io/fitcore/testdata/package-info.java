/**
 * Writes the files of {@code testdata}: simulated athletes, made-up places and deliberate damage go in, FIT files come
 * out, the same bytes on every machine.
 *
 * <p>{@link io.fitcore.testdata.TestDataWriter} knows all files by name; {@code testdata/README.md} says what each one
 * proves. Stands on {@code io.fitcore.testkit} and uses nothing of the library.
 */
package io.fitcore.testdata;
