package io.fitcore.cli;

import io.fitcore.FitStream;
import io.fitcore.internal.bytes.InputWindow;
import io.fitcore.internal.decode.Decoder;
import io.fitcore.internal.decode.EngineOptions;
import io.fitcore.internal.layout.PresentDestination;
import io.fitcore.message.MessageListener;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.DecodeReport;
import io.fitcore.model.FileReport;
import io.fitcore.model.FitException;
import io.fitcore.model.Problem;
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

    /** Reads; what the format throws passes through. */
    static Reading of(Input input, DecodeOptions options, MessageFormat format) {
        try {
            return of(input.open().options(options).onDefinition(format), format);
        } catch (IOException e) {
            return new Reading(Optional.empty(), Optional.empty(), Optional.of(Input.sentence(e)));
        }
    }

    /** Reads what is open, with its options. */
    static Reading of(FitStream stream, MessageListener listener) {
        try {
            return new Reading(Optional.of(stream.forEach(listener)), Optional.empty(), Optional.empty());
        } catch (FitException e) {
            return new Reading(stream.report(), Optional.of(e.problem()), Optional.empty());
        } catch (IOException e) {
            return new Reading(stream.report(), Optional.empty(), Optional.of(Input.sentence(e)));
        }
    }

    /**
     * Reads as {@link #of(Input, DecodeOptions, MessageFormat)} does, but appends unpacked values to stored ones of the same
     * field, as the exchange text shows them (spec 6.6). The public doors keep the stored value only.
     */
    static Reading appending(Input input, DecodeOptions options, MessageFormat format) {
        Decoder decoder = null;
        try (InputWindow window = input.window()) {
            decoder = new Decoder(window, EngineOptions.of(options).with(PresentDestination.APPEND), format);
            while (decoder.advance()) {
                format.onMessage(decoder.message());
            }
            return new Reading(Optional.of(decoder.report(false)), Optional.empty(), Optional.empty());
        } catch (FitException e) {
            return new Reading(reportOf(decoder), Optional.of(e.problem()), Optional.empty());
        } catch (IOException e) {
            return new Reading(reportOf(decoder), Optional.empty(), Optional.of(Input.sentence(e)));
        }
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

    /** The files of the chain that were begun. */
    List<FileReport> files() {
        return report.isPresent() ? report.get().files() : List.of();
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
        return hasMessages() ? ExitCode.DAMAGED : ExitCode.UNUSABLE;
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
