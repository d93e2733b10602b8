package io.fitcore.testkit;

import static io.fitcore.testkit.FitBytes.ABSENT;
import static io.fitcore.testkit.FitBytes.developer;
import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.FitBytes.hex;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FitBytesTest {
    private static final long T0 = 1_000_000_000L;

    /** Every vector of the specification, written by hand, is the specification's bytes. */
    @Nested
    class WritesTheVectors {
        @Test
        void fileIdWithEachKindOfHeader() {
            assertWrites(Vectors.A1, fileId(FitBytes.file()));
            assertWrites(Vectors.A1_NO_HEADER_CRC, fileId(FitBytes.file().headerCrc(0)));
            assertWrites(Vectors.A1_CRC_OF_RECORDS, fileId(FitBytes.file().headerCrc(0).fileCrc(0xD9F7)));
            assertWrites(Vectors.A2, fileId(FitBytes.file().headerSize(12)));
        }

        private FitBytes fileId(FitBytes file) {
            return file
                    .define(0, 0, field(0, 1, 0x00), field(1, 2, 0x84), field(2, 2, 0x84), field(4, 4, 0x86))
                    .data(0, 4, 1, 1234, T0);
        }

        @Test
        void bigEndianRecords() {
            assertWrites(Vectors.A3, FitBytes.file()
                    .defineBigEndian(0, 20, field(253, 4, 0x86), field(2, 2, 0x84), field(6, 2, 0x84))
                    .data(0, T0, 2600, 5000)
                    .data(0, T0 + 1, ABSENT, 0));
        }

        @Test
        void componentSources() {
            assertWrites(Vectors.A4, FitBytes.file()
                    .define(0, 20, field(8, 3, 0x0D))
                    .data(0, hex("fa 00 64")).data(0, hex("2c 01 fa")).data(0, hex("36 41 06")));
            assertWrites(Vectors.A5, FitBytes.file()
                    .define(0, 20, field(18, 1, 0x02))
                    .data(0, 250).data(0, 10).data(0, ABSENT).data(0, 20).data(0, 19));
            assertWrites(Vectors.A14, FitBytes.file()
                    .define(0, 55, field(24, 1, 0x0D), field(3, 4, 0x86))
                    .data(0, 3 << 5 | 6, 100)
                    .data(0, 3 << 5 | 2, 101));
            assertWrites(Vectors.A16, FitBytes.file()
                    .define(0, 20, field(5, 4, 0x86)).data(0, 123456)
                    .define(1, 20, field(8, 3, 0x0D)).data(1, hex("fa 00 64")));
        }

        @Test
        void compressedTimestamps() {
            assertWrites(Vectors.A6, FitBytes.file()
                    .define(0, 20, field(253, 4, 0x86), field(3, 1, 0x02)).data(0, T0, 80)
                    .define(1, 20, field(3, 1, 0x02))
                    .compressed(1, 1, 80).compressed(1, 5, 81).compressed(1, 5, 82)
                    .compressed(1, 31, 83).compressed(1, 0, 84).compressed(1, 2, 85));
        }

        @Test
        void events() {
            assertWrites(Vectors.A7, FitBytes.file()
                    .define(0, 21, field(0, 1, 0x00), field(3, 4, 0x86)).data(0, 42, 0x12345678));
            assertWrites(Vectors.A15, FitBytes.file()
                    .define(0, 21, field(0, 1, 0x00), field(2, 2, 0x84)).data(0, 11, 3700));
            assertWrites(Vectors.A22, FitBytes.file()
                    .define(0, 21, field(0, 1, 0x00), field(3, 1, 0x86)).data(0, 0, hex("01")));
        }

        @Test
        void workoutStep() {
            assertWrites(Vectors.A8, FitBytes.file()
                    .define(0, 27, field(1, 1, 0x00), field(3, 1, 0x00), field(4, 4, 0x86)).data(0, 6, 1, 3));
        }

        @Test
        void stringsWithSeveralParts() {
            assertWrites(Vectors.A9, FitBytes.file()
                    .define(0, 264, field(2, 8, 0x07))
                    .data(0, "ab\0\0cd").data(0, "\0\0ef").data(0, ABSENT));
        }

        @Test
        void developerFields() {
            assertWrites(Vectors.A10, FitBytes.file()
                    .define(1, 207, field(3, 1, 0x02), field(1, 16, 0x0D))
                    .data(1, 0, hex("660a581e 5301 460c 8f2f 034c8b6dc90f"))
                    .define(2, 206, field(0, 1, 0x02), field(1, 1, 0x02), field(2, 1, 0x02), field(3, 6, 0x07),
                            field(8, 2, 0x07), field(14, 2, 0x84), field(15, 1, 0x02))
                    .data(2, 0, 7, 0x84, "Power", "W", 20, 7)
                    .define(0, 20, field(3, 1, 0x02), developer(7, 2, 0))
                    .data(0, 80, 250));
        }

        @Test
        void heartRateMessages() {
            assertWrites(Vectors.A11, FitBytes.file()
                    .define(0, 132, field(253, 4, 0x86), field(9, 4, 0x86), field(6, 1, 0x02))
                    .data(0, T0, 10 * 1024, 60)
                    .define(1, 132, field(10, 6, 0x0D), field(6, 4, 0x02))
                    .data(1, hex("00 0c 00 00 04 c0"), new int[] {62, 64, 66, 70}));
        }

        @Test
        void arrays() {
            assertWrites(Vectors.A12, FitBytes.file()
                    .define(0, 372, field(0, 2, 0x84), field(1, 4, 0x84))
                    .data(0, 500, new int[] {1 << 14 | 1000, 1 << 15 | 1010}));
            assertWrites(Vectors.A13, FitBytes.file()
                    .define(0, 216, field(0, 2, 0x84), field(2, 12, 0x86))
                    .data(0, 18, new long[] {1000, 0xFFFF_FFFFL, 3500}));
            assertWrites(Vectors.A17, FitBytes.file()
                    .define(0, 20, field(69, 2, 0x02), field(30, 1, 0x02))
                    .data(0, new int[] {16}, 178));
        }

        @Test
        void weights() {
            assertWrites(Vectors.A18, FitBytes.file()
                    .define(0, 30, field(0, 2, 0x84)).data(0, 7550).data(0, 0xFFFE));
        }

        @Test
        void anInProgressFile() {
            assertWrites(Vectors.A19, heartRates(FitBytes.file().dataSize(0).noFileCrc())
                    .data(0, T0 + 1, 81)
                    .raw("00 02 ca 9a"));
        }

        @Test
        void aLongHeader() {
            assertWrites(Vectors.A20, heartRates(FitBytes.file().headerExtra("aa 55")));
        }

        @Test
        void dataForAnUndefinedLocalNumber() {
            FitBytes file = heartRates(FitBytes.file());
            assertEquals(32, file.position());
            assertWrites(Vectors.A21, file.raw("03 01 02"));
        }

        private FitBytes heartRates(FitBytes file) {
            return file.define(0, 20, field(253, 4, 0x86), field(3, 1, 0x02)).data(0, T0, 80);
        }
    }

    @Nested
    class Headers {
        @Test
        void everyNumberCanBeForced() {
            byte[] file = FitBytes.file().protocol(0x14).profile(1640).dataSize(0xFFFF_FFFFL).headerCrc(0x1234)
                    .fileCrc(0xABCD).toBytes();
            assertArrayEquals(hex("0e 14 68 06 ff ff ff ff 2e 46 49 54 34 12 | cd ab"), file);
        }

        @Test
        void aLongerHeaderIsFilledWithZeros() {
            byte[] file = FitBytes.file().headerSize(17).noFileCrc().toBytes();
            assertEquals(17, file.length);
            assertEquals(17, file[0]);
            assertArrayEquals(new byte[3], Arrays.copyOfRange(file, 14, 17));
        }

        @Test
        void wrongCrcsAreNeitherRightNorZero() {
            byte[] file = FitBytes.file().wrongHeaderCrc().wrongFileCrc().toBytes();
            assertNotEquals(0, BitwiseCrc.update(0, file, 0, 14));
            assertNotEquals(0, file[12] | file[13]);
            assertNotEquals(0, BitwiseCrc.of(file));
        }
    }

    @Nested
    class Definitions {
        @Test
        void carryReservedByteArchitectureAndHeaderBits() {
            WireDefinition odd = WireDefinition.of(5, 0xFF00).reserved(0xAA).architecture(3).headerBits(0x30);
            assertArrayEquals(hex("75 aa 03 ff 00 00 00"), odd.toBytes());
        }

        @Test
        void putDeveloperFieldsLast() {
            WireDefinition mixed = WireDefinition.of(1, 20, developer(7, 2, 200), field(3, 1, 0x02));
            assertArrayEquals(hex("61 00 00 14 00 01 03 01 02 01 07 02 c8"), mixed.toBytes());
            assertEquals(3, mixed.payloadBytes());
        }

        @Test
        void areForgottenInTheNextFile() {
            FitBytes chain = FitBytes.file().define(0, 20, field(3, 1, 0x02)).data(0, 80).next();
            assertThrows(IllegalStateException.class, () -> chain.data(0, 80));
        }
    }

    @Nested
    class Values {
        @Test
        void followTheByteOrderOfTheirDefinition() {
            assertArrayEquals(hex("00 | 34 12 | 78 56 34 12 | 08 07 06 05 04 03 02 01"), records(FitBytes.bareRecords()
                    .define(0, 0xFF00, field(0, 2, 0x84), field(1, 4, 0x86), field(2, 8, 0x8F)), 15)
                    .apply(0x1234, 0x12345678L, 0x0102030405060708L));
            assertArrayEquals(hex("00 | 12 34 | 12 34 56 78 | 01 02 03 04 05 06 07 08"), records(FitBytes.bareRecords()
                    .defineBigEndian(0, 0xFF00, field(0, 2, 0x84), field(1, 4, 0x86), field(2, 8, 0x8F)), 15)
                    .apply(0x1234, 0x12345678L, 0x0102030405060708L));
        }

        @Test
        void mayBeNegativeOrFloating() {
            assertArrayEquals(hex("00 | ff | fe ff | 00 00 80 3f | 00 00 00 00 00 00 f0 bf"),
                    records(FitBytes.bareRecords().define(0, 0xFF00,
                            field(0, 1, 0x01), field(1, 2, 0x83), field(2, 4, 0x88), field(3, 8, 0x89)), 18)
                            .apply(-1, -2, 1.0, -1.0));
        }

        @Test
        void absentIsTheInvalidValueOfEachType() {
            String[] invalid = {"ff", "7f", "ff", "ff7f", "ffff", "ffffff7f", "ffffffff", "00", "ffffffff",
                "ffffffffffffffff", "00", "0000", "00000000", "ff", "ffffffffffffff7f", "ffffffffffffffff",
                "0000000000000000"};
            for (int number = 0; number < invalid.length; number++) {
                int type = WireType.ALL.get(number);
                WireField scalar = field(0, WireType.sizeBytes(type), type);
                byte[] little = FitBytes.bareRecords().define(0, 0xFF00, scalar).data(0, ABSENT).toBytes();
                assertEquals("00" + invalid[number], HexFormat.of().formatHex(little, 9, little.length));
            }
        }

        @Test
        void ofDeveloperFieldsTakeTheFieldsSize() {
            assertArrayEquals(hex("00 | 00 fa | 00 01 00 02 | 61 00 00"), records(FitBytes.bareRecords()
                    .define(WireDefinition.of(0, 20, developer(0, 2, 0), developer(1, 4, 0), developer(2, 3, 0))
                            .bigEndian()), 16)
                    .apply(250, new int[] {1, 2}, "a"));
        }

        @Test
        void thatDoNotFitAreRefused() {
            FitBytes file = FitBytes.file().define(0, 20, field(3, 1, 0x02));
            assertThrows(IllegalArgumentException.class, () -> file.data(0, 256));
            assertThrows(IllegalArgumentException.class, () -> file.data(0, 1.5));
            assertThrows(IllegalArgumentException.class, () -> file.data(0, "ab"));
            assertThrows(IllegalArgumentException.class, () -> file.data(0, hex("01 02")));
            assertThrows(IllegalArgumentException.class, () -> file.data(0, new int[] {1, 2}));
            assertThrows(IllegalArgumentException.class, () -> file.data(0));
        }

        private DataWriter records(FitBytes file, int definitionBytes) {
            return values -> {
                byte[] bytes = file.data(0, values).toBytes();
                return Arrays.copyOfRange(bytes, definitionBytes, bytes.length);
            };
        }
    }

    /** Writes one data message and returns its bytes. */
    private interface DataWriter {
        byte[] apply(Object... values);
    }

    @Nested
    class Streams {
        @Test
        void chainFilesWithBytesBetween() {
            byte[] one = Vectors.A1.bytes();
            byte[] chain = FitBytes.bytes("00 00").next().raw(records(one))
                    .padding(3).next().raw(records(one))
                    .after("de ad").toBytes();
            assertArrayEquals(FitBytes.concat(new byte[2], one, new byte[3], one, hex("de ad")), chain);
        }

        @Test
        void positionCountsEverythingBefore() {
            FitBytes chain = FitBytes.bytes("00 00").next();
            assertEquals(2 + 14, chain.position());
            chain.raw("01 02 03").next();
            assertEquals(2 + 14 + 3 + 2 + 14, chain.position());
        }

        @Test
        void reservedHeaderBitsAreWrittenAsGiven() {
            byte[] bytes = FitBytes.bareRecords().define(2, 20, field(3, 1, 0x02))
                    .dataWithHeader(0x32, 80).dataWithHeader(0xC1, 81).toBytes();
            assertArrayEquals(hex("32 50 c1 51"), Arrays.copyOfRange(bytes, 9, bytes.length));
        }

        private byte[] records(byte[] file) {
            return Arrays.copyOfRange(file, 14, file.length - 2);
        }
    }

    private static void assertWrites(Vectors vector, FitBytes written) {
        assertEquals(HexFormat.ofDelimiter(" ").formatHex(vector.bytes()),
                HexFormat.ofDelimiter(" ").formatHex(written.toBytes()));
    }
}
