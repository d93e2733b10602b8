package io.fitcore.profilegen.fault;

/**
 * One thing to say about a cell.
 *
 * @param place    where
 * @param sentence what was expected and what was found
 */
public record Finding(Place place, String sentence) {

    @Override
    public String toString() {
        return place + " " + sentence;
    }
}
