package io.fitcore.expansion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fitcore.FitDecoder;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.model.DecodeOptions;
import io.fitcore.testkit.FitBytes;
import java.io.IOException;
import java.util.List;

/** Messages of hand-made files, and short questions to them. */
final class Decoded {

    private Decoded() {
    }

    static List<FitMessage> messages(FitBytes file) throws IOException {
        return messages(file.toBytes());
    }

    static List<FitMessage> messages(byte[] file) throws IOException {
        return FitDecoder.read(file).messages();
    }

    static List<FitMessage> messages(FitBytes file, DecodeOptions options) throws IOException {
        return FitDecoder.stream(file.toBytes()).options(options).toFile().messages();
    }

    /** The message of a file that holds one. */
    static FitMessage message(FitBytes file) throws IOException {
        return single(messages(file));
    }

    /** The message of a file that holds one. */
    static FitMessage message(FitBytes file, DecodeOptions options) throws IOException {
        return single(messages(file, options));
    }

    private static FitMessage single(List<FitMessage> messages) {
        assertEquals(1, messages.size());
        return messages.get(0);
    }

    /** The field with a number, which there is. */
    static FitField field(FitMessage message, int number) {
        return message.field(number).orElseThrow(() -> new AssertionError("no field " + number + " in " + message));
    }

    /** The field with a name, which there is. */
    static FitField field(FitMessage message, String name) {
        return message.field(name).orElseThrow(() -> new AssertionError("no field " + name + " in " + message));
    }

    /** Names of the fields that have a value, in order. */
    static List<String> names(FitMessage message) {
        return message.fields().stream().map(FitField::name).toList();
    }

    /** Values of a field in all messages, NaN where it is absent. */
    static List<Double> values(List<FitMessage> messages, int number) {
        return messages.stream().map(message -> message.doubleValue(number)).toList();
    }
}
