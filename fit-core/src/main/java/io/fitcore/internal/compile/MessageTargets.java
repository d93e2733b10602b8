package io.fitcore.internal.compile;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * What may come out of the component-bearing fields of one message. Found out once for each set of those fields that a
 * definition has, of which there are few.
 */
final class MessageTargets {

    private final KnownMessage message;
    /** By the {@link KnownMessage#holder holders} of a definition. */
    private final Map<BitSet, ExpansionTargets> known = new HashMap<>();

    MessageTargets(KnownMessage message) {
        this.message = message;
    }

    KnownMessage message() {
        return message;
    }

    /** What may come out of some of the message's component-bearing fields. */
    ExpansionTargets of(BitSet holders) {
        ExpansionTargets targets = known.get(holders);
        if (targets == null) {
            targets = new ExpansionTargets(message, holders);
            known.put((BitSet) holders.clone(), targets);
        }
        return targets;
    }
}
