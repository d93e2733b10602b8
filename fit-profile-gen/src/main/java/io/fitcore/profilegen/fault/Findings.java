package io.fitcore.profilegen.fault;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects faults, which stop the generator once it has seen them all, and notes, which do not. One workbook, one
 * thread.
 */
public final class Findings {

    private final List<Finding> faults = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();

    /** Records something that must be corrected in the workbook. */
    public void fault(Place place, String sentence) {
        faults.add(new Finding(place, sentence));
    }

    /** Records something that was repaired or passed over and that a reader of the log should know. */
    public void note(Place place, String sentence) {
        notes.add(new Finding(place, sentence));
    }

    /** The faults in the order in which they were found. */
    public List<Finding> faults() {
        return List.copyOf(faults);
    }

    /** The notes in the order in which they were found. */
    public List<Finding> notes() {
        return List.copyOf(notes);
    }

    /**
     * Ends the work when there is a fault.
     *
     * @throws ProfileFaultException with every fault that was recorded
     */
    public void throwIfFaulty() {
        if (!faults.isEmpty()) {
            throw new ProfileFaultException(faults());
        }
    }
}
