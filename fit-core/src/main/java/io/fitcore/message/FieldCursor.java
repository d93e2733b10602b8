package io.fitcore.message;

/**
 * Walks over the fields of a message without allocating: first those that stand in the file, in file order, then
 * expanded ones, then developer fields. Fields without a value are passed over.
 *
 * <pre>{@code
 * FieldCursor field = message.cursor();
 * while (field.next()) {
 *     sum += field.doubleValue();
 * }
 * }</pre>
 *
 * <p>It stands before the first field at first. One message has one cursor: asking the message again rewinds it. It is
 * valid as long as its message is, on the same thread.
 */
public abstract class FieldCursor extends FitField {

    /** For implementations inside this library. */
    protected FieldCursor() {
    }

    /**
     * Steps to the next field that has a value.
     *
     * @return false when there is none; the cursor then stands behind the last field
     */
    public abstract boolean next();
}
