package io.fitcore.corpus;

import io.fitcore.FitDecoder;
import io.fitcore.corpus.Corpus.RealFile;
import io.fitcore.model.DecodeReport;
import io.fitcore.model.FileReport;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Compares the structure of real files with a catalogue made by a scanner that knows no profile. */
class CatalogueTest {

    @Test
    void structureEqualsTheCatalogue() throws Exception {
        Corpus corpus = Corpus.find();
        Map<String, Map<?, ?>> catalogue = new HashMap<>();
        for (String line : Files.readAllLines(corpus.catalogue())) {
            Map<?, ?> entry = (Map<?, ?>) JsonParser.parse(line);
            catalogue.put((String) entry.get("file"), entry);
        }
        CorpusRun.over(corpus.sound(), (sample, score) -> compare(sample, catalogue.get(sample.name() + ".fit"), score))
                .judge("catalogue");
    }

    private static void compare(RealFile sample, Map<?, ?> entry, Score score) throws IOException {
        Map<String, Double> counts = new TreeMap<>();
        DecodeReport report = FitDecoder.stream(sample.fit()).forEach(
                message -> counts.merge(Integer.toString(message.number()), 1.0, Double::sum));
        Map<String, Object> ours = new LinkedHashMap<>();
        ours.put("size", (double) report.bytes());
        ours.put("chained", (double) report.fileCount());
        ours.put("message_count", (double) report.messages());
        ours.put("definition_count", (double) report.definitions());
        ours.put("messages", counts);
        ours.put("files", report.files().stream().map(CatalogueTest::file).toList());
        ours.forEach((key, value) -> {
            if (value.equals(entry.get(key))) {
                score.countValue();
            } else {
                score.differ("%s %s: ours %s, theirs %s".formatted(sample, key, value, entry.get(key)));
            }
        });
    }

    private static Map<String, Object> file(FileReport file) {
        Map<String, Object> ours = new HashMap<>();
        ours.put("offset", (double) file.offset());
        ours.put("header_size", (double) file.header().sizeBytes());
        ours.put("protocol", file.header().protocolMajor() + "." + file.header().protocolMinor());
        ours.put("profile", "%d.%02d".formatted(file.header().profileMajor(), file.header().profileMinor()));
        ours.put("data_size", (double) file.header().dataSizeBytes());
        ours.put("header_crc", headerCrc(file));
        ours.put("file_crc", file.isCrcRight() ? "ok" : "bad");
        ours.put("definitions", (double) file.definitions());
        ours.put("messages", (double) file.messages());
        return ours;
    }

    private static String headerCrc(FileReport file) {
        if (!file.header().hasCrcBytes()) {
            return "absent";
        }
        return file.header().storedCrc() == 0 ? "zero" : file.header().isCrcAcceptable() ? "ok" : "bad";
    }
}
