package io.fitcore.hostile;

import static io.fitcore.testkit.FitBytes.developer;
import static io.fitcore.testkit.FitBytes.field;

import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.WireField;
import io.fitcore.testkit.WireType;
import java.util.Arrays;
import java.util.Random;

/**
 * Families of streams made to cost more than their length: each is as long as is asked for, and says the same again and
 * again, or something new each time.
 */
enum Flood {
    /** No flood: what a device writes each second, and nothing else. */
    PLAIN_RECORDS {
        @Override
        byte[] beginning() {
            return FitBytes.bareRecords().define(0, 20, field(253, 4, WireType.UINT32), field(0, 4, WireType.SINT32),
                    field(1, 4, WireType.SINT32), field(5, 4, WireType.UINT32), field(2, 2, WireType.UINT16),
                    field(6, 2, WireType.UINT16), field(7, 2, WireType.UINT16), field(3, 1, WireType.UINT8),
                    field(4, 1, WireType.UINT8)).toBytes();
        }

        @Override
        byte[] turn(int turn) {
            return bytes(0, u32(1_000_000_000 + turn), u32(500_000_000 + turn), u32(100_000_000 - turn),
                    u32(turn * 300), u16(2600 + turn % 100), u16(3000 + turn % 50), u16(150 + turn % 80),
                    u8(100 + turn % 50), u8(80 + turn % 9));
        }
    },
    /** Descriptions of developer fields, new ones as long as there are any, then others for the same fields. */
    DESCRIPTIONS {
        @Override
        byte[] beginning() {
            return FitBytes.bareRecords()
                    .define(0, FIELD_DESCRIPTION, field(0, 1, WireType.UINT8), field(1, 1, WireType.UINT8),
                            field(2, 1, WireType.UINT8)).toBytes();
        }

        @Override
        byte[] turn(int turn) {
            return bytes(0, u8(turn >> 8 & 0x0F), u8(turn), u8(TYPES[(turn >> 12) % TYPES.length]));
        }
    },
    /** The same, each with the most and shortest texts that it can hold. */
    FAT_DESCRIPTIONS {
        @Override
        byte[] beginning() {
            return FitBytes.bareRecords()
                    .define(0, FIELD_DESCRIPTION, field(0, 1, WireType.UINT8), field(1, 1, WireType.UINT8),
                            field(2, 1, WireType.UINT8), field(3, 255, WireType.STRING),
                            field(8, 255, WireType.STRING))
                    .toBytes();
        }

        @Override
        byte[] turn(int turn) {
            byte[] texts = new byte[510];
            for (int i = 0; i < texts.length; i += 2) {
                texts[i] = (byte) ('a' + (turn + i) % 26);
            }
            return FitBytes.concat(bytes(0, u8(turn >> 8 & 0x0F), u8(turn), u8(TYPES[(turn >> 12) % TYPES.length])),
                    texts);
        }
    },
    /** A description that changes before each message with a field that is never described. */
    DESCRIPTIONS_AND_MESSAGES {
        @Override
        byte[] beginning() {
            return FitBytes.concat(DESCRIPTIONS.beginning(),
                    FitBytes.bareRecords().define(1, 20, withDeveloper(254)).toBytes());
        }

        @Override
        byte[] turn(int turn) {
            return bytes(0, u8(0), u8(1), u8(TYPES[turn % 2]), u8(1), new byte[1]);
        }
    },
    /** Applications that take turns in one index. */
    APPLICATIONS {
        @Override
        byte[] beginning() {
            return FitBytes.bareRecords().define(0, 207, field(3, 1, WireType.UINT8), field(1, 255, WireType.BYTE))
                    .toBytes();
        }

        @Override
        byte[] turn(int turn) {
            byte[] id = new byte[255];
            id[turn % id.length] = (byte) turn;
            return FitBytes.concat(bytes(0, u8(turn % 255)), id);
        }
    },
    /** Definitions of one field, no two alike, none of them used. */
    DEFINITIONS {
        @Override
        byte[] turn(int turn) {
            return bytes(0x40 | turn % 16, u8(0), u8(turn >> 20 & 1), u16(turn), u8(1), u8(turn >> 16), u8(1), u8(2));
        }
    },
    /** Definitions of many fields that unpack into others. */
    WIDE_DEFINITIONS {
        @Override
        byte[] turn(int turn) {
            WireField[] fields = new WireField[255];
            for (int i = 0; i < fields.length; i++) {
                fields[i] = field((i + turn) % 255, 1 + (turn + i) % 4, TYPES[(turn / 255 + i) % TYPES.length]);
            }
            return FitBytes.bareRecords().define(turn % 16, turn % 2 == 0 ? 20 : 21, fields).toBytes();
        }
    },
    /** A new definition before each message. */
    DEFINITIONS_AND_MESSAGES {
        @Override
        byte[] turn(int turn) {
            return bytes(0x40, u8(0), u8(0), u16(20), u8(3), u8(253), u8(4), u8(WireType.UINT32), u8(turn), u8(1),
                    u8(2), u8(turn >> 8), u8(2), u8(WireType.UINT16), u8(0), u32(1_000_000_000 + turn), u8(turn),
                    u16(turn));
        }
    },
    /** Two definitions that take turns, each with a message. */
    ALTERNATING_DEFINITIONS {
        @Override
        byte[] turn(int turn) {
            return bytes(0x40, u8(0), u8(0), u16(20 + turn % 2), u8(2), u8(253), u8(4), u8(WireType.UINT32), u8(3),
                    u8(1), u8(2), u8(0), u32(1_000_000_000 + turn), u8(turn));
        }
    },
    /** Definitions of many fields, each with a message. */
    WIDE_DEFINITIONS_AND_MESSAGES {
        @Override
        byte[] turn(int turn) {
            WireField[] fields = new WireField[255];
            for (int i = 0; i < fields.length; i++) {
                fields[i] = field((i + turn) % 255, 1, 2);
            }
            byte[] record = new byte[1 + fields.length];
            Arrays.fill(record, 1, record.length, (byte) (turn % 100));
            return FitBytes.concat(FitBytes.bareRecords().define(0, 18 + turn % 2, fields).toBytes(), record);
        }
    },
    /** Definitions that repeat a field which unpacks. */
    DEFINITIONS_OF_REPEATED_COMPONENTS {
        @Override
        byte[] turn(int turn) {
            WireField[] fields = new WireField[255];
            Arrays.fill(fields, field(8, 3, WireType.BYTE));
            fields[0] = field(turn & 0xFF, 1, 2);
            fields[1] = field(turn >> 8 & 0xFF, 1, 2);
            return FitBytes.bareRecords().define(turn % 16, 20, fields).toBytes();
        }
    },
    /** Definitions of fields of developers that nobody has described. */
    DEVELOPER_DEFINITIONS {
        @Override
        byte[] turn(int turn) {
            WireField[] fields = new WireField[255];
            for (int i = 0; i < fields.length; i++) {
                fields[i] = developer(i, 1 + turn % 3, turn % 200);
            }
            return FitBytes.bareRecords().define(turn % 16, 20, fields).toBytes();
        }
    },
    /** Events of all kinds, a new definition for each hundred. */
    EVENTS_OF_ALL_KINDS {
        @Override
        byte[] turn(int turn) {
            return turn % 100 == 0 ? event(0, turn / 100) : bytes(0, u8(turn % 100), u32(0x1122_0304 + turn), u8(turn));
        }
    },
    /** Messages of 255 fields and one byte. */
    EMPTY_FIELDS {
        @Override
        byte[] beginning() {
            WireField[] fields = new WireField[255];
            for (int i = 0; i < fields.length; i++) {
                fields[i] = field(i, 0, 2);
            }
            return FitBytes.bareRecords().define(0, 20, fields).toBytes();
        }

        @Override
        byte[] turn(int turn) {
            return u8(0);
        }
    },
    /** The same with fields that unpack, accumulate and store totals. */
    EMPTY_COMPONENTS {
        @Override
        byte[] beginning() {
            WireField[] fields = new WireField[255];
            for (int i = 0; i < fields.length; i++) {
                fields[i] = field(i % 2 == 0 ? 8 : 5, 0, i % 2 == 0 ? WireType.BYTE : WireType.UINT32);
            }
            return FitBytes.bareRecords().define(0, 20, fields).toBytes();
        }

        @Override
        byte[] turn(int turn) {
            return u8(0);
        }
    },
    /** Messages of no field and one byte. */
    ONE_BYTE_MESSAGES {
        @Override
        byte[] beginning() {
            return FitBytes.bareRecords().define(0, 20).toBytes();
        }

        @Override
        byte[] turn(int turn) {
            return u8(0);
        }
    },
    /** Messages of one byte that claim a time and have none to count from. */
    TIMES_WITHOUT_REFERENCE {
        @Override
        byte[] beginning() {
            return ONE_BYTE_MESSAGES.beginning();
        }

        @Override
        byte[] turn(int turn) {
            return u8(0x80 | turn % 32);
        }
    },
    /** Messages of 255 fields of 255 bytes. */
    WIDE_MESSAGES {
        @Override
        byte[] beginning() {
            WireField[] fields = new WireField[255];
            for (int i = 0; i < fields.length; i++) {
                fields[i] = field(i, 255, TYPES[i % TYPES.length]);
            }
            return FitBytes.bareRecords().define(0, 20, fields).toBytes();
        }

        @Override
        byte[] turn(int turn) {
            byte[] record = new byte[1 + 255 * 255];
            Arrays.fill(record, 1, record.length, (byte) (1 + turn % 100));
            return record;
        }
    },
    /** Messages of 255 fields that are all the same one. */
    REPEATED_FIELDS {
        @Override
        byte[] beginning() {
            WireField[] fields = new WireField[255];
            Arrays.fill(fields, field(3, 1, 2));
            return FitBytes.bareRecords().define(0, 20, fields).toBytes();
        }

        @Override
        byte[] turn(int turn) {
            byte[] record = new byte[256];
            Arrays.fill(record, 1, record.length, (byte) (turn % 100));
            return record;
        }
    },
    /** Events of which a field that may be two dozen others is repeated. */
    REPEATED_SUBFIELDS {
        @Override
        byte[] beginning() {
            WireField[] fields = new WireField[255];
            Arrays.fill(fields, field(3, 1, 2));
            fields[0] = field(0, 1, 0);
            return FitBytes.bareRecords().define(0, 21, fields).toBytes();
        }

        @Override
        byte[] turn(int turn) {
            byte[] record = new byte[256];
            Arrays.fill(record, 2, record.length, (byte) (turn % 200));
            record[1] = (byte) (42 + turn % 2);
            return record;
        }
    },
    /** Events whose number unpacks into four others. */
    GEAR_CHANGES {
        @Override
        byte[] beginning() {
            return FitBytes.bareRecords().define(0, 21, field(253, 4, WireType.UINT32), field(0, 1, 0), field(1, 1, 0),
                    field(3, 4, WireType.UINT32)).toBytes();
        }

        @Override
        byte[] turn(int turn) {
            return bytes(0, u32(1_000_000_000 + turn), u8(42 + turn % 2), u8(3), u32(0x1122_0304 + turn));
        }
    },
    /** Heart beats whose times are packed and accumulated. */
    PACKED_BEATS {
        @Override
        byte[] beginning() {
            return FitBytes.bareRecords().define(0, 132, field(6, 8, 2), field(10, 12, WireType.BYTE)).toBytes();
        }

        @Override
        byte[] turn(int turn) {
            byte[] record = new byte[21];
            Arrays.fill(record, 1, record.length, (byte) (turn % 200));
            return record;
        }
    },
    /** Messages of one field that unpacks and accumulates, many times over. */
    REPEATED_COMPONENTS {
        @Override
        byte[] beginning() {
            WireField[] fields = new WireField[255];
            Arrays.fill(fields, field(8, 3, WireType.BYTE));
            return FitBytes.bareRecords().define(0, 20, fields).toBytes();
        }

        @Override
        byte[] turn(int turn) {
            byte[] record = new byte[1 + 3 * 255];
            Arrays.fill(record, 1, record.length, (byte) (turn % 200));
            return record;
        }
    },
    /** Whole files of one message, one behind the other. */
    TINY_FILES {
        @Override
        byte[] turn(int turn) {
            return FitBytes.file().headerSize(12).define(0, 20, field(3, 1, 2)).data(0, turn % 200).toBytes();
        }

        @Override
        boolean isChain() {
            return true;
        }
    },
    /** Headers, each of which promises all that is left. */
    HEADERS {
        @Override
        byte[] turn(int turn) {
            return FitBytes.concat(bytes(12, u8(0x10), u16(100), u32(1 << 22)), new byte[] {'.', 'F', 'I', 'T'});
        }

        @Override
        boolean isChain() {
            return true;
        }
    },
    /** Headers with a few bytes of a fault between them. */
    HEADERS_AND_FAULTS {
        @Override
        byte[] turn(int turn) {
            return FitBytes.concat(bytes(12, u8(0x10), u16(100), u32(40_000 * (turn % 10))),
                    new byte[] {'.', 'F', 'I', 'T'}, bytes(turn % 16, u16(turn)));
        }

        @Override
        boolean isChain() {
            return true;
        }
    },
    /** Noise behind a whole file. */
    GARBAGE {
        @Override
        byte[] beginning() {
            return TINY_FILES.turn(7);
        }

        @Override
        byte[] turn(int turn) {
            return noise(turn, 0xFF);
        }

        @Override
        boolean isChain() {
            return true;
        }
    },
    /** Noise where every byte may begin a short message with a time. */
    NOISE_AMONG_DEFINITIONS {
        @Override
        byte[] beginning() {
            return definedEverywhere();
        }

        @Override
        byte[] turn(int turn) {
            return noise(turn, 0x3F);
        }
    },
    /** Noise of bytes that mostly begin definitions and messages. */
    NOISE_OF_DEFINITIONS {
        @Override
        byte[] beginning() {
            return definedEverywhere();
        }

        @Override
        byte[] turn(int turn) {
            return noise(turn, 0x43);
        }
    },
    /** Messages in order whose times leap each time. */
    LEAPING_TIMES {
        @Override
        byte[] beginning() {
            return definedEverywhere();
        }

        @Override
        byte[] turn(int turn) {
            return bytes(turn % 16, u32(1_000_000_000 + turn * 0x9E37_79B1), u8(turn), u8(turn));
        }
    },
    /** A fault behind each message. */
    MANY_FAULTS {
        @Override
        byte[] beginning() {
            return PLAIN_RECORDS.beginning();
        }

        @Override
        byte[] turn(int turn) {
            return FitBytes.concat(PLAIN_RECORDS.turn(turn), bytes(0x0F, u8(0x0E)));
        }
    },
    /** Wide definitions that nothing defined follows, which look like records as far as one looks. */
    DEFINITIONS_AND_FAULTS {
        @Override
        byte[] turn(int turn) {
            return FitBytes.concat(WIDE_DEFINITIONS.turn(turn), u8(turn + 1 & 0x0F));
        }
    },
    /** Runs of zeros in a file that does not say where it ends, each a little shorter than padding would be. */
    ZEROS_AND_A_ONE {
        @Override
        byte[] beginning() {
            return FitBytes.bareRecords().define(0, 20).define(1, 20).toBytes();
        }

        @Override
        byte[] turn(int turn) {
            byte[] run = new byte[30_000];
            run[run.length - 1] = 1;
            return run;
        }

        @Override
        boolean isOpen() {
            return true;
        }
    };

    private static final int FIELD_DESCRIPTION = 206;
    private static final int[] TYPES = {0x02, 0x84, 0x86, 0x01, 0x83, 0x85, 0x00};
    private static final int NOISE_BYTES = 4096;

    /** What stands before the flood, if anything does. */
    byte[] beginning() {
        return new byte[0];
    }

    /** What comes again and again. */
    abstract byte[] turn(int turn);

    /** Whether it is made of whole files instead of records in one file. */
    boolean isChain() {
        return false;
    }

    /** Whether its file does not say how long it is. */
    boolean isOpen() {
        return false;
    }

    private static WireField[] withDeveloper(int nativeFields) {
        WireField[] fields = new WireField[nativeFields + 1];
        for (int i = 0; i < nativeFields; i++) {
            fields[i] = field(i, 0, 2);
        }
        fields[nativeFields] = developer(0, 1, 200);
        return fields;
    }

    private static byte[] event(int local, int turn) {
        return FitBytes.bareRecords().define(local, 21, field(0, 1, 0), field(3, 4, WireType.UINT32),
                field(turn & 0xFF, 1, 2)).toBytes();
    }

    private static byte[] definedEverywhere() {
        FitBytes records = FitBytes.bareRecords();
        for (int local = 0; local < 16; local++) {
            records.define(local, 20, field(253, 4, WireType.UINT32), field(3, 1, 2), field(4, 1, 2));
        }
        return records.toBytes();
    }

    private static byte[] noise(int seed, int mask) {
        byte[] noise = new byte[NOISE_BYTES];
        new Random(seed).nextBytes(noise);
        for (int i = 0; i < noise.length; i++) {
            noise[i] &= (byte) mask;
        }
        return noise;
    }

    private static byte[] bytes(int first, byte[]... rest) {
        return FitBytes.concat(u8(first), FitBytes.concat(rest));
    }

    private static byte[] u8(int value) {
        return new byte[] {(byte) value};
    }

    private static byte[] u16(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8)};
    }

    private static byte[] u32(int value) {
        return FitBytes.concat(u16(value), u16(value >> 16));
    }
}
