package io.fitcore.profile;

import java.util.List;
import java.util.Optional;

/**
 * The profile that this library was built with: messages, fields and types by number and by name.
 *
 * <p>Tables load one message and one type at a time, when first asked for. Everything here is immutable and may be
 * used from any thread.
 */
public final class Profile {

    private Profile() {
    }

    /** The edition of the workbook, for example {@code 21.212}; empty when the build did not know it. */
    public static String version() {
        return ProfileTables.VERSION;
    }

    /** The numbers of all messages, in workbook order; the caller owns the array. */
    public static int[] messageNumbers() {
        return ProfileTables.messageNumbers();
    }

    /**
     * The message with a global number.
     *
     * @param number 0-65535
     * @return empty when the profile does not know it, as for manufacturer-specific messages
     */
    public static Optional<ProfileMessage> message(int number) {
        return Optional.ofNullable(ProfileTables.message(number));
    }

    /**
     * The message with a name.
     *
     * @param name in the profile's spelling, for example {@code record}
     */
    public static Optional<ProfileMessage> message(String name) {
        int number = ProfileTables.messageNumber(name);
        return number < 0 ? Optional.empty() : message(number);
    }

    /**
     * The field that every message may have under a number, whether the profile lists it there or not: {@code
     * timestamp} (253), {@code message_index} (254) and {@code part_index} (250). Where the profile lists the
     * number for a message, that field counts.
     *
     * @param fieldNumber 0-255
     * @return empty for other numbers
     */
    public static Optional<ProfileField> commonField(int fieldNumber) {
        return switch (fieldNumber) {
            case 250 -> CommonFields.PART_INDEX;
            case 253 -> CommonFields.TIMESTAMP;
            case 254 -> CommonFields.MESSAGE_INDEX;
            default -> Optional.empty();
        };
    }

    /** The names of all types, in workbook order. */
    public static List<String> typeNames() {
        return List.of(ProfileTables.typeNames());
    }

    /**
     * The type with a name.
     *
     * @param name in the profile's spelling, for example {@code sport}
     * @return empty for base types and {@code bool}, which have no entries in the workbook
     */
    public static Optional<ProfileType> type(String name) {
        return Optional.ofNullable(ProfileTables.type(name));
    }
}
