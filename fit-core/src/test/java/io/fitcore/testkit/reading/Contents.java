package io.fitcore.testkit.reading;

import io.fitcore.FitStream;
import io.fitcore.message.FitMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What a reading delivers as texts that can be compared: everything but where a message stands. */
public final class Contents {

    private Contents() {
    }

    /**
     * Reads a stream to its end.
     *
     * @return one text for each message; it tells where another file of the chain begins, too
     */
    public static List<String> of(FitStream stream) throws IOException {
        List<String> contents = new ArrayList<>();
        int[] file = {-1};
        stream.forEach(message -> {
            contents.add((message.fileIndex() == file[0] ? "" : "next file, ") + of(message));
            file[0] = message.fileIndex();
        });
        return contents;
    }

    private static String of(FitMessage message) {
        return message.definition() + " " + HexFormat.of().formatHex(message.recordBytes()) + " "
                + message.timestampSeconds() + " " + message.allFields() + message.developerFields();
    }
}
