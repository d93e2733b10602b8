/**
 * How the tests read: bytes go in, what came of them goes out, in a form that can be compared. Black box: only exported
 * packages are used.
 *
 * <p>{@link io.fitcore.testkit.reading.Reading} is one reading and its questions. Two texts tell messages apart:
 * {@link io.fitcore.testkit.reading.Snapshot} has all that a message says, and
 * {@link io.fitcore.testkit.reading.Contents} leaves out where it stands.
 */
package io.fitcore.testkit.reading;
