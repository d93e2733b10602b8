package io.fitcore.profilegen.rows;

/** The columns of the sheet {@code Messages}, from A on. The comment and example columns behind them are not read. */
public enum MessagesColumn implements Column {
    /** Filled on a message row. */
    MESSAGE_NAME("Message Name"),
    /** Filled on a field row, blank on a subfield row. */
    FIELD_NUMBER("Field Def #"),
    /** Filled on field and subfield rows. */
    FIELD_NAME("Field Name"),
    /** A base type, {@code bool}, or a type of the other sheet. On a group row the only filled cell. */
    FIELD_TYPE("Field Type"),
    /** Blank, {@code [N]}, or a count such as {@code [3]}. */
    ARRAY("Array"),
    /** Names of destination fields. */
    COMPONENTS("Components"),
    /** One number, or one for each component. */
    SCALE("Scale"),
    /** One number, or one for each component. */
    OFFSET("Offset"),
    /** One text, or one for each component. */
    UNITS("Units"),
    /** One number for each component. */
    BITS("Bits"),
    /** 0 or 1 for each component. */
    ACCUMULATE("Accumulate"),
    /** Names of fields of the message; only on subfield rows. */
    REF_FIELD_NAME("Ref Field Name"),
    /** For each of these fields the name or number of a value. */
    REF_FIELD_VALUE("Ref Field Value");

    /** The name of the sheet. */
    public static final String SHEET = "Messages";

    private final String heading;

    MessagesColumn(String heading) {
        this.heading = heading;
    }

    @Override
    public String sheet() {
        return SHEET;
    }

    @Override
    public String heading() {
        return heading;
    }
}
