/**
 * Reads files that are much larger than the heap.
 *
 * <p>{@link io.fitcore.smallheap.LongRide} makes the bytes while they are read; {@link io.fitcore.smallheap.SmallHeap}
 * is a program that reads them, run by {@link io.fitcore.smallheap.SmallHeapTest} with 256 MiB and by CI with a
 * gigabyte, both in a heap of 32 MiB.
 */
package io.fitcore.smallheap;
