package io.fitcore.cli;

import io.fitcore.FitStream;
import io.fitcore.cli.format.MessageWriter;
import io.fitcore.internal.bytes.InputWindow;
import io.fitcore.internal.decode.Decoder;
import io.fitcore.internal.decode.EngineOptions;
import io.fitcore.internal.layout.PresentDestination;
import io.fitcore.message.DefinitionListener;
import io.fitcore.message.MessageListener;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.DecodeReport;
import io.fitcore.model.FileReport;
import io.fitcore.model.FitException;
import io.fitcore.model.Problem;
import io.fitcore.model.ProblemKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One input read from end to end, however it ended.
 *
 * @param report  how it went as far as it went; empty when it could not be opened
 * @param fault   what ended a strict reading
 * @param failure what ended it when the input itself failed, as a sentence
 */
record Reading(Optional<DecodeReport> report, Optional<Problem> fault, Optional<String> failure) {

    /** Reads an input; what the listeners throw passes through. */
    static Reading of(Input input, DecodeOptions options, MessageListener listener, DefinitionListener definitions) {
        try {
            return of(input.open().options(options).onDefinition(definitions), listener);
        } catch (IOException e) {
            return failed(Optional.empty(), e);
        }
    }

    /** Reads what is open, with its options. */
    static Reading of(FitStream stream, MessageListener listener) {
        try {
            return ended(stream.forEach(listener));
        } catch (FitException e) {
            return damaged(stream.report(), e);
        } catch (IOException e) {
            return failed(stream.report(), e);
        }
    }

    /**
     * Reads an input and appends unpacked values to stored ones of the same field. The public doors of the library do
     * not offer that: they keep the stored value only.
     */
    static Reading appending(Input input, DecodeOptions options, MessageWriter writer) {
        EngineOptions engine = EngineOptions.of(options.withComponents(true)).with(PresentDestination.APPEND);
        Decoder decoder = null;
        try (InputWindow window = input.window()) {
            decoder = new Decoder(window, engine, writer);
            while (decoder.advance()) {
                writer.onMessage(decoder.message());
            }
            return ended(decoder.report(false));
        } catch (FitException e) {
            return damaged(reportOf(decoder), e);
        } catch (IOException e) {
            return failed(reportOf(decoder), e);
        }
    }

    private static Reading ended(DecodeReport report) {
        return new Reading(Optional.of(report), Optional.empty(), Optional.empty());
    }

    private static Reading damaged(Optional<DecodeReport> report, FitException e) {
        return new Reading(report, Optional.of(e.problem()), Optional.empty());
    }

    private static Reading failed(Optional<DecodeReport> report, IOException e) {
        return new Reading(report, Optional.empty(), Optional.of(IoFailure.sentence(e)));
    }

    private static Optional<DecodeReport> reportOf(Decoder decoder) {
        return decoder == null ? Optional.empty() : Optional.of(decoder.report(false));
    }

    /** The problems kept one by one, the one that ended a strict reading last. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (report.isPresent()) {
            problems.addAll(report.get().problems());
        }
        if (fault.isPresent() && !problems.contains(fault.get())) {
            problems.add(fault.get());
        }
        return problems;
    }

    /** How many problems there were, kept or not. */
    long problemCount() {
        long known = report.isPresent() ? report.get().problemCount() : 0;
        return Math.max(known, problems().size());
    }

    /** How many problems of a kind are not among those kept one by one. */
    long unkeptCount(ProblemKind kind) {
        if (report.isEmpty()) {
            return 0;
        }
        long unkept = report.get().count(kind);
        for (Problem problem : problems()) {
            if (problem.kind() == kind) {
                unkept--;
            }
        }
        return unkept;
    }

    /** The files of the chain that were begun. */
    List<FileReport> files() {
        if (report.isEmpty()) {
            return List.of();
        }
        return report.get().files();
    }

    /** Whether anything of the input could be used. */
    boolean isUsable() {
        return report.isPresent() && exitCode() != ExitCode.UNUSABLE;
    }

    /** How it went, as the command's exit code. */
    ExitCode exitCode() {
        if (failure.isPresent()) {
            return ExitCode.INPUT_OUTPUT;
        }
        boolean damage = fault.isPresent() || (report.isPresent() && report.get().hasDamage());
        if (!damage) {
            return ExitCode.CLEAN;
        }
        if (hasMessages()) {
            return ExitCode.DAMAGED;
        }
        return ExitCode.UNUSABLE;
    }

    /** Whether any message was read, if only to be passed over. */
    private boolean hasMessages() {
        if (report.isPresent() && report.get().messages() > 0) {
            return true;
        }
        for (FileReport file : files()) {
            if (file.messages() > 0) {
                return true;
            }
        }
        return false;
    }
}
