package io.fitcore.internal.view;

import io.fitcore.internal.layout.TimeOrigin;

/**
 * What a copy of a message knows of its record besides layout and bytes.
 *
 * @param offset       byte in the whole stream at which the record begins
 * @param fileIndex    which file of the chain
 * @param time         seconds; -1 when there is none
 * @param timeOrigin   where that is from
 * @param isRecovered  whether the record was found again after the frame had been lost
 */
record RecordFacts(long offset, int fileIndex, long time, TimeOrigin timeOrigin, boolean isRecovered) {
}
