package io.fitcore.cli;

import io.fitcore.FitDecoder;
import io.fitcore.cli.option.Option;
import io.fitcore.cli.option.UsageException;
import io.fitcore.cli.output.NewFile;
import io.fitcore.internal.rewrite.RecoveredFiles;
import io.fitcore.model.DecodeReport;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.List;

/**
 * Writes what could be read of a damaged file as a sound one.
 *
 * <p>The input is read into memory as a whole. The decoder needs that to make use of its checksum, and the input is not
 * needed any more when the output is written.
 */
final class SalvageCommand implements Command {

    /** The input, what is recovered of it, and that once more while it grows, must fit into memory. */
    private static final int MEMORY_PER_BYTE = 6;
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 16;

    private static final String NO_FORMAT = "text";

    @Override
    public String name() {
        return "salvage";
    }

    @Override
    public List<Option> options() {
        return List.of(Options.OUTPUT, Options.FORCE, Options.FORMAT, Options.VERBOSE);
    }

    @Override
    public void check(Arguments arguments) {
        if (!arguments.format().equals(NO_FORMAT)) {
            throw new UsageException("salvage writes FIT and takes no format");
        }
        if (arguments.value(Options.OUTPUT).isEmpty()) {
            throw new UsageException("salvage needs -o and the name of a file to write");
        }
        if (arguments.value(Options.OUTPUT).equals("-")) {
            throw new UsageException("salvage writes a file, not standard output");
        }
        if (arguments.inputs().size() > 1) {
            throw new UsageException("salvage takes one file");
        }
    }

    @Override
    public InputTask begin(Arguments arguments, Console console) {
        return new Salvage(arguments, console.diagnostics());
    }

    /** The salvage of one input. */
    private static final class Salvage implements InputTask {

        private final Arguments arguments;
        private final String outputName;
        private final Diagnostics diagnostics;

        Salvage(Arguments arguments, Diagnostics diagnostics) {
            this.arguments = arguments;
            this.outputName = arguments.value(Options.OUTPUT);
            this.diagnostics = diagnostics;
        }

        @Override
        public ExitCode run(Input input) {
            NewFile output;
            try {
                output = outputFor(input);
            } catch (FileAlreadyExistsException e) {
                return outputFailed(IoFailure.sentence(e) + "; --force replaces it");
            } catch (IOException e) {
                return outputFailed(IoFailure.sentence(e));
            }
            byte[] bytes;
            try {
                bytes = input.readAll(maxBytes());
            } catch (IOException e) {
                diagnostics.tell(input, IoFailure.sentence(e));
                return ExitCode.INPUT_OUTPUT;
            }
            return run(input, bytes, output);
        }

        private NewFile outputFor(Input input) throws IOException {
            NewFile output = NewFile.at(Input.path(outputName), arguments.has(Options.FORCE));
            if (input.isSameFileAs(output.path())) {
                throw new IOException("is the file that is read");
            }
            return output;
        }

        private static int maxBytes() {
            return (int) Math.min(LARGEST_ARRAY, Runtime.getRuntime().maxMemory() / MEMORY_PER_BYTE);
        }

        private ExitCode run(Input input, byte[] bytes, NewFile output) {
            RecoveredFiles recovered = new RecoveredFiles(bytes);
            Reading reading = Reading.of(
                    FitDecoder.stream(bytes).options(arguments.asStored()).onDefinition(recovered), recovered);
            DecodeReport report = reading.report().orElseThrow();
            int files = recovered.end();
            diagnostics.tell(input, reading, arguments.has(Options.VERBOSE));
            if (files == 0) {
                diagnostics.tell(input, "no message could be read, so nothing is written");
                return ExitCode.UNUSABLE;
            }
            try {
                output.write(out -> recovered.writeTo(out, report.files()));
            } catch (IOException e) {
                return outputFailed("cannot be written: " + IoFailure.sentence(e));
            }
            diagnostics.tell(input, "messages " + report.messages() + ", files " + files + ", written to " + outputName
                    + "; of " + report.bytes() + " bytes unreadable " + report.skippedBytes());
            return reading.exitCode();
        }

        private ExitCode outputFailed(String sentence) {
            diagnostics.tell(outputName + ": " + sentence);
            return ExitCode.INPUT_OUTPUT;
        }
    }
}
