package io.fitcore.testkit;

/**
 * The byte vectors of the specification, appendix A, with its grouping.
 *
 * <p>Each is a complete stream with correct CRCs, except {@link #A1_CRC_OF_RECORDS} and {@link #A19}.
 */
public enum Vectors {
    /** An activity's file_id; product 1234 is the subfield garmin_product. */
    A1("""
            0e 20 dc 52 1c 00 00 00 2e 46 49 54 bc 29
            40 00 00 00 00 04 00 01 00 01 02 84 02 02 84 04 04 86
            00 04 01 00 d2 04 00 ca 9a 3b | f7 d9
            """),

    /** A.1 with header CRC 0, meaning "not computed". */
    A1_NO_HEADER_CRC("""
            0e 20 dc 52 1c 00 00 00 2e 46 49 54 00 00
            40 00 00 00 00 04 00 01 00 01 02 84 02 02 84 04 04 86
            00 04 01 00 d2 04 00 ca 9a 3b | fa ee
            """),

    /** A.1 with header CRC 0 and, wrongly, the file CRC that belongs to the checked header. */
    A1_CRC_OF_RECORDS("""
            0e 20 dc 52 1c 00 00 00 2e 46 49 54 00 00
            40 00 00 00 00 04 00 01 00 01 02 84 02 02 84 04 04 86
            00 04 01 00 d2 04 00 ca 9a 3b | f7 d9
            """),

    /** The records of A.1 behind a 12-byte header. */
    A2("""
            0c 20 dc 52 1c 00 00 00 2e 46 49 54
            40 00 00 00 00 04 00 01 00 01 02 84 02 02 84 04 04 86 00 04 01 00 d2 04 00 ca 9a 3b | 43 9f
            """),

    /** Big-endian records; in the second the altitude is invalid. */
    A3("""
            0e 20 dc 52 21 00 00 00 2e 46 49 54 7e a4
            40 00 01 00 14 03 fd 04 86 02 02 84 06 02 84
            00 3b 9a ca 00 0a 28 13 88 | 00 3b 9a ca 01 ff ff 00 00 | c6 63
            """),

    /** compressed_speed_distance three times: a component that accumulates. */
    A4("""
            0e 20 dc 52 15 00 00 00 2e 46 49 54 7c 43
            40 00 00 14 00 01 08 03 0d | 00 fa 00 64 | 00 2c 01 fa | 00 36 41 06 | 0e aa
            """),

    /** cycles 250, 10, invalid, 20, 19: an 8-bit accumulator. */
    A5("""
            0e 20 dc 52 13 00 00 00 2e 46 49 54 fc 69
            40 00 00 14 00 01 12 01 02 | 00 fa | 00 0a | 00 ff | 00 14 | 00 13 | 10 d1
            """),

    /** Compressed timestamps on local number 1. */
    A6("""
            0e 20 dc 52 27 00 00 00 2e 46 49 54 fe 8e
            40 00 00 14 00 02 fd 04 86 03 01 02 | 00 00 ca 9a 3b 50
            41 00 00 14 00 01 03 01 02 | a1 50 | a5 51 | a5 52 | bf 53 | a0 54 | a2 55 | f9 31
            """),

    /** Event front_gear_change: the subfield gear_change_data with four components. */
    A7("""
            0e 20 dc 52 12 00 00 00 2e 46 49 54 3d a5
            40 00 00 15 00 02 00 01 00 03 04 86 | 00 2a 78 56 34 12 | 46 15
            """),

    /** A workout_step that two subfields match. */
    A8("""
            0e 20 dc 52 16 00 00 00 2e 46 49 54 3c 56
            40 00 00 1b 00 03 01 01 00 03 01 00 04 04 86 | 00 06 01 03 00 00 00 | e8 0f
            """),

    /** Strings with several parts, and one without any. */
    A9("""
            0e 20 dc 52 24 00 00 00 2e 46 49 54 be 9b
            40 00 00 08 01 01 02 08 07
            00 61 62 00 00 63 64 00 00 | 00 00 00 65 66 00 00 00 00 | 00 00 00 00 00 00 00 00 00 | de 56
            """),

    /** A developer field: id, description, one record. */
    A10("""
            0e 20 dc 52 59 00 00 00 2e 46 49 54 78 26
            41 00 00 cf 00 02 03 01 02 01 10 0d
            01 00 66 0a 58 1e 53 01 46 0c 8f 2f 03 4c 8b 6d c9 0f
            42 00 00 ce 00 07 00 01 02 01 01 02 02 01 02 03 06 07 08 02 07 0e 02 84 0f 01 02
            02 00 07 84 50 6f 77 65 72 00 57 00 14 00 07
            60 00 00 14 00 01 03 01 02 01 07 02 00 | 00 50 fa 00 | d5 85
            """),

    /** A heart-rate anchor and four 12-bit event times. */
    A11("""
            0e 20 dc 52 30 00 00 00 2e 46 49 54 be 64
            40 00 00 84 00 03 fd 04 86 09 04 86 06 01 02 | 00 00 ca 9a 3b 00 28 00 00 3c
            41 00 00 84 00 02 0a 06 0d 06 04 02 | 01 00 0c 00 00 04 c0 3e 40 42 46 | 49 79
            """),

    /** raw_bbi with two beats. */
    A12("""
            0e 20 dc 52 13 00 00 00 2e 46 49 54 fc 69
            40 00 00 74 01 02 00 02 84 01 04 84 | 00 f4 01 e8 43 f2 83 | 37 88
            """),

    /** time_in_zone with a partly invalid array. */
    A13("""
            0e 20 dc 52 1b 00 00 00 2e 46 49 54 fd cf
            40 00 00 d8 00 02 00 02 84 02 0c 86 | 00 12 00 e8 03 00 00 ff ff ff ff ac 0d 00 00 | 8b e1
            """),

    /** monitoring, where the activity type that chooses the subfield is itself a component. */
    A14("""
            0e 20 dc 52 18 00 00 00 2e 46 49 54 bd da
            40 00 00 37 00 02 18 01 0d 03 04 86 | 00 66 64 00 00 00 | 00 62 65 00 00 00 | ee ad
            """),

    /** Event battery by data16, which expands into data. */
    A15("""
            0e 20 dc 52 10 00 00 00 2e 46 49 54 bc 7c
            40 00 00 15 00 02 00 01 00 02 02 84 | 00 0b 74 0e | 00 77
            """),

    /** A stored distance, then a compressed one that goes on from it. */
    A16("""
            0e 20 dc 52 1b 00 00 00 2e 46 49 54 fd cf
            40 00 00 14 00 01 05 04 86 | 00 40 e2 01 00
            41 00 00 14 00 01 08 03 0d | 01 fa 00 64 | 55 d0
            """),

    /** left_power_phase with one invalid element, and left_right_balance. */
    A17("""
            0e 20 dc 52 10 00 00 00 2e 46 49 54 bc 7c
            40 00 00 14 00 02 45 02 02 1e 01 02 | 00 10 ff b2 | c6 71
            """),

    /** weight_scale: a weight and the special value "calculating". */
    A18("""
            0e 20 dc 52 0f 00 00 00 2e 46 49 54 fd 30
            40 00 00 1e 00 01 00 02 84 | 00 7e 1d | 00 fe ff | 52 4a
            """),

    /** In progress: data size 0, a third record cut short, no CRC. */
    A19("""
            0e 20 dc 52 00 00 00 00 2e 46 49 54 bd 70
            40 00 00 14 00 02 fd 04 86 03 01 02 | 00 00 ca 9a 3b 50 | 00 01 ca 9a 3b 51 | 00 02 ca 9a
            """),

    /** A 16-byte header. */
    A20("""
            10 20 dc 52 12 00 00 00 2e 46 49 54 15 8d aa 55
            40 00 00 14 00 02 fd 04 86 03 01 02 | 00 00 ca 9a 3b 50 | bd 59
            """),

    /** One good record, then data for the undefined local number 3. */
    A21("""
            0e 20 dc 52 15 00 00 00 2e 46 49 54 7c 43
            40 00 00 14 00 02 fd 04 86 03 01 02 | 00 00 ca 9a 3b 50 | 03 01 02 | 16 83
            """),

    /** event.data as uint32 in one byte. */
    A22("""
            0e 20 dc 52 0f 00 00 00 2e 46 49 54 fd 30
            40 00 00 15 00 02 00 01 00 03 01 86 | 00 00 01 | 38 be
            """);

    private final String text;

    Vectors(String text) {
        this.text = text;
    }

    /** The hexadecimal text, grouped by blanks, line ends and {@code |}. */
    public String text() {
        return text;
    }

    /** The bytes; a new array each time. */
    public byte[] bytes() {
        return FitBytes.hex(text);
    }
}
