package io.fitcore.profilegen.testkit;

/** A profile of a few rows that has one of everything. */
public final class SmallProfile {

    public static final Table TYPES = Table.types("""
            mesg_num      | uint16 |               |        |
                          |        | hr_zone       | 8      |
                          |        | event         | 21     |
                          |        | pad           | 105    | a message without rows
                          |        | mfg_range_min | 0xFF00 |
                          |        | mfg_range_max | 0xFFFE |
            event         | enum   |               |        |
                          |        | timer         | 0      |
                          |        | sport_point   | 33     |
                          |        | 3_way         | 42     | begins with a digit
            file_flags    | uint8z |               |        |
                          |        | read          | 0x02   |
                          |        | write         | 0x04   |
            time_into_day | uint32 |               |        | has no values
            """);

    public static final Table MESSAGES = Table.messages("""
                    |     |                   | EVENTS
            event   |     |
                    | 253 | timestamp         | uint32     |     |                      |           |      \
            | s     |       |     |             |             | when it was
                    | 0   | event             | event      |     |                      |           |      \
            |       |       |     |             |
                    | 3   | data              | uint32     |     |                      |           |      \
            |       |       |     |             |
                    |     | sport_point       | uint32     |     | score,opponent_score | 1,10      |      \
            | m,%   | 16,16 | 0,1 | event       | sport_point | two halves
                    |     | flags             | file_flags |     |                      |           |      \
            |       |       |     | event,event | timer,3_way
                    | 7   | score             | uint16     |     |                      |           |      \
            |       |       |     |             |
                    | 8   | opponent_score    | uint16     |     |                      | 10        |      \
            |       |       |     |             |
                    | 9   | altitude          | uint16     |     | enhanced_altitude    | 5         | 500  \
            | m     | 16    |     |             |
                    | 10  | enhanced_altitude | uint32     |     |                      | 5         | 500  \
            | m     |       |     |             |
                    | 11  | number            | bool       |     |                      |           |      \
            |       |       |     |             |
                    | 12  | title             | string     | [N] |                      |           |      \
            |       |       |     |             |
                    | 13  | velocity          | sint16     | [3] |                      | 0.7111111 | -110 \
            | <m/s> |       |     |             |
                    |     |                   | ZONES
            hr_zone |     |
                    | 1   | high_bpm          | uint8      |     |                      |           |      \
            | bpm   |       |     |             |
            """);

    private SmallProfile() {
    }

    public static Xlsx workbook() {
        return Xlsx.profile(TYPES, MESSAGES);
    }
}
