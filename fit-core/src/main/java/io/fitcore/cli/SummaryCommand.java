package io.fitcore.cli;

import io.fitcore.cli.output.Json;
import io.fitcore.cli.output.Utf8Output;
import io.fitcore.message.DefinitionListener;
import io.fitcore.message.DefinitionPosition;
import io.fitcore.message.FitMessage;
import io.fitcore.message.MessageListener;
import io.fitcore.model.DecodeOptions;
import io.fitcore.model.MessageDefinition;
import java.util.List;

/** A command that reads an input to its end and then shows in text or JSON how that went. */
abstract class SummaryCommand implements Command {

    private static final String JSON = "json";
    private static final List<String> FORMATS = List.of("text", JSON);

    @Override
    public final void check(Arguments arguments) {
        arguments.requireFormat(name(), FORMATS);
    }

    @Override
    public final InputTask begin(Arguments arguments, Console console) {
        return new Summary(arguments, console);
    }

    abstract void writeText(Utf8Output out, Input input, Reading reading);

    abstract void writeJson(Json json, Input input, Reading reading);

    /** Tells beside the summary what it does not show. */
    abstract void tell(Diagnostics diagnostics, Input input, Reading reading);

    /** The summaries of the inputs of one command line. */
    private final class Summary implements InputTask, MessageListener, DefinitionListener {

        private final Console console;
        private final DecodeOptions decoding;
        private final boolean asJson;

        Summary(Arguments arguments, Console console) {
            this.console = console;
            this.decoding = arguments.decoding().withComponents(false);
            this.asJson = arguments.format().equals(JSON);
        }

        /** The library counts messages. */
        @Override
        public void onMessage(FitMessage message) {
        }

        /** The library counts definitions. */
        @Override
        public void onDefinition(MessageDefinition definition, DefinitionPosition position) {
        }

        @Override
        public ExitCode run(Input input) {
            Reading reading = Reading.of(input, decoding, this, this);
            if (reading.report().isPresent()) {
                write(input, reading);
            }
            console.out().flush();
            tell(console.diagnostics(), input, reading);
            return reading.exitCode();
        }

        private void write(Input input, Reading reading) {
            if (asJson) {
                writeJson(new Json(console.out()), input, reading);
            } else {
                writeText(console.out(), input, reading);
            }
        }
    }
}
