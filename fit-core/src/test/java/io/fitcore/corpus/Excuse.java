package io.fitcore.corpus;

/** What the raw, full and heart-rate readings do differently, with the number in the readings' own list. */
enum Excuse implements Rule {
    COMPRESSED_SPEED("1: enhanced_speed by way of compressed_speed_distance is ten times too high or 0.001 too low"),
    COMPRESSED_DISTANCE("2: distance of compressed_speed_distance keeps sixteenths of a metre"),
    SUBFIELD_OF_EXPANDED("3: no subfield is chosen for, or by, a field that came out of a component"),
    EXPANDED_REPLACES("4: an expanded value replaces the file's"),
    INVALID_FLOAT("6: an invalid float is written \"NaN\""),
    EQUAL_NUMBER("7: of two fields of an equal number only one is there"),
    LATER_TEXT("13: of several texts only the first is there"),
    LATER_ELEMENT("15: of several elements only the first is there when the profile says that it is no array"),
    EXPANDED_ZERO("18: a z-type that a component sets to 0 is null, where we have no value"),
    DEVELOPER_SCALE("19: scale and offset of developer fields are not applied"),
    FIRST_LABEL("22: of several elements of a named type only the first label is there"),
    TEXT_BEHIND_NUL("9, R42: a text that begins with NUL is \"\", where we have no value"),
    UNSIGNED("R85: what the file has unsigned and the profile signed has no sign"),
    COMMON_NUMBER("R86: a field that all messages may have has its number as name, and no type"),
    SHORT_TIME("R88: a short time is not extended"),
    LAST_BIT("R46: the last bit differs where a scale and an offset are applied");

    private final String sentence;

    Excuse(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
