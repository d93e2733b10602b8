package io.fitcore.model;

import java.io.Serializable;

/**
 * Something that is wrong with the input.
 *
 * @param kind           what
 * @param offset         byte in the whole stream where it shows, chained files and padding counted
 * @param fileIndex      which file of the chain, from 0
 * @param messagesBefore messages delivered before it
 * @param sentence       what was expected and what was found; free of control characters and of text from the file
 */
public record Problem(ProblemKind kind, long offset, int fileIndex, long messagesBefore, String sentence)
        implements Serializable {

    /**
     * For example
     * {@code byte 1042: data message uses local number 3, which nothing has defined [DEFINITION_MISSING]}.
     */
    @Override
    public String toString() {
        return "byte " + offset + ": " + sentence + " [" + kind + "]";
    }
}
