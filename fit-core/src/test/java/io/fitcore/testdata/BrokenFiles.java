package io.fitcore.testdata;

import static io.fitcore.testkit.FitBytes.concat;
import static io.fitcore.testkit.FitBytes.developer;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static io.fitcore.testkit.WireType.BYTE;
import static io.fitcore.testkit.WireType.ENUM;
import static io.fitcore.testkit.WireType.FLOAT32;
import static io.fitcore.testkit.WireType.SINT16;
import static io.fitcore.testkit.WireType.STRING;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;

import io.fitcore.testkit.BitwiseCrc;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.WireDefinition;
import io.fitcore.testkit.WireField;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Files with one fault each, named for it.
 *
 * <p>Most are the same five heart rates, so that a reader of a dump sees at once what is missing: T + 0 to T + 4 with
 * 80 to 84 beats per minute, behind a file_id. With a 14-byte header the file_id's definition is at byte 14 and its
 * data at 23, the record's definition at 25, the five records at 37, 43, 49, 55 and 61, and the CRC at 67.
 */
final class BrokenFiles {
    private static final long T = 1_000_000_000L;
    private static final int RECORDS_END = 67;
    private static final int SECTOR = 512;

    private static final WireField TIMESTAMP = field(253, 4, UINT32);
    private static final WireField HEART_RATE = field(3, 1, UINT8);

    private BrokenFiles() {
    }

    /** All of them by name, without the ending. */
    static Map<String, byte[]> all() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        checksums(files);
        truncations(files);
        dataSizes(files);
        structure(files);
        betweenFiles(files);
        fields(files);
        lostBytes(files);
        lookalikes(files);
        return files;
    }

    private static void checksums(Map<String, byte[]> files) {
        files.put("wrong-file-crc", five(FitBytes.file()).wrongFileCrc().toBytes());
        files.put("wrong-header-crc", five(FitBytes.file()).wrongHeaderCrc().toBytes());
        files.put("file-crc-of-records-only", crcOfRecordsOnly());
        files.put("file-crc-zero", five(FitBytes.file()).fileCrc(0).toBytes());
    }

    private static byte[] crcOfRecordsOnly() {
        byte[] good = five(FitBytes.file().headerCrc(0)).toBytes();
        int crc = BitwiseCrc.of(Arrays.copyOfRange(good, 14, RECORDS_END));
        return five(FitBytes.file().headerCrc(0)).fileCrc(crc).toBytes();
    }

    private static void truncations(Map<String, byte[]> files) {
        byte[] good = five(FitBytes.file()).toBytes();
        files.put("empty", new byte[0]);
        files.put("truncated-after-one-byte", Arrays.copyOf(good, 1));
        files.put("truncated-in-header", Arrays.copyOf(good, 11));
        files.put("truncated-after-header", Arrays.copyOf(good, 14));
        files.put("truncated-in-definition", Arrays.copyOf(good, 30));
        files.put("truncated-in-record", Arrays.copyOf(good, 59));
        files.put("truncated-between-records", Arrays.copyOf(good, 61));
        files.put("truncated-before-crc", Arrays.copyOf(good, RECORDS_END));
        files.put("truncated-in-crc", Arrays.copyOf(good, RECORDS_END + 1));
        files.put("truncated-in-second-file", concat(good, Arrays.copyOf(good, 45)));
    }

    private static void dataSizes(Map<String, byte[]> files) {
        byte[] open = five(FitBytes.file().dataSize(0)).noFileCrc().toBytes();
        files.put("data-size-zero", open);
        files.put("data-size-zero-with-crc", five(FitBytes.file().dataSize(0)).toBytes());
        files.put("data-size-zero-cut-in-record", Arrays.copyOf(open, 59));
        files.put("data-size-zero-without-records", FitBytes.file().toBytes());
        files.put("data-size-zero-with-zero-tail", concat(open, new byte[SECTOR - open.length]));
        files.put("data-size-zero-with-ff-tail", concat(open, repeated(0xFF, SECTOR - open.length)));
        files.put("data-size-zero-before-whole-file",
                concat(FitBytes.file().dataSize(0).noFileCrc().toBytes(), five(FitBytes.file()).toBytes()));
        files.put("data-size-zero-with-crc-before-whole-file",
                concat(FitBytes.file().dataSize(0).toBytes(), five(FitBytes.file()).toBytes()));
        files.put("data-size-too-large", five(FitBytes.file().dataSize(60)).toBytes());
        files.put("data-size-ffffffff", five(FitBytes.file().dataSize(0xFFFF_FFFFL)).noFileCrc().toBytes());
        files.put("data-size-too-small", five(FitBytes.file().dataSize(45)).toBytes());
    }

    private static void structure(Map<String, byte[]> files) {
        files.put("header-size-11", changed(0, 11));
        files.put("header-size-13", changed(0, 13));
        files.put("no-fit-tag", changed(8, 'G'));
        files.put("protocol-3.0", five(FitBytes.file().protocol(0x30)).toBytes());
        files.put("undefined-local-type", five(FitBytes.file()).raw("03 05 ca 9a 3b 55").toBytes());
        files.put("undefined-local-type-in-first-of-two",
                concat(five(FitBytes.file()).raw("03 05 ca 9a 3b 55").toBytes(), five(FitBytes.file()).toBytes()));
        files.put("definition-of-the-file-before", five(FitBytes.file())
                .next().raw("00 05 ca 9a 3b 55").toBytes());
        files.put("architecture-2", five(FitBytes.file())
                .define(WireDefinition.of(1, 20, TIMESTAMP).architecture(2)).data(1, T + 5).toBytes());
        files.put("compressed-without-reference", FitBytes.file()
                .define(0, 20, HEART_RATE).compressed(0, 5, 80).compressed(0, 3, 81).toBytes());
        files.put("timestamp-of-two-bytes", FitBytes.file()
                .define(0, 20, field(253, 2, UINT16), HEART_RATE).data(0, 1000, 80)
                .define(1, 20, HEART_RATE).compressed(1, 5, 81).toBytes());
    }

    private static void betweenFiles(Map<String, byte[]> files) {
        byte[] good = five(FitBytes.file()).toBytes();
        byte[] garbage = hex("de ad be ef 01 02 03");
        files.put("garbage-before-file", concat(garbage, good));
        files.put("garbage-between-files", concat(good, garbage, good));
        files.put("garbage-after-file", concat(good, garbage));
        files.put("line-end-after-file", concat(good, hex("0d 0a")));
        files.put("second-header-bad", concat(good, hex("0e 20 dc 52 35 00 00 00 2e 46 49 58 00 00"),
                Arrays.copyOfRange(good, 14, good.length)));
        files.put("second-file-wrong-crc", concat(good, five(FitBytes.file()).wrongFileCrc().toBytes(), good));
    }

    private static void fields(Map<String, byte[]> files) {
        files.put("unknown-base-type", FitBytes.file()
                .define(0, 20, TIMESTAMP, field(240, 3, 0x1F), field(241, 2, 0x91), HEART_RATE)
                .data(0, T, hex("01 02 03"), hex("04 05"), 80).toBytes());
        files.put("odd-field-size", FitBytes.file()
                .define(0, 21, TIMESTAMP, field(3, 1, UINT32), field(0, 1, ENUM)).data(0, T, hex("01"), 0)
                .define(1, 20, TIMESTAMP, field(7, 3, UINT16), HEART_RATE).data(1, T + 1, hex("fa 00 01"), 80)
                .toBytes());
        files.put("zero-size-field", FitBytes.file()
                .define(0, 20, field(7, 0, UINT16), TIMESTAMP, field(8, 0, BYTE), HEART_RATE, field(6, 0, UINT16))
                .data(0, hex(""), T, hex(""), 80, hex(""))
                .define(1, 20, field(7, 0, UINT16)).data(1, hex("")).data(1, hex("")).toBytes());
        files.put("field-of-another-type", FitBytes.file()
                .define(0, 20, TIMESTAMP, field(2, 4, UINT32)).data(0, T, 70_000) // altitude, wider
                .define(0, 20, TIMESTAMP, field(6, 1, UINT8)).data(0, T + 1, 81) // speed, narrower
                .define(0, 20, TIMESTAMP, field(6, 2, SINT16)).data(0, T + 2, -5) // speed, signed
                .define(0, 20, TIMESTAMP, field(6, 4, FLOAT32)).data(0, T + 3, 123.45)
                .define(0, 20, TIMESTAMP, field(3, 3, STRING)).data(0, T + 4, "abc") // heart_rate as text
                .define(1, 0, field(8, 4, UINT8), field(0, 1, UINT8)) // product_name as numbers, type not as enum
                .data(1, new int[] {'a', 'b', 'c', 0}, Messages.FILE_ACTIVITY)
                .toBytes());
        files.put("developer-without-description", FitBytes.file()
                .define(0, 20, HEART_RATE, developer(7, 2, 0)).data(0, 80, hex("fa 00")).data(0, 81, hex("fb 00"))
                .toBytes());
        files.put("developer-description-late", describe(FitBytes.file()
                .define(0, 20, HEART_RATE, developer(7, 2, 0)).data(0, 80, hex("fa 00")), UINT16, 0xFF)
                .data(0, 81, hex("fb 00")).toBytes());
        files.put("developer-without-id", describe(FitBytes.file(), UINT16, 0xFF)
                .define(0, 20, HEART_RATE, developer(7, 2, 0)).data(0, 80, hex("fa 00")).toBytes());
        files.put("developer-unknown-base-type", describe(FitBytes.file(), 0x1F, 0xFF)
                .define(0, 20, HEART_RATE, developer(7, 2, 0)).data(0, 80, hex("fa 00")).toBytes());
        files.put("developer-scale-zero", describe(FitBytes.file(), UINT16, 0)
                .define(0, 20, HEART_RATE, developer(7, 2, 0)).data(0, 80, hex("fa 00")).toBytes());
        files.put("developer-odd-size", describe(FitBytes.file(), UINT32, 0xFF)
                .define(0, 20, HEART_RATE, developer(7, 3, 0)).data(0, 80, hex("fa 00 01")).toBytes());
        files.put("developer-index-missing", FitBytes.file()
                .define(1, 207, field(1, 16, BYTE)).data(1, new byte[16])
                .define(1, 207, field(3, 1, UINT8)).data(1, 255).toBytes());
    }

    /** Describes developer field 7 of index 0, which has no developer_data_id. */
    private static FitBytes describe(FitBytes file, int baseType, int scale) {
        return file
                .define(2, 206, field(0, 1, UINT8), field(1, 1, UINT8), field(2, 1, UINT8), field(3, 6, STRING),
                        field(6, 1, UINT8))
                .data(2, 0, 7, baseType, "Power", scale);
    }

    /** What recorders and disks do to a walk of four minutes. */
    private static void lostBytes(Map<String, byte[]> files) {
        byte[] walk = ProfileFiles.walk();
        files.put("walk-seven-bytes-missing", without(walk, 2000, 7));
        files.put("walk-missing-in-several-places", without(without(without(walk, 4500, 1), 3000, 40), 1200, 3));
        files.put("walk-three-bytes-inserted", inserted(walk, 2000, hex("00 01 02")));
        files.put("walk-sector-of-ff", overwritten(walk, 2 * SECTOR, repeated(0xFF, SECTOR)));
        files.put("walk-sector-of-00", overwritten(walk, 2 * SECTOR, new byte[SECTOR]));
        files.put("walk-sector-twice", inserted(walk, 4 * SECTOR, Arrays.copyOfRange(walk, 3 * SECTOR, 4 * SECTOR)));
        files.put("walk-bit-flip-in-definition", flipped(walk, find(walk, hex("43 00 00 14 00")) + 10));
        files.put("walk-begins-in-the-middle", Arrays.copyOfRange(walk, 1500, walk.length));
    }

    private static void lookalikes(Map<String, byte[]> files) {
        byte[] good = five(FitBytes.file()).toBytes();
        files.put("looks-like-gzip", gzip(good));
        files.put("looks-like-zip", zip("activity.fit", good));
        files.put("looks-like-xml", text("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gpx version=\"1.1\"></gpx>\n"));
        files.put("looks-like-json", text("{\"error\": \"not found\"}\n"));
        files.put("looks-like-html", text("<!DOCTYPE html>\n<html><body>Please log in</body></html>\n"));
        files.put("looks-like-text", text("time,heart_rate\n1000000000,80\n"));
    }

    // ---- helpers --------------------------------------------------------------------------------------------------

    private static FitBytes five(FitBytes header) {
        header.define(0, 0, field(0, 1, ENUM)).data(0, Messages.FILE_ACTIVITY).define(0, 20, TIMESTAMP, HEART_RATE);
        for (int i = 0; i < 5; i++) {
            header.data(0, T + i, 80 + i);
        }
        return header;
    }

    /** The five heart rates with one header byte changed and no header CRC. */
    private static byte[] changed(int offset, int value) {
        byte[] bytes = five(FitBytes.file().headerCrc(0)).toBytes();
        bytes[offset] = (byte) value;
        return bytes;
    }

    private static byte[] repeated(int value, int count) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static byte[] without(byte[] bytes, int offset, int count) {
        return concat(Arrays.copyOf(bytes, offset), Arrays.copyOfRange(bytes, offset + count, bytes.length));
    }

    private static byte[] inserted(byte[] bytes, int offset, byte[] more) {
        return concat(Arrays.copyOf(bytes, offset), more, Arrays.copyOfRange(bytes, offset, bytes.length));
    }

    private static byte[] overwritten(byte[] bytes, int offset, byte[] by) {
        return concat(Arrays.copyOf(bytes, offset), by, Arrays.copyOfRange(bytes, offset + by.length, bytes.length));
    }

    private static byte[] flipped(byte[] bytes, int offset) {
        byte[] copy = bytes.clone();
        copy[offset] ^= 0x08;
        return copy;
    }

    private static int find(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the bytes do not occur");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One stored block; the JDK's own writer would make the bytes depend on its version. */
    private static byte[] gzip(byte[] content) {
        return ByteBuffer.allocate(18 + 5 + content.length).order(ByteOrder.LITTLE_ENDIAN)
                .put(hex("1f 8b 08 00 00 00 00 00 00 ff"))
                .put((byte) 1).putShort((short) content.length).putShort((short) ~content.length)
                .put(content)
                .putInt((int) crc32(content)).putInt(content.length)
                .array();
    }

    /** One stored entry, dated 1980-01-01. */
    private static byte[] zip(String name, byte[] content) {
        byte[] entry = ByteBuffer.allocate(26 + name.length()).order(ByteOrder.LITTLE_ENDIAN)
                .put(hex("0a 00 00 00 00 00 00 00 21 00"))
                .putInt((int) crc32(content)).putInt(content.length).putInt(content.length)
                .putShort((short) name.length()).putShort((short) 0)
                .put(text(name))
                .array();
        byte[] local = concat(hex("50 4b 03 04"), entry, content);
        byte[] directory = concat(hex("50 4b 01 02 0a 00"), Arrays.copyOf(entry, 26), new byte[14], text(name));
        byte[] end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN)
                .put(hex("50 4b 05 06 00 00 00 00")).putShort((short) 1).putShort((short) 1)
                .putInt(directory.length).putInt(local.length).putShort((short) 0)
                .array();
        return concat(local, directory, end);
    }

    private static long crc32(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }
}
