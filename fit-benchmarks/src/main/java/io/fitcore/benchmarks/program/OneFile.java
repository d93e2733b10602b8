package io.fitcore.benchmarks.program;

import io.fitcore.FitDecoder;
import io.fitcore.message.FieldCursor;
import io.fitcore.message.FitMessage;
import io.fitcore.message.MessageListener;
import java.io.IOException;
import java.nio.file.Path;

/** Decodes one file, every field of it, and prints nothing. */
final class OneFile implements MessageListener {

    private double sum;

    private OneFile() {
    }

    public static void main(String[] args) throws IOException {
        OneFile all = new OneFile();
        FitDecoder.stream(Path.of(args[0])).forEach(all);
        if (all.sum == 0) {
            throw new IOException(args[0] + " holds no field but zeros");
        }
    }

    @Override
    public void onMessage(FitMessage message) {
        FieldCursor field = message.cursor();
        while (field.next()) {
            sum += field.doubleValue();
        }
    }
}
