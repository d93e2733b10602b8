package io.fitcore.benchmarks.input;

import static io.fitcore.benchmarks.input.FitWriter.BYTE;
import static io.fitcore.benchmarks.input.FitWriter.ENUM;
import static io.fitcore.benchmarks.input.FitWriter.FLOAT32;
import static io.fitcore.benchmarks.input.FitWriter.SINT16;
import static io.fitcore.benchmarks.input.FitWriter.SINT32;
import static io.fitcore.benchmarks.input.FitWriter.SINT8;
import static io.fitcore.benchmarks.input.FitWriter.STRING;
import static io.fitcore.benchmarks.input.FitWriter.UINT16;
import static io.fitcore.benchmarks.input.FitWriter.UINT32;
import static io.fitcore.benchmarks.input.FitWriter.UINT8;

import io.fitcore.benchmarks.input.FitWriter.Field;
import java.nio.ByteOrder;

/** Makes files of one kind each, with any number of messages behind a {@code file_id}. */
final class MadeFiles {

    private static final int FILE_ID = 0;
    private static final int RECORD = 20;
    private static final int EVENT = 21;
    private static final int FIELD_DESCRIPTION = 206;
    private static final int DEVELOPER_DATA_ID = 207;

    private static final int FILE_ID_LOCAL = 0;
    private static final int RECORD_LOCAL = 1;

    private static final Field TIMESTAMP = Field.of(253, 4, UINT32);

    /** What a bike computer writes each second; with its header byte 26 bytes. */
    private static final Field[] PLAIN_RECORD = {
        TIMESTAMP,
        Field.of(0, 4, SINT32),     // position_lat
        Field.of(1, 4, SINT32),     // position_long
        Field.of(5, 4, UINT32),     // distance
        Field.of(2, 2, UINT16),     // altitude, expands to enhanced_altitude
        Field.of(6, 2, UINT16),     // speed, expands to enhanced_speed
        Field.of(7, 2, UINT16),     // power
        Field.of(3, 1, UINT8),      // heart_rate
        Field.of(4, 1, UINT8),      // cadence
        Field.of(13, 1, SINT8),     // temperature
    };

    private MadeFiles() {
    }

    /** Plain records, defined once. */
    static byte[] plain(int records, ByteOrder order) {
        return plain(records, order, Integer.MAX_VALUE).file();
    }

    /** Plain records with their definition before each of them. */
    static byte[] definedEachTime(int records) {
        return plain(records, ByteOrder.LITTLE_ENDIAN, 1).file();
    }

    /** The records of a plain file: definition and data of {@code file_id}, the definition of {@code record}. */
    static byte[] plainBeginning() {
        return plain(0, ByteOrder.LITTLE_ENDIAN, Integer.MAX_VALUE).records();
    }

    /** Data messages that can follow {@link #plainBeginning()}. */
    static byte[] plainRecords(int records) {
        FitWriter file = new FitWriter(ByteOrder.LITTLE_ENDIAN);
        Ride ride = new Ride();
        for (int i = 0; i < records; i++) {
            plainRecord(file, ride);
        }
        return file.records();
    }

    private static FitWriter plain(int records, ByteOrder order, int definedEvery) {
        FitWriter file = begin(order);
        file.define(RECORD_LOCAL, RECORD, PLAIN_RECORD);
        Ride ride = new Ride();
        for (int i = 0; i < records; i++) {
            if (i > 0 && i % definedEvery == 0) {
                file.define(RECORD_LOCAL, RECORD, PLAIN_RECORD);
            }
            plainRecord(file, ride);
        }
        return file;
    }

    private static void plainRecord(FitWriter file, Ride ride) {
        ride.next();
        file.data(RECORD_LOCAL).u32(ride.timestampSeconds).u32(ride.latitude).u32(ride.longitude).u32(ride.distance);
        file.u16(ride.altitude).u16(ride.speed).u16(ride.power);
        file.u8(ride.heartRate).u8(ride.cadence).u8(ride.temperature);
    }

    /** Records of six fields of the profile and eight of a developer, with scale, offset, sign and fraction. */
    static byte[] developer(int records) {
        FitWriter file = begin(ByteOrder.LITTLE_ENDIAN);
        file.define(2, DEVELOPER_DATA_ID, Field.of(1, 16, BYTE), Field.of(3, 1, UINT8));
        file.data(2).u32(1).u32(2).u32(3).u32(4).u8(0);
        file.define(3, FIELD_DESCRIPTION, Field.of(0, 1, UINT8), Field.of(1, 1, UINT8), Field.of(2, 1, UINT8),
                Field.of(6, 1, UINT8), Field.of(7, 1, SINT8), Field.of(3, 20, STRING), Field.of(8, 8, STRING));
        describe(file, 0, UINT8, 1, 0, "oxygen_saturation", "%");
        describe(file, 1, UINT16, 10, 0, "skin_temperature", "C");
        describe(file, 2, FLOAT32, 1, 0, "form_power", "W");
        describe(file, 3, SINT16, 1, 0, "lean", "deg");
        describe(file, 4, UINT32, 100, 0, "work", "kJ");
        describe(file, 5, FLOAT32, 1, 0, "stiffness", "kN/m");
        describe(file, 6, UINT8, 1, 100, "strain", "");
        describe(file, 7, UINT16, 1, 0, "pressure", "hPa");
        file.define(RECORD_LOCAL, RECORD, TIMESTAMP, Field.of(0, 4, SINT32), Field.of(1, 4, SINT32),
                Field.of(6, 2, UINT16), Field.of(3, 1, UINT8), Field.of(4, 1, UINT8),
                Field.developer(0, 1, 0), Field.developer(1, 2, 0), Field.developer(2, 4, 0), Field.developer(3, 2, 0),
                Field.developer(4, 4, 0), Field.developer(5, 4, 0), Field.developer(6, 1, 0), Field.developer(7, 2, 0));
        Ride ride = new Ride();
        for (int i = 0; i < records; i++) {
            ride.next();
            file.data(RECORD_LOCAL).u32(ride.timestampSeconds).u32(ride.latitude).u32(ride.longitude);
            file.u16(ride.speed).u8(ride.heartRate).u8(ride.cadence);
            file.u8(95).u16(10 * ride.temperature).f32(ride.power / 3.0).u16(ride.cadence - 90).u32(ride.distance);
            file.f32(ride.speed / 1000.0).u8(ride.heartRate / 2).u16(1013);
        }
        return file.file();
    }

    private static void describe(FitWriter file, int number, int type, int scale, int offset, String name,
            String units) {
        file.data(3).u8(0).u8(number).u8(type).u8(scale).u8(offset).text(name, 20).text(units, 8);
    }

    /** Gear changes and nothing else: each carries one packed field that is expanded into four. */
    static byte[] gears(int events) {
        FitWriter file = begin(ByteOrder.LITTLE_ENDIAN);
        file.define(RECORD_LOCAL, EVENT, TIMESTAMP, Field.of(3, 4, UINT32), Field.of(0, 1, ENUM),
                Field.of(1, 1, ENUM));
        for (int i = 0; i < events; i++) {
            int rear = 1 + i % 11;
            int front = 1 + i / 11 % 2;
            int data = rear | (34 - 2 * rear) << 8 | front << 16 | (18 + 16 * front) << 24;
            int rearGearChange = 43;
            int marker = 3;
            file.data(RECORD_LOCAL).u32(Ride.START_SECONDS + i).u32(data).u8(rearGearChange).u8(marker);
        }
        return file.file();
    }

    /** Records as older devices write them: time in the header, speed and distance packed, two accumulated fields. */
    static byte[] compressed(int records) {
        FitWriter file = begin(ByteOrder.LITTLE_ENDIAN);
        file.define(RECORD_LOCAL, RECORD, TIMESTAMP, Field.of(3, 1, UINT8));
        file.data(RECORD_LOCAL).u32(Ride.START_SECONDS).u8(100);
        file.define(2, RECORD, Field.of(0, 4, SINT32), Field.of(1, 4, SINT32), Field.of(2, 2, UINT16),
                Field.of(8, 3, BYTE), Field.of(3, 1, UINT8), Field.of(18, 1, UINT8));
        Ride ride = new Ride();
        for (int i = 0; i < records; i++) {
            ride.next();
            int speed = ride.speed / 10 & 0xFFF;
            int distance = (int) (ride.distance * 16 / 100) & 0xFFF;
            file.dataAt(2, ride.timestampSeconds).u32(ride.latitude).u32(ride.longitude).u16(ride.altitude);
            file.u8(speed).u8(speed >>> 8 | distance << 4).u8(distance >>> 4);
            file.u8(ride.heartRate).u8((int) (ride.timestampSeconds * 3 / 2 & 0x7F));
        }
        return file.file();
    }

    private static FitWriter begin(ByteOrder order) {
        int activity = 4;
        int development = 255;
        FitWriter file = new FitWriter(order);
        file.define(FILE_ID_LOCAL, FILE_ID, Field.of(0, 1, ENUM), Field.of(1, 2, UINT16), Field.of(4, 4, UINT32));
        file.data(FILE_ID_LOCAL).u8(activity).u16(development).u32(Ride.START_SECONDS);
        return file;
    }
}
