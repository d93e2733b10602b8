package io.fitcore.cli;

import io.fitcore.FitDecoder;
import io.fitcore.internal.rewrite.RecoveredFiles;
import io.fitcore.model.DecodeReport;
import java.io.IOException;

/**
 * Writes what could be read of a damaged file as a sound one.
 *
 * <p>The input is read into memory as a whole: so the decoder can use its checksum, and nothing of it is needed any more
 * when the output is written.
 */
final class SalvageCommand implements Command {

    /** The input, what is recovered of it, and that once more while it grows, must fit into memory. */
    private static final int MEMORY_PER_BYTE = 6;
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 16;

    private final Arguments arguments;
    private final Diagnostics diagnostics;

    SalvageCommand(Arguments arguments, Diagnostics diagnostics) {
        this.arguments = arguments;
        this.diagnostics = diagnostics;
    }

    @Override
    public ExitCode run(Input input) {
        NewFile output;
        try {
            output = NewFile.at(arguments.output(), arguments.isForced());
            if (input.isSameFileAs(output.path())) {
                throw new IOException("is the file that is read");
            }
        } catch (IOException e) {
            return outputFailed(Input.sentence(e));
        }
        byte[] bytes;
        try {
            bytes = input.readAll((int) Math.min(LARGEST_ARRAY, Runtime.getRuntime().maxMemory() / MEMORY_PER_BYTE));
        } catch (IOException e) {
            diagnostics.tell(input, Input.sentence(e));
            return ExitCode.INPUT_OUTPUT;
        }
        return run(input, bytes, output);
    }

    private ExitCode run(Input input, byte[] bytes, NewFile output) {
        RecoveredFiles recovered = new RecoveredFiles(bytes);
        Reading reading = Reading.of(
                FitDecoder.stream(bytes).options(arguments.options()).onDefinition(recovered), recovered);
        DecodeReport report = reading.report().orElseThrow();
        int files = recovered.end();
        diagnostics.tell(input, reading, arguments.isVerbose());
        if (files == 0) {
            diagnostics.tell(input, "no message could be read, so nothing is written");
            return ExitCode.UNUSABLE;
        }
        try {
            output.write(out -> recovered.writeTo(out, report.files()));
        } catch (IOException e) {
            return outputFailed("cannot be written: " + Input.sentence(e));
        }
        diagnostics.tell(input, "messages " + report.messages() + ", files " + files + ", written to " + arguments.output()
                + "; of " + report.bytes() + " bytes unreadable " + report.skippedBytes());
        return reading.exitCode();
    }

    private ExitCode outputFailed(String sentence) {
        diagnostics.tell(arguments.output() + ": " + sentence);
        return ExitCode.INPUT_OUTPUT;
    }
}
