package io.fitcore.testkit;

import java.util.List;

/**
 * The random choices for one file, before they are made to fit.
 *
 * <p>A plan may ask for the impossible: data for a local number that nothing has defined, a developer field where none
 * is described. {@link SampleWriter} leaves such steps out, so that every plan is a file and shrinks to smaller ones.
 *
 * @param headerBytes  size of the header, 12 or more
 * @param headerCrc    whether the header CRC is written; 0 stands there otherwise
 * @param protocol     the version byte
 * @param profile      the version number
 * @param zerosBefore  padding in front of the header
 * @param steps        what follows the header
 */
record FilePlan(int headerBytes, boolean headerCrc, int protocol, int profile, int zerosBefore, List<Step> steps) {
    /** One thing to write, or two. */
    sealed interface Step permits Define, Describe, Data {
    }

    /**
     * A definition message.
     *
     * @param developerPicks each chooses one of the descriptions in force
     */
    record Define(int localNumber, int globalNumber, boolean bigEndian, int reserved, int headerBits,
            List<WireField> fields, List<DeveloperPick> developerPicks) implements Step {
    }

    /** A developer field: the index of one of the descriptions in force, and a number of elements. */
    record DeveloperPick(int description, int elements) {
    }

    /** A field_description, after a developer_data_id if the index has none. */
    record Describe(int localNumber, int index, int number, int baseType) implements Step {
    }

    /**
     * A data message.
     *
     * @param definitionPick chooses one of the definitions in force
     * @param headerBits     reserved bits for its header
     * @param seconds        the five bits of a compressed header, or less than 0 for a normal one
     * @param fills          what the fields hold, used in turn
     * @param content        bytes for those that hold any, used in turn
     */
    record Data(int definitionPick, int headerBits, int seconds, List<Fill> fills, List<Byte> content)
            implements Step {
    }

    /** What one field holds. */
    enum Fill {
        CONTENT, INVALID, ZEROS, ONES, TEXT
    }
}
