/**
 * The specification as tests: one class for each topic, a rule in each test's display name where there is one.
 *
 * <p>Bytes from {@code testkit} go in through the doors of {@code io.fitcore}; what is compared is what a user sees.
 * Nothing here knows of internals.
 */
package io.fitcore.spec;
