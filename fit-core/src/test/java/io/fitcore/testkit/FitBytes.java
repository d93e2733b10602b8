package io.fitcore.testkit;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Writes FIT files byte by byte, correct unless told otherwise.
 *
 * <pre>{@code
 * byte[] ride = FitBytes.file()
 *         .define(0, 20, field(253, 4, 0x86), field(3, 1, 0x02))     // record: timestamp uint32, heart_rate uint8
 *         .data(0, 1_000_000_000L, 80)
 *         .data(0, 1_000_000_001L, 81)
 *         .toBytes();
 * }</pre>
 *
 * <p>Header, data size and both CRCs are filled in; each can be forced to something else. What no method can express
 * goes in as {@linkplain #raw(String) hexadecimal text}, grouped as in the specification. Data messages are checked
 * against the definition that the writer saw last for their local number. So a slip in a test shows here and not as a
 * puzzling decode. Use a writer once, in one thread.
 */
public final class FitBytes {
    /** Stands for "no value" in a data message: the base type's invalid value in every element. */
    public static final Object ABSENT = new Object();

    private static final HexFormat HEX = HexFormat.of();
    private static final int LOCAL_NUMBERS = 16;

    private final ByteArrayOutputStream finished = new ByteArrayOutputStream();
    private final ByteArrayOutputStream records = new ByteArrayOutputStream();
    private final WireDefinition[] definitions = new WireDefinition[LOCAL_NUMBERS];
    private FileFrame frame;

    private FitBytes(FileFrame frame) {
        this.frame = frame;
    }

    // ---- where to begin -------------------------------------------------------------------------------------------

    /** Begins a file with a 14-byte header: protocol 2.0, profile 21.212, everything computed. */
    public static FitBytes file() {
        return new FitBytes(new FileFrame());
    }

    /** Begins with records, without a header before them or a CRC after them. */
    public static FitBytes bareRecords() {
        return new FitBytes(FileFrame.none());
    }

    /** Begins with bytes that belong to no file; {@link #next()} then begins the first file. */
    public static FitBytes bytes(String hex) {
        return bareRecords().raw(hex);
    }

    /** A native field of a definition. */
    public static WireField field(int number, int sizeBytes, int baseType) {
        return new WireField(number, sizeBytes, baseType, false);
    }

    /** A developer field of a definition. */
    public static WireField developer(int number, int sizeBytes, int developerDataIndex) {
        return new WireField(number, sizeBytes, developerDataIndex, true);
    }

    /** Hexadecimal text as bytes; white space and {@code |} only group. */
    public static byte[] hex(String text) {
        return HEX.parseHex(text.replaceAll("[\\s|]", ""));
    }

    /** All arrays one after the other. */
    public static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    // ---- the file header ------------------------------------------------------------------------------------------

    /** Header length: 12 has no header CRC, everything above 14 is filled with zeros after it. */
    public FitBytes headerSize(int sizeBytes) {
        frame.headerSize(sizeBytes);
        return this;
    }

    /** Bytes after the header CRC; the header grows by as many. */
    public FitBytes headerExtra(String hex) {
        frame.headerExtra(hex(hex));
        return this;
    }

    /** The protocol version byte, 0x20 for 2.0. */
    public FitBytes protocol(int versionByte) {
        frame.protocol = versionByte;
        return this;
    }

    /** The profile version field, 21212 for 21.212. */
    public FitBytes profile(int version) {
        frame.profile = version;
        return this;
    }

    /** Declares this many bytes of records, whatever there are. */
    public FitBytes dataSize(long sizeBytes) {
        frame.dataSize = sizeBytes;
        return this;
    }

    /** Writes this header CRC; 0 means "not computed". */
    public FitBytes headerCrc(int crc) {
        frame.headerCrc = crc;
        return this;
    }

    /** Writes a header CRC that is neither right nor 0. */
    public FitBytes wrongHeaderCrc() {
        frame.headerCrc = FileFrame.WRONG;
        return this;
    }

    // ---- records --------------------------------------------------------------------------------------------------

    /** A little-endian definition message. */
    public FitBytes define(int localNumber, int globalNumber, WireField... fields) {
        return define(WireDefinition.of(localNumber, globalNumber, fields));
    }

    /** A big-endian definition message. */
    public FitBytes defineBigEndian(int localNumber, int globalNumber, WireField... fields) {
        return define(WireDefinition.of(localNumber, globalNumber, fields).bigEndian());
    }

    /** Any definition message. */
    public FitBytes define(WireDefinition definition) {
        definitions[definition.localNumber()] = definition;
        records.writeBytes(definition.toBytes());
        return this;
    }

    /**
     * A data message, one value per field of the definition.
     *
     * <p>A value is a whole number, a {@code double} for floating-point fields, an {@code int[]}, {@code long[]} or
     * {@code double[]} (filled up with invalid elements), text (filled up with NUL), {@code byte[]} for the bytes
     * themselves, or {@link #ABSENT}.
     *
     * @throws IllegalArgumentException if a value does not fit its field
     */
    public FitBytes data(int localNumber, Object... values) {
        return dataWithHeader(localNumber, values);
    }

    /** A data message with a compressed timestamp: local number 0-3, seconds 0-31. */
    public FitBytes compressed(int localNumber, int seconds, Object... values) {
        return dataWithHeader(0x80 | localNumber << 5 | seconds, values);
    }

    /** A data message with any record header byte that is not a definition's. */
    public FitBytes dataWithHeader(int header, Object... values) {
        WireDefinition definition = definitions[(header & 0x80) != 0 ? header >> 5 & 0x03 : header & 0x0F];
        if (definition == null) {
            throw new IllegalStateException("nothing has defined this local number; write the bytes with raw()");
        }
        List<WireField> fields = definition.fields();
        if (fields.size() != values.length) {
            throw new IllegalArgumentException(
                    "the definition has " + fields.size() + " fields, and there are " + values.length + " values");
        }
        records.write(header);
        for (int i = 0; i < values.length; i++) {
            records.writeBytes(WireValue.bytes(fields.get(i), definition.byteOrder(), values[i]));
        }
        return this;
    }

    /** Bytes among the records, as hexadecimal text. */
    public FitBytes raw(String hex) {
        return raw(hex(hex));
    }

    /** Bytes among the records. */
    public FitBytes raw(byte[] bytes) {
        records.writeBytes(bytes);
        return this;
    }

    /** Where the next record will begin, counted from the start of the stream. */
    public int position() {
        return finished.size() + frame.headerBytes() + records.size();
    }

    // ---- the end of a file, and what follows ----------------------------------------------------------------------

    /** Writes this file CRC, low byte first. */
    public FitBytes fileCrc(int crc) {
        frame.fileCrc = crc;
        return this;
    }

    /** Writes a file CRC that is not right. */
    public FitBytes wrongFileCrc() {
        frame.fileCrc = FileFrame.WRONG;
        return this;
    }

    /** Writes no file CRC. */
    public FitBytes noFileCrc() {
        frame.fileCrc = FileFrame.OMITTED;
        return this;
    }

    /** Ends the file and begins the next one of the chain, with no definition carried over. */
    public FitBytes next() {
        finish();
        frame = new FileFrame();
        return this;
    }

    /** Ends the file and puts bytes behind it that belong to none. */
    public FitBytes after(String hex) {
        return after(hex(hex));
    }

    /** Ends the file and puts bytes behind it that belong to none. */
    public FitBytes after(byte[] bytes) {
        finish();
        return raw(bytes);
    }

    /** Ends the file and puts zero bytes behind it. */
    public FitBytes padding(int count) {
        return after(new byte[count]);
    }

    /** Ends the file and returns the whole stream. */
    public byte[] toBytes() {
        finish();
        return finished.toByteArray();
    }

    private void finish() {
        finished.writeBytes(frame.around(records.toByteArray()));
        records.reset();
        Arrays.fill(definitions, null);
        frame = FileFrame.none();
    }
}
