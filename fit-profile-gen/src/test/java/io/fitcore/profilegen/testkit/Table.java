package io.fitcore.profilegen.testkit;

import java.util.List;
import java.util.stream.Stream;

/**
 * A sheet written as text: a line for each row, a bar between columns. In a cell {@code \n} stands for a line break,
 * and a dot in front for spaces that are to be kept.
 */
public record Table(List<List<String>> rows) {

    /** The heading row of the sheet Types. */
    public static final String TYPES_HEADING = "Type Name|Base Type|Value Name|Value|Comment\n";
    /** The heading row of the sheet Messages. */
    public static final String MESSAGES_HEADING = "Message Name|Field Def #|Field Name|Field Type|Array|Components|"
            + "Scale|Offset|Units|Bits|Accumulate|Ref Field Name|Ref Field Value|Comment|Products:|EXAMPLE\n";

    public static Table parse(String text) {
        return new Table(text.lines().map(Table::row).toList());
    }

    /** The sheet Types with these rows below its heading. */
    public static Table types(String rows) {
        return parse(TYPES_HEADING + rows);
    }

    /** The sheet Messages with these rows below its heading. */
    public static Table messages(String rows) {
        return parse(MESSAGES_HEADING + rows);
    }

    private static List<String> row(String line) {
        return Stream.of(line.split("\\|", -1)).map(Table::cell).toList();
    }

    private static String cell(String text) {
        String stripped = text.strip();
        String content = stripped.startsWith(".") ? text.stripLeading().substring(1) : stripped;
        return content.replace("\\n", "\n");
    }
}
