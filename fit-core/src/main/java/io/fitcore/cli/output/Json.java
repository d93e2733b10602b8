package io.fitcore.cli.output;

/** Writes JSON (RFC 8259) on one line, commas included. Nothing in it could command a terminal. */
public final class Json {

    /** Up to here every whole number is a double of its own (RFC 8259, section 6). */
    private static final long MAX_EXACT = 1L << 53;

    private final Utf8Output out;
    private boolean comma;

    public Json(Utf8Output out) {
        this.out = out;
    }

    public Json beginObject() {
        return begin('{');
    }

    public Json endObject() {
        return end('}');
    }

    public Json beginList() {
        return begin('[');
    }

    public Json endList() {
        return end(']');
    }

    /** Ends the line; a new value may begin. */
    public void endLine() {
        out.newLine();
        comma = false;
    }

    /** A key that nobody but the profile or this program chose. */
    public Json key(String name) {
        separate();
        out.ch('"').text(name).text("\":");
        comma = false;
        return this;
    }

    /** A key that is a number. */
    public Json key(int number) {
        separate();
        out.ch('"').number(number).text("\":");
        comma = false;
        return this;
    }

    /** The key {@code index/number}. */
    public Json key(int index, int number) {
        separate();
        out.ch('"').number(index).ch('/').number(number).text("\":");
        comma = false;
        return this;
    }

    public Json string(String text) {
        separate();
        Escapes.quoted(out, text);
        return this;
    }

    public Json bool(boolean value) {
        separate();
        out.text(value ? "true" : "false");
        return this;
    }

    public Json none() {
        separate();
        out.text("null");
        return this;
    }

    /** A whole number; as a string when a reader who takes it for a double would lose digits. */
    public Json number(long value) {
        separate();
        if (value > MAX_EXACT || value < -MAX_EXACT) {
            out.ch('"').number(value).ch('"');
        } else {
            out.number(value);
        }
        return this;
    }

    /** A whole number without a sign, as {@link #number(long)}. */
    public Json unsigned(long value) {
        separate();
        if (value > MAX_EXACT || value < 0) {
            out.ch('"').unsigned(value).ch('"');
        } else {
            out.unsigned(value);
        }
        return this;
    }

    /** A number with a fraction; an infinity is the string {@code "Infinity"} or {@code "-Infinity"}. */
    public Json number(double value) {
        separate();
        if (Double.isInfinite(value)) {
            out.ch('"').plainDouble(value).ch('"');
        } else {
            out.plainDouble(value);
        }
        return this;
    }

    /** Bytes, as a string of hexadecimal digits. */
    public Json hex(byte[] bytes) {
        separate();
        out.ch('"').hexDigits(bytes).ch('"');
        return this;
    }

    /** Seconds of the format as a string in ISO 8601. */
    public Json time(IsoTime time, long seconds, boolean utc) {
        separate();
        out.ch('"');
        time.write(out, seconds);
        if (utc) {
            out.ch('Z');
        }
        out.ch('"');
        return this;
    }

    private Json begin(char bracket) {
        separate();
        out.ch(bracket);
        comma = false;
        return this;
    }

    private Json end(char bracket) {
        out.ch(bracket);
        comma = true;
        return this;
    }

    private void separate() {
        if (comma) {
            out.ch(',');
        }
        comma = true;
    }
}
