package io.fitcore.testdata;

import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.WireDefinition;
import io.fitcore.testkit.WireField;
import io.fitcore.testkit.WireType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One message with its fields, each in one line: profile name, number, type, and where its value comes from.
 *
 * <pre>{@code
 * MessageTable.<Sample>of("record", 20)
 *         .field("timestamp", 253, UINT32, Sample::time)
 *         .field("heart_rate", 3, UINT8, Sample::heartRate)
 * }</pre>
 *
 * <p>Immutable: each method answers a longer table.
 *
 * @param <T> what a data message is made from; {@code Void} when every value is a constant
 */
final class MessageTable<T> {
    /** A field with its profile name and the source of its value. */
    private record Column<T>(String name, WireField field, Function<? super T, Object> value) {
    }

    private final String name;
    private final int globalNumber;
    private final int architecture;
    private final List<Column<T>> columns;

    private MessageTable(String name, int globalNumber, int architecture, List<Column<T>> columns) {
        this.name = name;
        this.globalNumber = globalNumber;
        this.architecture = architecture;
        this.columns = columns;
    }

    static <T> MessageTable<T> of(String name, int globalNumber) {
        return new MessageTable<>(name, globalNumber, 0, List.of());
    }

    /** The same, written big-endian. */
    MessageTable<T> bigEndian() {
        return new MessageTable<>(name, globalNumber, 1, columns);
    }

    /** One element of this type. */
    MessageTable<T> field(String fieldName, int number, int type, Function<? super T, Object> value) {
        return array(fieldName, number, type, 1, value);
    }

    /** One element of this type that is always the same. */
    MessageTable<T> field(String fieldName, int number, int type, Object value) {
        return array(fieldName, number, type, 1, row -> value);
    }

    /** Several elements of this type. */
    MessageTable<T> array(String fieldName, int number, int type, int count, Function<? super T, Object> value) {
        return plus(fieldName, FitBytes.field(number, count * WireType.sizeBytes(type), type), value);
    }

    /** Text in a field of this many bytes. */
    MessageTable<T> text(String fieldName, int number, int sizeBytes, Function<? super T, Object> value) {
        return plus(fieldName, FitBytes.field(number, sizeBytes, WireType.STRING), value);
    }

    /** Text that is always the same, with one NUL behind it. */
    MessageTable<T> text(String fieldName, int number, String value) {
        return text(fieldName, number, value.getBytes(StandardCharsets.UTF_8).length + 1, row -> value);
    }

    /** A developer field. */
    MessageTable<T> developer(String fieldName, int number, int sizeBytes, int index,
            Function<? super T, Object> value) {
        return plus(fieldName, FitBytes.developer(number, sizeBytes, index), value);
    }

    private MessageTable<T> plus(String fieldName, WireField field, Function<? super T, Object> value) {
        List<Column<T>> more = new ArrayList<>(columns);
        more.add(new Column<>(fieldName, field, value));
        return new MessageTable<>(name, globalNumber, architecture, List.copyOf(more));
    }

    /** The definition message. */
    WireDefinition definition(int localNumber) {
        return WireDefinition.of(localNumber, globalNumber,
                columns.stream().map(Column::field).toArray(WireField[]::new))
                .architecture(architecture);
    }

    /** The values of one data message. */
    Object[] values(T row) {
        return columns.stream().map(column -> column.value().apply(row)).toArray();
    }

    /** Writes the definition and one data message. */
    void write(FitBytes file, int localNumber, T row) {
        file.define(definition(localNumber)).data(localNumber, values(row));
    }

    /** Writes the definition and one data message of constants. */
    void write(FitBytes file, int localNumber) {
        write(file, localNumber, null);
    }

    /** For a debugger: {@code record 20: timestamp 253, heart_rate 3}. */
    @Override
    public String toString() {
        return columns.stream()
                .map(column -> column.name() + " " + column.field().number())
                .collect(Collectors.joining(", ", name + " " + globalNumber + ": ", ""));
    }
}
