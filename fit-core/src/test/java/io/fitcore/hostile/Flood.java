package io.fitcore.hostile;

import static io.fitcore.testkit.FitBytes.concat;
import static io.fitcore.testkit.FitBytes.developer;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireNumber.u16;
import static io.fitcore.testkit.WireNumber.u32;
import static io.fitcore.testkit.WireNumber.u8;
import static io.fitcore.testkit.WireType.BYTE;
import static io.fitcore.testkit.WireType.ENUM;
import static io.fitcore.testkit.WireType.SINT32;
import static io.fitcore.testkit.WireType.STRING;
import static io.fitcore.testkit.WireType.UINT16;
import static io.fitcore.testkit.WireType.UINT32;
import static io.fitcore.testkit.WireType.UINT8;

import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.WireDefinition;
import io.fitcore.testkit.WireField;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Families of streams that are made to cost more than their length. Each grows to any length. It says the same again
 * and again, or something new each time.
 */
enum Flood {
    /** No flood: what a device writes each second, and nothing else. */
    PLAIN_RECORDS {
        @Override
        byte[] beginning() {
            return define(0, 20, field(253, 4, UINT32), field(0, 4, SINT32), field(1, 4, SINT32), field(5, 4, UINT32),
                    field(2, 2, UINT16), field(6, 2, UINT16), field(7, 2, UINT16), field(3, 1, UINT8),
                    field(4, 1, UINT8));
        }

        @Override
        byte[] turn(int turn) {
            return concat(u8(0), u32(1_000_000_000 + turn), u32(500_000_000 + turn), u32(100_000_000 - turn),
                    u32(turn * 300), u16(2600 + turn % 100), u16(3000 + turn % 50), u16(150 + turn % 80),
                    u8(100 + turn % 50), u8(80 + turn % 9));
        }
    },
    /** Descriptions of developer fields: first of all the fields there are, then others for the same fields. */
    DESCRIPTIONS {
        @Override
        byte[] beginning() {
            return define(0, FIELD_DESCRIPTION, field(0, 1, UINT8), field(1, 1, UINT8), field(2, 1, UINT8));
        }

        @Override
        byte[] turn(int turn) {
            return concat(u8(0), u8(turn >> 8 & 0x0F), u8(turn), u8(TYPES[(turn >> 12) % TYPES.length]));
        }
    },
    /** The same, each with the most and shortest texts that it can hold. */
    FAT_DESCRIPTIONS {
        @Override
        byte[] beginning() {
            return define(0, FIELD_DESCRIPTION, field(0, 1, UINT8), field(1, 1, UINT8), field(2, 1, UINT8),
                    field(3, 255, STRING), field(8, 255, STRING));
        }

        @Override
        byte[] turn(int turn) {
            byte[] texts = new byte[510];
            for (int i = 0; i < texts.length; i += 2) {
                texts[i] = (byte) ('a' + (turn + i) % 26);
            }
            return concat(DESCRIPTIONS.turn(turn), texts);
        }
    },
    /** A description that changes before each message with a field that is never described. */
    DESCRIPTIONS_AND_MESSAGES {
        @Override
        byte[] beginning() {
            return concat(DESCRIPTIONS.beginning(), define(1, 20, withDeveloper(254)));
        }

        @Override
        byte[] turn(int turn) {
            return concat(u8(0), u8(0), u8(1), u8(TYPES[turn % 2]), u8(1), u8(0));
        }
    },
    /** Applications that take turns in one index. */
    APPLICATIONS {
        @Override
        byte[] beginning() {
            return define(0, 207, field(3, 1, UINT8), field(1, 255, BYTE));
        }

        @Override
        byte[] turn(int turn) {
            byte[] id = new byte[255];
            id[turn % id.length] = (byte) turn;
            return concat(u8(0), u8(turn % 255), id);
        }
    },
    /** Definitions of one field, no two alike, none of them used. */
    DEFINITIONS {
        @Override
        byte[] turn(int turn) {
            WireDefinition definition = WireDefinition.of(turn % 16, turn & 0xFFFF, field(turn >> 16 & 0xFF, 1, UINT8));
            return definition.architecture(turn >> 20 & 1).toBytes();
        }
    },
    /** Definitions of many fields that unpack into others. */
    WIDE_DEFINITIONS {
        @Override
        byte[] turn(int turn) {
            WireField[] fields = fields(
                    i -> field((i + turn) % 255, 1 + (turn + i) % 4, TYPES[(turn / 255 + i) % TYPES.length]));
            return define(turn % 16, turn % 2 == 0 ? 20 : 21, fields);
        }
    },
    /** A new definition before each message. */
    DEFINITIONS_AND_MESSAGES {
        @Override
        byte[] turn(int turn) {
            byte[] definition = define(0, 20, field(253, 4, UINT32), field(turn & 0xFF, 1, UINT8),
                    field(turn >> 8 & 0xFF, 2, UINT16));
            return concat(definition, u8(0), u32(1_000_000_000 + turn), u8(turn), u16(turn));
        }
    },
    /** Two definitions that take turns, each with a message. */
    ALTERNATING_DEFINITIONS {
        @Override
        byte[] turn(int turn) {
            byte[] definition = define(0, 20 + turn % 2, field(253, 4, UINT32), field(3, 1, UINT8));
            return concat(definition, u8(0), u32(1_000_000_000 + turn), u8(turn));
        }
    },
    /** Definitions of many fields, each with a message. */
    WIDE_DEFINITIONS_AND_MESSAGES {
        @Override
        byte[] turn(int turn) {
            WireField[] fields = fields(i -> field((i + turn) % 255, 1, UINT8));
            return concat(define(0, 18 + turn % 2, fields), filled(fields.length, turn % 100));
        }
    },
    /** Definitions that repeat a field which unpacks. */
    DEFINITIONS_OF_REPEATED_COMPONENTS {
        @Override
        byte[] turn(int turn) {
            WireField[] fields = fields(i -> field(8, 3, BYTE));
            fields[0] = field(turn & 0xFF, 1, UINT8);
            fields[1] = field(turn >> 8 & 0xFF, 1, UINT8);
            return define(turn % 16, 20, fields);
        }
    },
    /** Definitions of fields of developers that nobody has described. */
    DEVELOPER_DEFINITIONS {
        @Override
        byte[] turn(int turn) {
            WireField[] fields = fields(i -> developer(i, 1 + turn % 3, turn % 200));
            return define(turn % 16, 20, fields);
        }
    },
    /** Events of all kinds, a new definition for each hundred. */
    EVENTS_OF_ALL_KINDS {
        @Override
        byte[] turn(int turn) {
            return turn % 100 == 0 ? event(0, turn / 100)
                    : concat(u8(0), u8(turn % 100), u32(0x1122_0304 + turn), u8(turn));
        }
    },
    /** Messages of 255 fields and one byte. */
    EMPTY_FIELDS {
        @Override
        byte[] beginning() {
            WireField[] fields = fields(i -> field(i, 0, UINT8));
            return define(0, 20, fields);
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
            WireField[] fields = fields(i -> field(i % 2 == 0 ? 8 : 5, 0, i % 2 == 0 ? BYTE : UINT32));
            return define(0, 20, fields);
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
            return define(0, 20);
        }

        @Override
        byte[] turn(int turn) {
            return u8(0);
        }
    },
    /** Messages of one byte with a compressed time and no reference. */
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
            WireField[] fields = fields(i -> field(i, 255, TYPES[i % TYPES.length]));
            return define(0, 20, fields);
        }

        @Override
        byte[] turn(int turn) {
            return filled(255 * 255, 1 + turn % 100);
        }
    },
    /** Messages of 255 fields that are all the same one. */
    REPEATED_FIELDS {
        @Override
        byte[] beginning() {
            WireField[] fields = fields(i -> field(3, 1, UINT8));
            return define(0, 20, fields);
        }

        @Override
        byte[] turn(int turn) {
            return filled(255, turn % 100);
        }
    },
    /** Events of which a field that may be two dozen others is repeated. */
    REPEATED_SUBFIELDS {
        @Override
        byte[] beginning() {
            WireField[] fields = fields(i -> field(3, 1, UINT8));
            fields[0] = field(0, 1, ENUM);
            return define(0, 21, fields);
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
            return define(0, 21, field(253, 4, UINT32), field(0, 1, ENUM), field(1, 1, ENUM), field(3, 4, UINT32));
        }

        @Override
        byte[] turn(int turn) {
            return concat(u8(0), u32(1_000_000_000 + turn), u8(42 + turn % 2), u8(3), u32(0x1122_0304 + turn));
        }
    },
    /** Heart beats whose times are packed and accumulated. */
    PACKED_BEATS {
        @Override
        byte[] beginning() {
            return define(0, 132, field(6, 8, UINT8), field(10, 12, BYTE));
        }

        @Override
        byte[] turn(int turn) {
            return filled(20, turn % 200);
        }
    },
    /** Messages of one field that unpacks and accumulates, many times over. */
    REPEATED_COMPONENTS {
        @Override
        byte[] beginning() {
            WireField[] fields = fields(i -> field(8, 3, BYTE));
            return define(0, 20, fields);
        }

        @Override
        byte[] turn(int turn) {
            return filled(3 * 255, turn % 200);
        }
    },
    /** Whole files of one message, one behind the other. */
    TINY_FILES {
        @Override
        byte[] turn(int turn) {
            return FitBytes.file().headerSize(12).define(0, 20, field(3, 1, UINT8)).data(0, turn % 200).toBytes();
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
            return header(1 << 22);
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
            return concat(header(40_000 * (turn % 10)), u8(turn % 16), u16(turn));
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
            return concat(u8(turn % 16), u32(1_000_000_000 + turn * 0x9E37_79B1), u8(turn), u8(turn));
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
            return concat(PLAIN_RECORDS.turn(turn), u8(0x0F), u8(0x0E));
        }
    },
    /** Wide definitions with undefined records behind them. They look sound however far ahead one reads. */
    DEFINITIONS_AND_FAULTS {
        @Override
        byte[] turn(int turn) {
            return concat(WIDE_DEFINITIONS.turn(turn), u8(turn + 1 & 0x0F));
        }
    },
    /** Runs of zeros in a file of unknown length. Each is a little too short to be padding. */
    ZEROS_AND_A_ONE {
        @Override
        byte[] beginning() {
            return concat(define(0, 20), define(1, 20));
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
    private static final int MOST_FIELDS = 255;

    /** The bytes in front of the flood, if any. */
    byte[] beginning() {
        return new byte[0];
    }

    /** The bytes of one turn; turns follow each other to the end. */
    abstract byte[] turn(int turn);

    /** Whether the flood is a chain of whole files, not the records of one file. */
    boolean isChain() {
        return false;
    }

    /** Whether the header leaves the data size open. */
    boolean isOpen() {
        return false;
    }

    private static WireField[] withDeveloper(int nativeFields) {
        WireField[] fields = new WireField[nativeFields + 1];
        for (int i = 0; i < nativeFields; i++) {
            fields[i] = field(i, 0, UINT8);
        }
        fields[nativeFields] = developer(0, 1, 200);
        return fields;
    }

    private static byte[] event(int local, int turn) {
        return define(local, 21, field(0, 1, ENUM), field(3, 4, UINT32), field(turn & 0xFF, 1, UINT8));
    }

    private static byte[] definedEverywhere() {
        FitBytes records = FitBytes.bareRecords();
        for (int local = 0; local < 16; local++) {
            records.define(local, 20, field(253, 4, UINT32), field(3, 1, UINT8), field(4, 1, UINT8));
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

    private static byte[] define(int local, int message, WireField... fields) {
        return WireDefinition.of(local, message, fields).toBytes();
    }

    /** As many fields as a definition can have. */
    private static WireField[] fields(IntFunction<WireField> field) {
        return IntStream.range(0, MOST_FIELDS).mapToObj(field).toArray(WireField[]::new);
    }

    /** A message of local type 0, filled with one value. */
    private static byte[] filled(int payloadBytes, int value) {
        byte[] record = new byte[1 + payloadBytes];
        Arrays.fill(record, 1, record.length, (byte) value);
        return record;
    }

    private static byte[] header(int dataSizeBytes) {
        return FitBytes.file().headerSize(12).protocol(0x10).profile(100).dataSize(dataSizeBytes).noFileCrc().toBytes();
    }
}
