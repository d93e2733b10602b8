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
 * <p>At first it stands before the first field. A message has one cursor: asking the message again rewinds it. The
 * cursor is valid as long as its message is, on the same thread.
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
