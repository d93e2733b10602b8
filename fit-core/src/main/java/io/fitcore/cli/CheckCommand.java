package io.fitcore.cli;

import io.fitcore.cli.option.Option;
import io.fitcore.cli.output.Escapes;
import io.fitcore.cli.output.Json;
import io.fitcore.cli.output.Utf8Output;
import io.fitcore.model.ByteRange;
import io.fitcore.model.DecodeReport;
import io.fitcore.model.Problem;
import java.util.List;

/** Reads a file to its end and lists everything that is wrong with it, oddities included. */
final class CheckCommand extends SummaryCommand {

    @Override
    public String name() {
        return "check";
    }

    @Override
    public List<Option> options() {
        return List.of(Options.FORMAT, Options.STRICT, Options.VERBOSE);
    }

    /** Problems are the summary itself. */
    @Override
    void tell(Diagnostics diagnostics, Input input, Reading reading) {
        if (reading.failure().isPresent()) {
            diagnostics.tell(input, reading.failure().get());
        }
    }

    @Override
    void writeText(Utf8Output out, Input input, Reading reading) {
        DecodeReport report = reading.report().orElseThrow();
        for (Problem problem : reading.problems()) {
            Escapes.inLine(out, input.name().forPeople() + ": " + problem);
            if (!problem.kind().isDamage()) {
                out.text(" (oddity)");
            }
            out.newLine();
        }
        Escapes.inLine(out, input.name().forPeople());
        out.text(": ").text(verdict(reading)).text("; messages ").number(report.messages()).text(", files ")
                .number(report.fileCount()).text(", bytes ").number(report.bytes()).text(", of them unreadable ")
                .number(report.skippedBytes()).text(", problems ").number(reading.problemCount()).newLine();
    }

    private static String verdict(Reading reading) {
        return switch (reading.exitCode()) {
            case CLEAN -> "sound";
            case DAMAGED -> "DAMAGED";
            case UNUSABLE -> "NOT USABLE";
            default -> "NOT READ TO THE END";
        };
    }

    @Override
    void writeJson(Json json, Input input, Reading reading) {
        DecodeReport report = reading.report().orElseThrow();
        json.beginObject();
        json.key("source").string(input.name().word());
        json.key("sound").bool(reading.exitCode() == ExitCode.CLEAN);
        json.key("exitCode").number(reading.exitCode().status());
        json.key("files").number(report.fileCount());
        json.key("messages").number(report.messages());
        json.key("definitions").number(report.definitions());
        writeBytes(json, report);
        json.key("problemCount").number(reading.problemCount());
        json.key("problems").beginList();
        for (Problem problem : reading.problems()) {
            writeJson(json, problem);
        }
        json.endList().endObject().endLine();
    }

    private static void writeBytes(Json json, DecodeReport report) {
        json.key("bytes").beginObject();
        json.key("all").number(report.bytes());
        json.key("header").number(report.headerBytes());
        json.key("record").number(report.recordBytes());
        json.key("crc").number(report.crcBytes());
        json.key("padding").number(report.paddingBytes());
        json.key("skipped").number(report.skippedBytes());
        json.endObject();
        json.key("skipped").beginList();
        for (ByteRange range : report.skipped()) {
            json.beginObject();
            json.key("offset").number(range.offset());
            json.key("length").number(range.length());
            json.endObject();
        }
        json.endList();
    }

    private static void writeJson(Json json, Problem problem) {
        json.beginObject();
        json.key("kind").string(problem.kind().name());
        json.key("severity").string(problem.kind().isDamage() ? "damage" : "oddity");
        json.key("offset").number(problem.offset());
        json.key("file").number(problem.fileIndex());
        json.key("messagesBefore").number(problem.messagesBefore());
        json.key("sentence").string(problem.sentence());
        json.endObject();
    }
}
