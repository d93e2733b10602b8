package io.fitcore.internal.layout;

import io.fitcore.model.ProblemKind;

/**
 * Something odd about a definition, found while it was compiled.
 *
 * @param kind     what
 * @param sentence what was expected and what was found
 */
public record LayoutOddity(ProblemKind kind, String sentence) {
}
