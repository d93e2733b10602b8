package io.fitcore.cli;

import io.fitcore.internal.bytes.Crc16;
import io.fitcore.internal.frame.DefinitionView;
import io.fitcore.internal.frame.FileHeaders;
import io.fitcore.internal.salvage.LostHeader;
import io.fitcore.message.DefinitionListener;
import io.fitcore.message.DefinitionPosition;
import io.fitcore.message.FitMessage;
import io.fitcore.message.MessageListener;
import io.fitcore.model.DeveloperFieldDefinition;
import io.fitcore.model.FieldDefinition;
import io.fitcore.model.FileHeader;
import io.fitcore.model.FileReport;
import io.fitcore.model.MessageDefinition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The records that could be read of an input, gathered as they pass, and whole files made of them.
 *
 * <p>Records are the bytes that were read. A file keeps its header, but for the data size and the checksums; where none
 * could be read it gets a plain one. A file of which no message could be read is left out.
 */
final class RecoveredFiles implements MessageListener, DefinitionListener {

    private static final int LOCAL_TYPES = 16;
    private static final int CRC_BYTES = 2;

    private static final int HEADER_BYTES = 14;
    /** In place of a header of which nothing is known: protocol 2.0, no checksum. */
    private static final FileHeader UNKNOWN_HEADER = new FileHeader(HEADER_BYTES, 0x20, 0, 0, 0, 0);
    private static final int DATA_SIZE_AT = 4;
    private static final int TAG_AT = 8;
    private static final byte[] TAG = ".FIT".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER_CRC_AT = 12;

    private final byte[] input;
    /** The records of each file that has ended, by its place in the chain. */
    private final Map<Integer, byte[]> files = new LinkedHashMap<>();
    private final MessageDefinition[] inForce = new MessageDefinition[LOCAL_TYPES];
    /** Definitions since the last message, by local number: one that turns out to need a repair can still be replaced. */
    private final Map<Integer, byte[]> waiting = new LinkedHashMap<>();
    private final ByteArrayOutputStream records = new ByteArrayOutputStream();
    private int fileIndex = -1;
    private boolean hasMessages;

    /** @param input all of it, as it is being read; offsets of what passes count from its beginning */
    RecoveredFiles(byte[] input) {
        this.input = input;
    }

    @Override
    public void onDefinition(MessageDefinition definition, DefinitionPosition position) {
        enter(position.fileIndex());
        if (waiting.containsKey(definition.localNumber())) {
            writeWaiting();
        }
        int at = Math.toIntExact(position.offset());
        define(definition, isAt(at, position.sizeBytes(), definition)
                ? Arrays.copyOfRange(input, at, at + position.sizeBytes()) : encoded(definition));
    }

    @Override
    public void onMessage(FitMessage message) {
        enter(message.fileIndex());
        if (!message.definition().equals(inForce[message.localNumber()])) {
            define(message.definition(), encoded(message.definition())); // repaired after it had passed
        }
        writeWaiting();
        records.writeBytes(message.recordBytes());
        hasMessages = true;
    }

    /** Ends the last file; answers how many there are. */
    int end() {
        enter(-1);
        return files.size();
    }

    /**
     * Writes the files, each behind the other.
     *
     * @param reports the first files of the input, in order; those behind them get plain headers
     */
    void writeTo(OutputStream out, List<FileReport> reports) throws IOException {
        for (Map.Entry<Integer, byte[]> file : files.entrySet()) {
            int index = file.getKey();
            writeTo(out, index < reports.size() ? headerOf(reports.get(index)) : encoded(UNKNOWN_HEADER), file.getValue());
        }
    }

    private void enter(int newFileIndex) {
        if (newFileIndex == fileIndex) {
            return;
        }
        writeWaiting();
        if (hasMessages) {
            files.put(fileIndex, records.toByteArray());
        }
        records.reset();
        Arrays.fill(inForce, null);
        hasMessages = false;
        fileIndex = newFileIndex;
    }

    private void define(MessageDefinition definition, byte[] record) {
        waiting.put(definition.localNumber(), record);
        inForce[definition.localNumber()] = definition;
    }

    private void writeWaiting() {
        waiting.values().forEach(records::writeBytes);
        waiting.clear();
    }

    // ---- definitions

    /** Whether the input says at an index what a definition says; where a byte has been repaired, it does not. */
    private boolean isAt(int at, int sizeBytes, MessageDefinition definition) {
        DefinitionView read = new DefinitionView().wrap(input, at, at + sizeBytes);
        return read.isWhole() && read.knownSizeBytes() == sizeBytes
                && read.architecture() == (definition.bigEndian() ? 1 : 0) && read.toMessage().equals(definition);
    }

    /** The bytes of a definition (spec 3.1). */
    private static byte[] encoded(MessageDefinition definition) {
        boolean hasDevelopers = !definition.developerFields().isEmpty();
        int number = definition.globalNumber();
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.write((hasDevelopers ? 0x60 : 0x40) | definition.localNumber());
        record.write(0);
        record.write(definition.bigEndian() ? 1 : 0);
        record.write(definition.bigEndian() ? number >> 8 : number);
        record.write(definition.bigEndian() ? number : number >> 8);
        record.write(definition.fields().size());
        for (FieldDefinition field : definition.fields()) {
            record.write(field.number());
            record.write(field.sizeBytes());
            record.write(field.typeByte());
        }
        if (hasDevelopers) {
            record.write(definition.developerFields().size());
            for (DeveloperFieldDefinition field : definition.developerFields()) {
                record.write(field.number());
                record.write(field.sizeBytes());
                record.write(field.developerDataIndex());
            }
        }
        return record.toByteArray();
    }

    // ---- files

    /** The header of a file: its bytes, or in place of damaged or missing ones what is known of them. */
    private byte[] headerOf(FileReport report) {
        FileHeader header = report.header();
        int at = Math.toIntExact(report.offset());
        if (LostHeader.isUnknown(header)) {
            return encoded(UNKNOWN_HEADER);
        }
        return FileHeaders.isHeader(input, at) && (input[at] & 0xFF) == header.sizeBytes()
                ? Arrays.copyOfRange(input, at, at + header.sizeBytes()) : encoded(header);
    }

    /** A header of 14 bytes, its data size left out (spec 1.1). */
    private static byte[] encoded(FileHeader header) {
        byte[] bytes = new byte[HEADER_BYTES];
        bytes[0] = HEADER_BYTES;
        bytes[1] = (byte) header.protocolVersion();
        put16(bytes, 2, header.profileVersion());
        System.arraycopy(TAG, 0, bytes, TAG_AT, TAG.length);
        put16(bytes, HEADER_CRC_AT, header.storedCrc());
        return bytes;
    }

    /** Writes a file whose sizes and checksums are right. A header CRC of 0 was left out and still is (R7). */
    private static void writeTo(OutputStream out, byte[] header, byte[] records) throws IOException {
        for (int i = 0; i < Integer.BYTES; i++) {
            header[DATA_SIZE_AT + i] = (byte) (records.length >> (8 * i));
        }
        if (header.length >= HEADER_CRC_AT + CRC_BYTES && (header[HEADER_CRC_AT] | header[HEADER_CRC_AT + 1]) != 0) {
            put16(header, HEADER_CRC_AT, Crc16.update(0, header, 0, FileHeader.MIN_SIZE_BYTES));
        }
        byte[] fileCrc = new byte[CRC_BYTES];
        put16(fileCrc, 0, Crc16.update(Crc16.update(0, header, 0, header.length), records, 0, records.length));
        out.write(header);
        out.write(records);
        out.write(fileCrc);
    }

    private static void put16(byte[] bytes, int at, int value) {
        bytes[at] = (byte) value;
        bytes[at + 1] = (byte) (value >> 8);
    }
}
