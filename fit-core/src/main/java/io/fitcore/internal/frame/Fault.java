package io.fitcore.internal.frame;

import io.fitcore.internal.bytes.Hex;
import io.fitcore.model.DecodeLimits;
import io.fitcore.model.FileHeader;
import io.fitcore.model.ProblemKind;

/**
 * What can be wrong with an input, each with its sentence: what was expected and what was found. Whoever reports it
 * says where it shows. Immutable.
 *
 * <p>The sentence is made when it is asked for: a hostile input may hold a fault in each byte, of which few are told.
 */
public final class Fault {

    /** Protocol versions above this are reported. */
    public static final int LAST_KNOWN_PROTOCOL_MAJOR = 2;

    /** Stands in a pattern for the next number. */
    private static final char NUMBER = '#';

    private final ProblemKind kind;
    private final String pattern;
    private final long[] numbers;

    private Fault(ProblemKind kind, String pattern, long... numbers) {
        this.kind = kind;
        this.pattern = pattern;
        this.numbers = numbers;
    }

    public ProblemKind kind() {
        return kind;
    }

    /** The sentence, without the offset and without text from the file. */
    public String sentence() {
        StringBuilder sentence = new StringBuilder();
        int next = 0;
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) == NUMBER) {
                sentence.append(numbers[next++]);
            } else {
                sentence.append(pattern.charAt(i));
            }
        }
        return sentence.toString();
    }

    // ---- inputs that are no file

    public static Fault inputEmpty() {
        return new Fault(ProblemKind.INPUT_EMPTY, "the input is empty");
    }

    public static Fault nothingButZeros() {
        return new Fault(ProblemKind.INPUT_EMPTY, "the input holds nothing but zeros");
    }

    /** The input is no FIT file; {@code looks} is what {@link ForeignInput} says of it. */
    public static Fault notFit(String looks) {
        return new Fault(ProblemKind.NOT_FIT, "the input is no FIT file; it looks like " + looks);
    }

    /** Bytes after a file are no file; {@code looks} is what {@link ForeignInput} says of them. */
    public static Fault garbage(String looks) {
        return new Fault(ProblemKind.GARBAGE,
                "bytes that are neither padding nor a file follow; they look like " + looks);
    }

    // ---- file headers

    /** Only {@code left} bytes of a file header are there. */
    public static Fault headerTruncated(int left) {
        return new Fault(ProblemKind.HEADER_TRUNCATED,
                "the input ends inside a file header, of which it holds # bytes", left);
    }

    /** The records begin {@code distance} bytes behind where a file header should. */
    public static Fault headerDamaged(int distance) {
        return new Fault(ProblemKind.HEADER_DAMAGED,
                "the file header is damaged or missing; records begin # bytes behind", distance);
    }

    /** The first records that can be read begin {@code distance} bytes behind. */
    public static Fault beginningMissing(long distance) {
        return new Fault(ProblemKind.HEADER_DAMAGED, "the beginning of the file is missing;"
                + " the first records that can be read begin # bytes behind", distance);
    }

    /** The data size was wrong and has been put right. */
    public static Fault dataSizeRestored(FileHeader read, FileHeader restored) {
        return new Fault(ProblemKind.HEADER_DAMAGED,
                "the header says # bytes of records; the file CRC is right only when they are #",
                read.dataSizeBytes(), restored.dataSizeBytes());
    }

    public static Fault headerCrcWrong(FileHeader header) {
        return new Fault(ProblemKind.HEADER_CRC_WRONG, "the header CRC is " + Hex.u16(header.storedCrc())
                + ", its bytes give " + Hex.u16(header.computedCrc()));
    }

    public static Fault protocolUnknown(FileHeader header) {
        return new Fault(ProblemKind.PROTOCOL_UNKNOWN, "the protocol version is #.#, the last known major is #",
                header.protocolMajor(), header.protocolMinor(), LAST_KNOWN_PROTOCOL_MAJOR);
    }

    public static Fault dataSizeZero() {
        return new Fault(ProblemKind.DATA_SIZE_ZERO,
                "the header declares 0 bytes of records, as an unfinished recording does");
    }

    // ---- the end of a file

    /** Only {@code left} bytes of a record are there. */
    public static Fault endsInRecord(int left) {
        return new Fault(ProblemKind.TRUNCATED, "the input ends inside a record, of which it holds # bytes", left);
    }

    /** The input ends {@code missing} bytes before the declared end of records. */
    public static Fault cutShort(long missing) {
        return new Fault(ProblemKind.TRUNCATED,
                "the input ends # bytes before the end of records that the header declares", missing);
    }

    public static Fault endsBeforeFileCrc() {
        return new Fault(ProblemKind.FILE_CRC_MISSING, "the input ends before the file CRC");
    }

    public static Fault endsWithoutFileCrc() {
        return new Fault(ProblemKind.FILE_CRC_MISSING, "the input ends without a file CRC");
    }

    public static Fault endsInPadding() {
        return new Fault(ProblemKind.FILE_CRC_MISSING, "the records end without a file CRC, in padding");
    }

    public static Fault fileCrcWrong(int stored, int computed) {
        return new Fault(ProblemKind.FILE_CRC_WRONG,
                "the file CRC is " + Hex.u16(stored) + ", the bytes before it give " + Hex.u16(computed));
    }

    // ---- records

    public static Fault definitionMissing(int localNumber) {
        return new Fault(ProblemKind.DEFINITION_MISSING,
                "data message uses local number #, which nothing has defined", localNumber);
    }

    public static Fault architectureUnknown(int architecture) {
        return new Fault(ProblemKind.ARCHITECTURE_UNKNOWN,
                "definition has architecture #, which is neither little-endian (0) nor big-endian (1)", architecture);
    }

    /** A record reaches beyond the offset at which the records are to end. */
    public static Fault recordCrossesEnd(int sizeBytes, long recordsEnd) {
        return new Fault(ProblemKind.RECORD_CROSSES_END,
                "record of # bytes reaches beyond the end of records at byte #", sizeBytes, recordsEnd);
    }

    public static Fault frameLost() {
        return new Fault(ProblemKind.FRAME_LOST, "what follows does not fit what the file said before");
    }

    /** A byte was changed, and has been put right. */
    public static Fault byteRestored(int read, int restored) {
        return new Fault(ProblemKind.REPAIRED_BY_CHECKSUM,
                "the byte is #; checksum and records fit only when it is #", read, restored);
    }

    public static Fault timeReferenceMissing() {
        return new Fault(ProblemKind.TIME_REFERENCE_MISSING, "compressed timestamp comes before any full one");
    }

    // ---- descriptions of developer fields

    public static Fault developerIndexMissing() {
        return new Fault(ProblemKind.DEVELOPER_DESCRIPTION_UNUSABLE, "developer_data_id has no developer data index");
    }

    public static Fault describedFieldMissing() {
        return new Fault(ProblemKind.DEVELOPER_DESCRIPTION_UNUSABLE,
                "field_description has no developer data index or no field number");
    }

    public static Fault describedTypeUnknown(int developerIndex, int fieldNumber, int typeByte) {
        return new Fault(ProblemKind.DEVELOPER_DESCRIPTION_UNUSABLE,
                "field_description of #/# has the base type byte #, which the format does not know",
                developerIndex, fieldNumber, typeByte);
    }

    public static Fault describedScaleZero(int developerIndex, int fieldNumber) {
        return new Fault(ProblemKind.DEVELOPER_DESCRIPTION_UNUSABLE,
                "field_description of #/# has scale 0, which is ignored", developerIndex, fieldNumber);
    }

    public static Fault developerDataIdMissing(int developerIndex, int fieldNumber) {
        return new Fault(ProblemKind.DEVELOPER_DATA_ID_MISSING,
                "field_description of #/# comes without a developer_data_id", developerIndex, fieldNumber);
    }

    // ---- steps over the whole stream

    /** The heart-rate merge cannot use an {@code hr} message, for the reason that the sentence gives. */
    public static Fault heartRateUnusable(String sentence) {
        return new Fault(ProblemKind.HEART_RATE_UNUSABLE, sentence);
    }

    // ---- limits

    public static Fault tooManyBytes(DecodeLimits limits) {
        return new Fault(ProblemKind.LIMIT_EXCEEDED, "more bytes than the limit of #", limits.maxBytes());
    }

    public static Fault tooManyMessages(DecodeLimits limits) {
        return new Fault(ProblemKind.LIMIT_EXCEEDED, "more messages than the limit of #", limits.maxMessages());
    }

    public static Fault tooManyFiles(DecodeLimits limits) {
        return new Fault(ProblemKind.LIMIT_EXCEEDED, "more chained files than the limit of #", limits.maxFiles());
    }

    public static Fault tooManyKeptBytes(DecodeLimits limits) {
        return new Fault(ProblemKind.LIMIT_EXCEEDED, "messages of more bytes are to be kept than the limit of #",
                limits.maxKeptBytes());
    }

    public static Fault tooManyDeveloperFields(DecodeLimits limits) {
        return new Fault(ProblemKind.LIMIT_EXCEEDED, "more or longer developer fields than the limit of # allows",
                limits.maxDeveloperFields());
    }
}
