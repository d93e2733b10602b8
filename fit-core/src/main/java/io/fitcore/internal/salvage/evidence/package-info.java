/**
 * What honest bytes look like: definitions, times, and what erased storage is not.
 *
 * <p>In come bytes of one record, out go bits of evidence and plain answers. The rooms of salvage share what is here;
 * it knows nothing of them, and remembers nothing.
 */
package io.fitcore.internal.salvage.evidence;
