package io.fitcore.internal.view;

/**
 * What a copy of a message knows of its record besides layout and bytes.
 *
 * @param offset       byte in the whole stream at which the record begins
 * @param fileIndex    which file of the chain
 * @param time         seconds; -1 when there is none
 * @param isHeaderTime whether it is that of a compressed-timestamp header
 * @param isRecovered  whether the record was found again after the frame had been lost
 */
record RecordFacts(long offset, int fileIndex, long time, boolean isHeaderTime, boolean isRecovered) {
}
