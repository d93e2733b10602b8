package io.fitcore.profilegen.fault;

import java.util.List;
import java.util.stream.Collectors;

/** A workbook cannot be used. The message lists every fault, one to a line. */
public final class ProfileFaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> faults;

    ProfileFaultException(List<Finding> faults) {
        super(faults.stream().map(Finding::toString)
                .collect(Collectors.joining("\n  ", "the profile workbook cannot be used:\n  ", "")));
        this.faults = faults;
    }

    /** The faults in the order in which they were found; at least one. */
    public List<Finding> faults() {
        return faults;
    }
}
