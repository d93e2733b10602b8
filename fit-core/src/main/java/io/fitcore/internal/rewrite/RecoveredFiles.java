package io.fitcore.internal.rewrite;

import io.fitcore.internal.frame.DefinitionView;
import io.fitcore.internal.frame.FileHeaders;
import io.fitcore.internal.frame.Format;
import io.fitcore.message.DefinitionListener;
import io.fitcore.message.DefinitionPosition;
import io.fitcore.message.FitMessage;
import io.fitcore.message.MessageListener;
import io.fitcore.model.FileHeader;
import io.fitcore.model.FileReport;
import io.fitcore.model.MessageDefinition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers the records of an input as they pass, and makes whole files of them.
 *
 * <p>Records are the bytes that were read. A file keeps its header, but for the data size and the checksums. Where no
 * header could be read, the file gets a plain one. A file of which no message could be read is left out.
 */
public final class RecoveredFiles implements MessageListener, DefinitionListener {

    private static final int NO_FILE = -1;

    private final byte[] input;
    /** The records of each file that has ended, by its place in the chain. */
    private final Map<Integer, byte[]> files = new LinkedHashMap<>();
    private final MessageDefinition[] inForce = new MessageDefinition[Format.LOCAL_TYPES];
    /** Definitions since the last message, by local number. A repair that shows up later can still replace them. */
    private final Map<Integer, byte[]> waiting = new LinkedHashMap<>();
    private final ByteArrayOutputStream records = new ByteArrayOutputStream();
    private int fileIndex = NO_FILE;
    private boolean hasMessages;

    /** @param input all of it, as it is being read; offsets of what passes count from its beginning */
    public RecoveredFiles(byte[] input) {
        this.input = input;
    }

    @Override
    public void onDefinition(MessageDefinition definition, DefinitionPosition position) {
        enter(position.fileIndex());
        if (waiting.containsKey(definition.localNumber())) {
            writeWaiting();
        }
        define(definition, recordOf(definition, Math.toIntExact(position.offset()), position.sizeBytes()));
    }

    @Override
    public void onMessage(FitMessage message) {
        enter(message.fileIndex());
        MessageDefinition definition = message.definition();
        if (!definition.equals(inForce[message.localNumber()])) {
            define(definition, DefinitionEncoder.encode(definition)); // repaired after it had passed
        }
        writeWaiting();
        records.writeBytes(message.recordBytes());
        hasMessages = true;
    }

    /** Ends the last file; answers how many files there are. */
    public int end() {
        enter(NO_FILE);
        return files.size();
    }

    /**
     * Writes the files, one behind the other.
     *
     * @param reports the first files of the input, in order; files without a report get plain headers
     */
    public void writeTo(OutputStream out, List<FileReport> reports) throws IOException {
        for (Map.Entry<Integer, byte[]> file : files.entrySet()) {
            new SoundFile(headerOf(file.getKey(), reports), file.getValue()).writeTo(out);
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

    /** The bytes of a definition as they were read. Where a byte has been repaired, they are made anew. */
    private byte[] recordOf(MessageDefinition definition, int at, int sizeBytes) {
        if (isAt(at, sizeBytes, definition)) {
            return Arrays.copyOfRange(input, at, at + sizeBytes);
        }
        return DefinitionEncoder.encode(definition);
    }

    /** Whether the input says at an index what a definition says. */
    private boolean isAt(int at, int sizeBytes, MessageDefinition definition) {
        DefinitionView read = new DefinitionView().wrap(input, at, at + sizeBytes);
        return read.isWhole() && read.knownSizeBytes() == sizeBytes && read.isArchitectureKnown()
                && read.toMessage().equals(definition);
    }

    /** The header of a file as it was read; where it is damaged or missing, what is known of it. */
    private byte[] headerOf(int file, List<FileReport> reports) {
        if (file >= reports.size() || FileHeaders.isUnknown(reports.get(file).header())) {
            return SoundFile.plainHeader();
        }
        FileHeader header = reports.get(file).header();
        int at = Math.toIntExact(reports.get(file).offset());
        if (FileHeaders.isHeader(input, at) && (input[at] & 0xFF) == header.sizeBytes()) {
            return Arrays.copyOfRange(input, at, at + header.sizeBytes());
        }
        return SoundFile.encode(header);
    }
}
