package io.fitcore.cli;

import io.fitcore.cli.option.Option;
import io.fitcore.cli.output.Escapes;
import io.fitcore.cli.output.Json;
import io.fitcore.cli.output.Utf8Output;
import io.fitcore.model.FileHeader;
import io.fitcore.model.FileReport;
import java.util.List;
import java.util.OptionalInt;

/** Shows what the files of a chain say of themselves: every property of their headers, and both checksums. */
final class InfoCommand extends SummaryCommand {

    /** What bytes 8-11 of every header say; otherwise it would be no header. */
    private static final String DATA_TYPE = ".FIT";
    private static final int LABEL_WIDTH = 18;
    private static final int CRC_DIGITS = 4;

    @Override
    public String name() {
        return "info";
    }

    @Override
    public List<Option> options() {
        return List.of(Options.FORMAT, Options.VERBOSE);
    }

    @Override
    void tell(Diagnostics diagnostics, Input input, Reading reading) {
        diagnostics.tell(input, reading, false);
    }

    // ---- text

    @Override
    void writeText(Utf8Output out, Input input, Reading reading) {
        Escapes.inLine(out, input.name().forPeople());
        out.newLine();
        for (FileReport file : reading.files()) {
            writeText(out, file);
        }
        int more = reading.report().orElseThrow().fileCount() - reading.files().size();
        if (more > 0) {
            out.text("  and ").number(more).text(more == 1 ? " more file" : " more files").newLine();
        }
    }

    private static void writeText(Utf8Output out, FileReport file) {
        FileHeader header = file.header();
        out.text("  file ").number(file.index()).text(", at byte ").number(file.offset()).text(", ")
                .number(file.sizeBytes()).text(" bytes").newLine();
        label(out, "header size").number(header.sizeBytes()).newLine();
        label(out, "protocol version").number(header.protocolMajor()).ch('.').number(header.protocolMinor())
                .text(" (").hex(header.protocolVersion(), 2).ch(')').newLine();
        label(out, "profile version").text(profileVersion(header)).text(" (").number(header.profileVersion()).ch(')')
                .newLine();
        label(out, "data size").number(header.dataSizeBytes()).newLine();
        label(out, "data type").text(DATA_TYPE).newLine();
        writeHeaderCrc(label(out, "header CRC"), header);
        writeFileCrc(label(out, "file CRC"), file);
        label(out, "definitions").number(file.definitions()).newLine();
        label(out, "messages").number(file.messages()).newLine();
    }

    private static Utf8Output label(Utf8Output out, String name) {
        return out.text("    ").text(name).spaces(LABEL_WIDTH - name.length());
    }

    private static void writeHeaderCrc(Utf8Output out, FileHeader header) {
        if (!header.hasCrcBytes()) {
            out.text("none, the header is too short for one").newLine();
            return;
        }
        out.text("stored ").hex(header.storedCrc(), CRC_DIGITS)
                .text(", computed ").hex(header.computedCrc(), CRC_DIGITS)
                .text(verdict(header)).newLine();
    }

    private static String verdict(FileHeader header) {
        if (header.storedCrc() == 0) {
            return ", left out";
        }
        if (header.isCrcAcceptable()) {
            return ", right";
        }
        return ", WRONG";
    }

    private static void writeFileCrc(Utf8Output out, FileReport file) {
        writeCrc(out.text("stored "), file.storedCrc());
        writeCrc(out.text(", computed "), file.computedCrc());
        out.text(verdict(file)).newLine();
    }

    private static void writeCrc(Utf8Output out, OptionalInt crc) {
        if (crc.isPresent()) {
            out.hex(crc.getAsInt(), CRC_DIGITS);
        } else {
            out.text("nothing");
        }
    }

    private static String verdict(FileReport file) {
        if (file.isCrcRight()) {
            return ", right";
        }
        if (file.storedCrc().isEmpty()) {
            return "";
        }
        return ", WRONG";
    }

    /** As editions are called: 21.212, but also 16.20 and 20.05. */
    private static String profileVersion(FileHeader header) {
        int minor = header.profileMinor();
        return header.profileMajor() + (minor < 10 ? ".0" : ".") + minor;
    }

    // ---- JSON

    @Override
    void writeJson(Json json, Input input, Reading reading) {
        json.beginObject();
        json.key("source").string(input.name().word());
        json.key("fileCount").number(reading.report().orElseThrow().fileCount());
        json.key("files").beginList();
        for (FileReport file : reading.files()) {
            writeJson(json, file);
        }
        json.endList().endObject().endLine();
    }

    private static void writeJson(Json json, FileReport file) {
        FileHeader header = file.header();
        json.beginObject();
        json.key("file").number(file.index());
        json.key("offset").number(file.offset());
        json.key("size").number(file.sizeBytes());
        json.key("headerSize").number(header.sizeBytes());
        json.key("protocolVersion").string(header.protocolMajor() + "." + header.protocolMinor());
        json.key("protocolVersionRaw").number(header.protocolVersion());
        json.key("profileVersion").string(profileVersion(header));
        json.key("profileVersionRaw").number(header.profileVersion());
        json.key("dataSize").number(header.dataSizeBytes());
        json.key("dataType").string(DATA_TYPE);
        json.key("headerCrcStored");
        writeCrc(json, storedCrc(header));
        json.key("headerCrcComputed").number(header.computedCrc());
        json.key("fileCrcStored");
        writeCrc(json, file.storedCrc());
        json.key("fileCrcComputed");
        writeCrc(json, file.computedCrc());
        json.key("definitions").number(file.definitions());
        json.key("messages").number(file.messages());
        json.endObject();
    }

    private static OptionalInt storedCrc(FileHeader header) {
        if (header.hasCrcBytes()) {
            return OptionalInt.of(header.storedCrc());
        }
        return OptionalInt.empty();
    }

    private static void writeCrc(Json json, OptionalInt crc) {
        if (crc.isPresent()) {
            json.number(crc.getAsInt());
        } else {
            json.none();
        }
    }
}
