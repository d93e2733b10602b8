package io.fitcore.profilegen.rows;

/** The columns of the sheet {@code Types}, from A on. The comment column behind them is not read. */
public enum TypesColumn implements Column {
    /** Filled on a type row. */
    TYPE_NAME("Type Name"),
    /** Filled on a type row. */
    BASE_TYPE("Base Type"),
    /** Filled on a value row. */
    VALUE_NAME("Value Name"),
    /** Filled on a value row: decimal, or hexadecimal with {@code 0x}. */
    VALUE("Value");

    /** The name of the sheet. */
    public static final String SHEET = "Types";

    private final String heading;

    TypesColumn(String heading) {
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
