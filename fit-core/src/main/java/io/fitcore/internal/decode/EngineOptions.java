package io.fitcore.internal.decode;

import io.fitcore.internal.compile.LayoutCompiler;
import io.fitcore.internal.layout.PresentDestination;
import io.fitcore.model.DecodeOptions;
import io.fitcore.profile.ProfileMessage;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * The options of a reading, and what only this library may choose. Immutable.
 *
 * @param options            what the caller chose
 * @param presentDestination what becomes of an expanded value whose destination is in the file already
 * @param profile            what the profile says of a message number; null where it does not know it
 * @param needed             messages that a step behind the decoder needs, whether the caller selects them or not
 */
public record EngineOptions(DecodeOptions options, PresentDestination presentDestination,
        IntFunction<ProfileMessage> profile, IntPredicate needed) {

    private static final IntPredicate NONE = new IntPredicate() {
        @Override
        public boolean test(int messageNumber) {
            return false;
        }
    };

    /**
     * As the public doors read: by the profile that this library was built with, values of the file before expanded
     * ones.
     */
    public static EngineOptions of(DecodeOptions options) {
        return new EngineOptions(options, PresentDestination.KEEP, LayoutCompiler.PUBLISHED, NONE);
    }

    /** The same with another answer to what becomes of an expanded value whose destination is in the file already. */
    public EngineOptions with(PresentDestination other) {
        return new EngineOptions(options, other, profile, needed);
    }

    /** The same by another profile. */
    public EngineOptions with(IntFunction<ProfileMessage> other) {
        return new EngineOptions(options, presentDestination, other, needed);
    }

    /** The same for a step that needs messages. */
    public EngineOptions needing(IntPredicate other) {
        return new EngineOptions(options, presentDestination, profile, other);
    }

    /** Whether messages with a number are to be decoded and handed on. */
    boolean wants(int messageNumber) {
        return options.selects(messageNumber) || needed.test(messageNumber);
    }

    /** Whether a value of the file counts, rather than one that would be unpacked for the same field. */
    boolean keepsStored() {
        return presentDestination == PresentDestination.KEEP;
    }
}
