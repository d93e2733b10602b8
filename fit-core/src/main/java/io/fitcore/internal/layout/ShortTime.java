package io.fitcore.internal.layout;

/** The short times of monitoring messages: the low bits of seconds, or of minutes (spec 9.3). */
public final class ShortTime {

    private static final int MONITORING = 55;
    /** {@code timestamp_16}: the low 16 bits of the seconds. */
    private static final int SECONDS_16 = 26;
    /** {@code timestamp_min_8}: the low 8 bits of the minutes. */
    private static final int MINUTES_8 = 25;

    private static final int SECONDS_PER_MINUTE = 60;
    private static final long UINT32_MASK = 0xFFFF_FFFFL;

    private ShortTime() {
    }

    /** Whether a field of a message holds a short time. */
    public static boolean isShortTime(int messageNumber, int fieldNumber) {
        return messageNumber == MONITORING && (fieldNumber == SECONDS_16 || fieldNumber == MINUTES_8);
    }

    /**
     * The first time at or after another one whose low bits a short time is (R88).
     *
     * @param fieldNumber the field that holds the short time
     * @param raw         its value
     * @param reference   the last time known, in seconds
     */
    public static long extend(int fieldNumber, long raw, long reference) {
        if (fieldNumber == SECONDS_16) {
            return reference + (raw - reference & 0xFFFF) & UINT32_MASK;
        }
        long minutes = reference / SECONDS_PER_MINUTE;
        return (minutes + (raw - minutes & 0xFF)) * SECONDS_PER_MINUTE & UINT32_MASK;
    }
}
