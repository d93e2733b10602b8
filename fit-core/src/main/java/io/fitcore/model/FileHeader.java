package io.fitcore.model;

/**
 * The header in front of every FIT file.
 *
 * <pre>
 * byte 0      header size         4-7    data size, u32
 * byte 1      protocol version    8-11   ".FIT"
 * bytes 2-3   profile version     12-13  header CRC, when the header has 14 bytes or more
 * </pre>
 *
 * <p>Lenient reading may know no more of a damaged or missing header than how many bytes stand in its place. Everything
 * else is 0 then. INTERPRETATION.md, "Files and headers", has the details.
 *
 * @param sizeBytes         header size, 12 or 14-255; 0-14 where nothing else is known
 * @param protocolVersion   the byte as it stands: major in bits 7-4, minor in bits 3-0
 * @param profileVersion    the number as it stands, 0-65535
 * @param dataSizeBytes     bytes of records that the header promises, 0-4294967295; 0 in an unfinished recording
 * @param storedCrc         the header CRC as it stands, 0-65535; 0 when the header has none or left it out
 * @param computedCrc       the CRC of bytes 0-11, 0-65535
 */
public record FileHeader(int sizeBytes, int protocolVersion, int profileVersion, long dataSizeBytes, int storedCrc,
        int computedCrc) {

    /** Bytes that every header has; what a reader must see before it can judge it. */
    public static final int MIN_SIZE_BYTES = 12;

    /** From this size on a header ends in a CRC of its own. */
    private static final int SIZE_WITH_CRC_BYTES = 14;

    /** Profile versions above this are {@code major * 1000 + minor}, others {@code major * 100 + minor}. */
    private static final int LAST_HUNDREDS_VERSION = 2199;

    /** Protocol major version: 0x20 is 2.0. */
    public int protocolMajor() {
        return protocolVersion >> 4;
    }

    /** Protocol minor version. */
    public int protocolMinor() {
        return protocolVersion & 0x0F;
    }

    /** Profile major version: 21 for both 21212 and 2147. */
    public int profileMajor() {
        return profileVersion / profileDivisor();
    }

    /** Profile minor version: 212 for 21212, 47 for 2147. */
    public int profileMinor() {
        return profileVersion % profileDivisor();
    }

    /** Whether the header is long enough to hold a CRC of its own. */
    public boolean hasCrcBytes() {
        return sizeBytes >= SIZE_WITH_CRC_BYTES;
    }

    /** Whether the header CRC is right or was left out, which a stored 0 means. */
    public boolean isCrcAcceptable() {
        return storedCrc == 0 || storedCrc == computedCrc;
    }

    private int profileDivisor() {
        return profileVersion > LAST_HUNDREDS_VERSION ? 1000 : 100;
    }
}
