package io.fitcore.model;

/**
 * The closed list of what can be wrong with an input, with its severity.
 *
 * <p>An oddity departs from the format while every other value stays intact. It is reported in both modes and never
 * thrown. Damage means that data is lost or not to be trusted. Strict decoding delivers everything that came complete
 * before it and then throws; lenient decoding reports it and goes on. INTERPRETATION.md tells case by case what the
 * library does.
 */
public enum ProblemKind {
    /** A non-zero header CRC that does not match bytes 0-11. */
    HEADER_CRC_WRONG(Severity.ODDITY),
    /** A protocol major version above 2. */
    PROTOCOL_UNKNOWN(Severity.ODDITY),
    /** The header says that there are 0 bytes of records. */
    DATA_SIZE_ZERO(Severity.ODDITY),
    /** A field size that is no multiple of its base type's. */
    FIELD_SIZE_ODD(Severity.ODDITY),
    /** A field of size 0. */
    FIELD_SIZE_ZERO(Severity.ODDITY),
    /** A base type number that the format does not have. */
    BASE_TYPE_UNKNOWN(Severity.ODDITY),
    /** A field written in another base type than the profile gives it, other than enum for uint8. */
    FIELD_TYPE_DIFFERS(Severity.ODDITY),
    /** A field 253 that is no 4-byte unsigned number and so cannot be the time reference. */
    TIMESTAMP_SIZE_ODD(Severity.ODDITY),
    /** A compressed timestamp before any reference. */
    TIME_REFERENCE_MISSING(Severity.ODDITY),
    /** A developer field that no {@code field_description} describes, so far. */
    DEVELOPER_DESCRIPTION_MISSING(Severity.ODDITY),
    /** A {@code field_description} or {@code developer_data_id} that lacks what it needs. */
    DEVELOPER_DESCRIPTION_UNUSABLE(Severity.ODDITY),
    /** A {@code field_description} for an index that no {@code developer_data_id} introduced. */
    DEVELOPER_DATA_ID_MISSING(Severity.ODDITY),
    /** An {@code hr} message that the heart-rate merge cannot use. */
    HEART_RATE_UNUSABLE(Severity.ODDITY),

    /** No byte, or nothing but zeros. */
    INPUT_EMPTY(Severity.DAMAGE),
    /** The input does not begin as a FIT file does. */
    NOT_FIT(Severity.DAMAGE),
    /**
     * The file header is damaged or missing, but records were found behind it; or its data size is wrong and was put
     * right. In lenient mode only: strict decoding says {@link #NOT_FIT}, or what follows from the wrong size.
     */
    HEADER_DAMAGED(Severity.DAMAGE),
    /** The input ends inside a file header. */
    HEADER_TRUNCATED(Severity.DAMAGE),
    /** The input ends before the records do; at the incomplete record, or at the end of input. */
    TRUNCATED(Severity.DAMAGE),
    /** The records are whole, but the two bytes of the file CRC are not there. */
    FILE_CRC_MISSING(Severity.DAMAGE),
    /** The file CRC does not match the bytes it covers; at its first byte. */
    FILE_CRC_WRONG(Severity.DAMAGE),
    /** A data message of a local type that nothing has defined. */
    DEFINITION_MISSING(Severity.DAMAGE),
    /** An architecture byte above 1: nothing after it can be trusted. */
    ARCHITECTURE_UNKNOWN(Severity.DAMAGE),
    /** A record that reaches beyond the end that the file header declares. */
    RECORD_CROSSES_END(Severity.DAMAGE),
    /** Bytes between or after files that are neither padding nor a file. */
    GARBAGE(Severity.DAMAGE),
    /** Records that fit the format, but not what the file said before: bytes were lost, inserted or overwritten. */
    FRAME_LOST(Severity.DAMAGE),
    /**
     * One byte was changed, and has been put right: checksum and records fit only then. Nothing is lost with it.
     * Reported in lenient mode only.
     */
    REPAIRED_BY_CHECKSUM(Severity.DAMAGE),
    /** One of {@link DecodeLimits} was reached. */
    LIMIT_EXCEEDED(Severity.DAMAGE);

    /** How serious a problem is. */
    public enum Severity {
        /** Departs from the format while every other value stays intact. */
        ODDITY,
        /** Data is lost or not to be trusted. */
        DAMAGE
    }

    private final Severity severity;

    ProblemKind(Severity severity) {
        this.severity = severity;
    }

    /** How serious it is. */
    public Severity severity() {
        return severity;
    }

    /** Whether data is lost or not to be trusted. */
    public boolean isDamage() {
        return severity == Severity.DAMAGE;
    }

    /** Whether the input as a whole is no FIT file. */
    public boolean isNotFit() {
        return this == INPUT_EMPTY || this == NOT_FIT;
    }
}
