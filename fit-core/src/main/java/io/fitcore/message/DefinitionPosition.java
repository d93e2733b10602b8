package io.fitcore.message;

import io.fitcore.model.DeveloperFieldDescription;
import java.util.List;
import java.util.Optional;

/**
 * Where a definition message stands, and what was known of its developer fields when it was read.
 *
 * @param fileIndex  which file of the chain, from 0
 * @param offset     byte in the whole stream at which the record begins
 * @param sizeBytes  bytes of the record, its header byte included
 * @param developers one for each developer field of the definition, empty where none describes it so far
 */
public record DefinitionPosition(int fileIndex, long offset, int sizeBytes,
        List<Optional<DeveloperFieldDescription>> developers) {

    /** Copies the list. */
    public DefinitionPosition {
        developers = List.copyOf(developers);
    }
}
