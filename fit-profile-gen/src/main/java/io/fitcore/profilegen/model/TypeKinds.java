package io.fitcore.profilegen.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the values of a type mean. No column of the workbook says so; the list is kept here. */
public final class TypeKinds {

    /** The kinds, named as the constants of fit-core's {@code TypeKind}. */
    public enum Kind {
        /** Every value has a name. */
        NAMES,
        /** Bits that may be combined. */
        FLAGS,
        /** Masks, bit groups, offsets, limits. */
        MASKS,
        /** A number with a few special values. */
        SPECIAL,
        /** Seconds, UTC. */
        DATE_TIME,
        /** Seconds, wall-clock. */
        LOCAL_DATE_TIME
    }

    private static final Map<String, Kind> KINDS = kinds();

    /** Plain names, of which two mark the ends of a range in hexadecimal. */
    private static final Set<String> NAMES_DESPITE_HEXADECIMAL = Set.of("file", ProfileModel.MESSAGE_NUMBERS);

    /** Entries that mark the ends of a range and name no value; they are told apart by type and name. */
    private static final Set<String> RANGE_ENDS = Set.of(
            "file.mfg_range_min", "file.mfg_range_max",
            ProfileModel.MESSAGE_NUMBERS + ".mfg_range_min", ProfileModel.MESSAGE_NUMBERS + ".mfg_range_max");

    private TypeKinds() {
    }

    /** The kind of a type; {@link Kind#NAMES} unless the list has it. */
    public static Kind kindOf(String typeName) {
        return KINDS.getOrDefault(typeName, Kind.NAMES);
    }

    /** Whether a type is known to have names although the sheet writes some of its values in hexadecimal. */
    public static boolean namesDespiteHexadecimal(String typeName) {
        return NAMES_DESPITE_HEXADECIMAL.contains(typeName);
    }

    /** Whether an entry is the end of the range that a type leaves to manufacturers, which is no name. */
    public static boolean isRangeEnd(String typeName, String entryName) {
        return RANGE_ENDS.contains(typeName + "." + entryName);
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new HashMap<>();
        kinds.put("date_time", Kind.DATE_TIME);
        kinds.put("local_date_time", Kind.LOCAL_DATE_TIME);
        kinds.put("weight", Kind.SPECIAL);
        put(kinds, Kind.MASKS, "message_index", "left_right_balance", "left_right_balance_100", "activity_class",
                "user_local_id", "ant_channel_id", "workout_hr", "workout_power", "time_into_day",
                "localtime_into_day");
        put(kinds, Kind.FLAGS, "file_flags", "language_bits_0", "language_bits_1", "language_bits_2",
                "language_bits_3", "language_bits_4", "sport_bits_0", "sport_bits_1", "sport_bits_2", "sport_bits_3",
                "sport_bits_4", "sport_bits_5", "sport_bits_6", "workout_capabilities", "course_capabilities",
                "connectivity_capabilities", "supported_exd_screen_layouts", "attitude_validity",
                "auto_activity_detect");
        return Map.copyOf(kinds);
    }

    private static void put(Map<String, Kind> kinds, Kind kind, String... typeNames) {
        for (String typeName : typeNames) {
            kinds.put(typeName, kind);
        }
    }
}
