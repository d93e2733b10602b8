package io.fitcore.cli;

import io.fitcore.message.FitMessage;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.FileHeader;
import io.fitcore.model.FileReport;
import java.util.OptionalInt;

/** Shows what the files of a chain say of themselves: every property of their headers, and both checksums. */
final class InfoCommand implements Command, MessageFormat {

    /** What bytes 8-11 of every header say, or it would be none. */
    private static final String DATA_TYPE = ".FIT";

    private final Utf8Output out;
    private final Json json;
    private final Diagnostics diagnostics;
    private final DecodeOptions options;
    private final boolean asJson;

    InfoCommand(Arguments arguments, Utf8Output out, Diagnostics diagnostics) {
        this.out = out;
        this.json = new Json(out);
        this.diagnostics = diagnostics;
        this.options = arguments.options().withComponents(false);
        this.asJson = arguments.format() == Arguments.Format.JSON;
    }

    @Override
    public void begin(Input input) {
    }

    @Override
    public void onMessage(FitMessage message) {
    }

    @Override
    public ExitCode run(Input input) {
        Reading reading = Reading.of(input, options, this);
        if (reading.report().isPresent()) {
            if (asJson) {
                json(input, reading);
            } else {
                text(input, reading);
            }
        }
        out.flush();
        diagnostics.tell(input, reading, false);
        return reading.exitCode();
    }

    private void text(Input input, Reading reading) {
        Escapes.inLine(out, input.displayName());
        out.newLine();
        for (FileReport file : reading.files()) {
            FileHeader header = file.header();
            out.text("  file ").number(file.index()).text(", at byte ").number(file.offset()).text(", ")
                    .number(file.sizeBytes()).text(" bytes").newLine();
            line("header size").number(header.sizeBytes()).newLine();
            line("protocol version").number(header.protocolMajor()).ch('.').number(header.protocolMinor())
                    .text(" (0x").hex(header.protocolVersion(), 2).ch(')').newLine();
            line("profile version").text(profileVersion(header)).text(" (").number(header.profileVersion()).ch(')').newLine();
            line("data size").number(header.dataSizeBytes()).newLine();
            line("data type").text(DATA_TYPE).newLine();
            line("header CRC").text(headerCrc(header)).newLine();
            line("file CRC").text(fileCrc(file)).newLine();
            line("definitions").number(file.definitions()).newLine();
            line("messages").number(file.messages()).newLine();
        }
        int more = reading.report().orElseThrow().fileCount() - reading.files().size();
        if (more > 0) {
            out.text("  and ").number(more).text(more == 1 ? " more file" : " more files").newLine();
        }
    }

    /** As editions are called: 21.212, but also 16.20 and 20.05. */
    private static String profileVersion(FileHeader header) {
        int minor = header.profileMinor();
        return header.profileMajor() + (minor < 10 ? ".0" : ".") + minor;
    }

    private Utf8Output line(String name) {
        out.text("    ").text(name);
        return out.spaces(18 - name.length());
    }

    private static String headerCrc(FileHeader header) {
        if (!header.hasCrcBytes()) {
            return "none, the header is too short for one";
        }
        String computed = ", computed " + crc(header.computedCrc());
        return "stored " + crc(header.storedCrc()) + computed
                + (header.storedCrc() == 0 ? ", left out" : header.isCrcAcceptable() ? ", right" : ", WRONG");
    }

    private static String fileCrc(FileReport file) {
        return "stored " + crc(file.storedCrc()) + ", computed " + crc(file.computedCrc())
                + (file.isCrcRight() ? ", right" : file.storedCrc().isPresent() ? ", WRONG" : "");
    }

    private static String crc(OptionalInt crc) {
        return crc.isPresent() ? crc(crc.getAsInt()) : "nothing";
    }

    private static String crc(int crc) {
        String digits = Integer.toHexString(crc);
        return "0x" + "0000".substring(digits.length()) + digits;
    }

    private void json(Input input, Reading reading) {
        json.beginObject();
        json.key("source").string(input.name());
        json.key("fileCount").number(reading.report().orElseThrow().fileCount());
        json.key("files").beginList();
        for (FileReport file : reading.files()) {
            json(file);
        }
        json.endList().endObject().endLine();
    }

    private void json(FileReport file) {
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
        json(header.hasCrcBytes() ? OptionalInt.of(header.storedCrc()) : OptionalInt.empty());
        json.key("headerCrcComputed").number(header.computedCrc());
        json.key("fileCrcStored");
        json(file.storedCrc());
        json.key("fileCrcComputed");
        json(file.computedCrc());
        json.key("definitions").number(file.definitions());
        json.key("messages").number(file.messages());
        json.endObject();
    }

    private void json(OptionalInt number) {
        if (number.isPresent()) {
            json.number(number.getAsInt());
        } else {
            json.none();
        }
    }
}
