package io.fitcore.internal.frame;

import io.fitcore.model.MessageDefinition;
import java.util.Arrays;

/**
 * A definition message kept in bytes of its own: most definitions are compiled, and never shown to anybody. Immutable.
 */
public final class DefinitionBytes {

    private final byte[] bytes;
    private final DefinitionView view;
    private final int localNumber;
    private final int globalNumber;
    private final boolean bigEndian;
    /** Null until somebody asks; threads that ask at the same time make equal ones. */
    private MessageDefinition message;

    /** Copies a definition that is there as a whole and has a known architecture. */
    public DefinitionBytes(byte[] source, int at, int sizeBytes) {
        bytes = Arrays.copyOfRange(source, at, at + sizeBytes);
        view = new DefinitionView().wrap(bytes, 0, sizeBytes);
        localNumber = view.localNumber();
        globalNumber = view.globalNumber();
        bigEndian = view.isBigEndian();
    }

    /** Whether an array holds the same definition from one index to another. */
    public boolean isAt(byte[] other, int from, int to) {
        return Arrays.equals(bytes, 0, bytes.length, other, from, to);
    }

    /** Its bytes in place, for those who go through the fields; not to be wrapped around anything else. */
    public DefinitionView view() {
        return view;
    }

    /** Local message type, 0-15. */
    public int localNumber() {
        return localNumber;
    }

    public int globalNumber() {
        return globalNumber;
    }

    /** Whether the values of its data messages are written most significant byte first. */
    public boolean isBigEndian() {
        return bigEndian;
    }

    /** What the definition says, for those who read messages. */
    public MessageDefinition message() {
        MessageDefinition made = message;
        if (made == null) {
            made = view.toMessage();
            message = made;
        }
        return made;
    }
}
