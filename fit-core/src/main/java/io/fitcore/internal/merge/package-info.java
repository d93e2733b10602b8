/**
 * Steps that need the whole stream: heart-rate merge and memo texts (spec 8, 9.1).
 *
 * <p>In come copies of messages in stream order, out go the same messages, some with a field more. Off unless asked for.
 */
package io.fitcore.internal.merge;
