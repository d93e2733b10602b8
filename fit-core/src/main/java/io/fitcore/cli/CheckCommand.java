package io.fitcore.cli;

import io.fitcore.message.FitMessage;
import io.fitcore.model.ByteRange;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.DecodeReport;
import io.fitcore.model.Problem;

/** Reads a file to its end and lists everything that is wrong with it, oddities included. */
final class CheckCommand implements Command, MessageFormat {

    private final Utf8Output out;
    private final Json json;
    private final Diagnostics diagnostics;
    private final DecodeOptions options;
    private final boolean asJson;

    CheckCommand(Arguments arguments, Utf8Output out, Diagnostics diagnostics) {
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
        if (reading.failure().isPresent()) {
            diagnostics.tell(input, reading.failure().get());
        }
        return reading.exitCode();
    }

    private void text(Input input, Reading reading) {
        DecodeReport report = reading.report().orElseThrow();
        for (Problem problem : reading.problems()) {
            Escapes.inLine(out, input.displayName() + ": " + problem
                    + (problem.kind().isDamage() ? "" : " (oddity)"));
            out.newLine();
        }
        Escapes.inLine(out, input.displayName());
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

    private void json(Input input, Reading reading) {
        DecodeReport report = reading.report().orElseThrow();
        json.beginObject();
        json.key("source").string(input.name());
        json.key("sound").bool(reading.exitCode() == ExitCode.CLEAN);
        json.key("exitCode").number(reading.exitCode().status());
        json.key("files").number(report.fileCount());
        json.key("messages").number(report.messages());
        json.key("definitions").number(report.definitions());
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
        json.key("problemCount").number(reading.problemCount());
        json.key("problems").beginList();
        for (Problem problem : reading.problems()) {
            json(problem);
        }
        json.endList().endObject().endLine();
    }

    private void json(Problem problem) {
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
