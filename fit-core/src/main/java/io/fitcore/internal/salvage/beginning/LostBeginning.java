package io.fitcore.internal.salvage.beginning;

import io.fitcore.internal.frame.DefinitionView;
import io.fitcore.internal.frame.FileHeaders;
import io.fitcore.internal.salvage.evidence.DefinitionFit;
import io.fitcore.model.FileHeader;
import io.fitcore.profile.Profile;
import java.util.OptionalInt;

/**
 * Finds the first records that can be read in a file that has lost its beginning, header and first definitions
 * included.
 *
 * <p>They are a definition of messages that have a time, and one of these or another definition behind it. So many
 * bytes are what they must be that chance, text and packed files do not give it:
 *
 * <pre> 4L | 00 | 00 or 01 | known number | field count n | n * (number, size, type that go together; 253, 4, 86 among
 * them) | 0L or 4x 00
 * </pre>
 */
public final class LostBeginning {

    /** Bytes that are looked at; fewer will do where the input ends before. */
    public static final int LOOK_BYTES = 64 * 1024;

    private LostBeginning() {
    }

    /**
     * Index of the first record that can be read; empty when there is none, or a file header comes first.
     *
     * @param limit index behind the last byte that is there
     */
    public static OptionalInt find(byte[] bytes, int from, int limit) {
        DefinitionView definition = new DefinitionView();
        int to = Math.min(limit - FileHeader.MIN_SIZE_BYTES, from + LOOK_BYTES);
        for (int at = from; at < to && !FileHeaders.isUsualHeader(bytes, at); at++) {
            if (DefinitionView.mayBegin(bytes, at)) {
                definition.wrap(bytes, at, limit - DefinitionView.BEGINNING_BYTES);
                if (isSound(definition) && isTimed(definition) && isFollowed(definition, bytes)) {
                    return OptionalInt.of(at);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** Whether a definition is there as a whole, and nothing speaks against it. */
    private static boolean isSound(DefinitionView definition) {
        return definition.isWhole() && definition.isArchitectureKnown()
                && Profile.message(definition.globalNumber()).isPresent() && DefinitionFit.allFieldsFit(definition);
    }

    private static boolean isTimed(DefinitionView definition) {
        for (int i = 0; i < definition.fieldCount(); i++) {
            if (definition.isTimestamp(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of its messages, or another definition, begins behind a definition. */
    private static boolean isFollowed(DefinitionView definition, byte[] bytes) {
        int next = definition.at() + definition.knownSizeBytes();
        return bytes[next] == definition.localNumber() || DefinitionView.mayBegin(bytes, next);
    }
}
