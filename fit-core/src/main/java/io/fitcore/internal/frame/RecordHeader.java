package io.fitcore.internal.frame;

/**
 * The byte in front of every record (spec 2).
 *
 * <pre>
 * bit          7    6    5    4    3..0
 * definition   0    1    dev  -    local number 0-15
 * data         0    0    -    -    local number 0-15
 * compressed   1    [ 6..5 local 0-3 ]  [ 4..0 seconds 0-31 ]
 * </pre>
 */
public final class RecordHeader {

    private static final int COMPRESSED = 0x80;
    private static final int DEFINITION = 0x40;
    private static final int DEVELOPER = 0x20;

    private RecordHeader() {
    }

    /** Whether a data message with a compressed timestamp follows. */
    public static boolean isCompressed(int header) {
        return (header & COMPRESSED) != 0;
    }

    /** Whether a definition message follows; bit 7 is looked at first (R18). */
    public static boolean isDefinition(int header) {
        return (header & (COMPRESSED | DEFINITION)) == DEFINITION;
    }

    /**
     * Whether a data message without compressed timestamp follows.
     *
     * @param header the byte, sign-extended or not
     */
    public static boolean isPlainData(int header) {
        return (header & (COMPRESSED | DEFINITION)) == 0;
    }

    /** Whether a definition lists developer fields. Means nothing in other headers (R19). */
    public static boolean hasDeveloperFields(int header) {
        return (header & DEVELOPER) != 0;
    }

    /** The local message type, 0-15; 0-3 in a compressed header. */
    public static int localNumber(int header) {
        return isCompressed(header) ? header >> 5 & 0x03 : header & 0x0F;
    }

    /** The low five bits of the time that a compressed header carries. */
    public static int timeOffset(int header) {
        return header & 0x1F;
    }
}
