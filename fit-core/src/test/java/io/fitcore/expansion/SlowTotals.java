package io.fitcore.expansion;

import io.fitcore.profile.ProfileComponent;
import io.fitcore.profile.ProfileField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Totals of accumulated destinations of one file (spec 6.7). */
final class SlowTotals {

    /** What is known of one destination. */
    private static final class State {
        private long total;
        private long last;
    }

    private final Map<List<Integer>, State> states = new HashMap<>();

    /** {@code total = total + ((v - last) mod 2^w); last = v; destination = total}. */
    long add(int message, ProfileComponent component, long value) {
        State state = of(message, component.fieldNumber());
        state.total += Math.floorMod(value - state.last, 1L << component.bits());
        state.last = value;
        return state.total;
    }

    /** The stored total beside the low bits stays; the low bits are known from now on. */
    void keep(int message, ProfileComponent component, long value) {
        of(message, component.fieldNumber()).last = value;
    }

    /** {@code total = trunc(((destRaw / destScale - destOffset) + componentOffset) * componentScale)}. */
    void seed(int message, ProfileField destination, ProfileComponent component, double number) {
        State state = of(message, component.fieldNumber());
        boolean sameUnits =
                destination.scale() == component.scale() && destination.offset() == component.offset();
        double physical = number / destination.scale() - destination.offset();
        state.total = sameUnits ? (long) number : (long) ((physical + component.offset()) * component.scale());
        state.last = Math.floorMod(state.total, 1L << component.bits());
    }

    private State of(int message, int field) {
        return states.computeIfAbsent(List.of(message, field), key -> new State());
    }
}
