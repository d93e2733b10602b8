package io.fitcore.model;

import java.util.OptionalInt;

/**
 * How one file of a chain went.
 *
 * @param index          which file of the chain, from 0
 * @param offset         byte in the whole stream at which its header begins
 * @param sizeBytes      bytes from its header up to and with its CRC, as far as they were there
 * @param header         its header
 * @param definitions    definition messages read
 * @param messages       data messages read, delivered or not
 * @param storedCrc      the file CRC as it stands, 0-65535; empty when it is missing or was not reached
 * @param computedCrc    the CRC of all bytes before it, 0-65535; empty when it was not computed
 */
public record FileReport(int index, long offset, long sizeBytes, FileHeader header, long definitions, long messages,
        OptionalInt storedCrc, OptionalInt computedCrc) {

    /** Whether the stored CRC is there, was checked, and is right. */
    public boolean isCrcRight() {
        return storedCrc.isPresent() && storedCrc.equals(computedCrc);
    }
}
