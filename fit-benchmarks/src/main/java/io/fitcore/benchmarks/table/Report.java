package io.fitcore.benchmarks.table;

import static io.fitcore.benchmarks.table.Numbers.hundredths;
import static io.fitcore.benchmarks.table.Numbers.ratio;
import static io.fitcore.benchmarks.table.Numbers.size;
import static io.fitcore.benchmarks.table.Numbers.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The figures as Markdown that is legible as plain text. */
final class Report {

    private static final String YARDSTICK_TEXT = """
            ratio: how many times faster than one pass of an ordinary 256-entry-table CRC-16 over the same bytes,
            which is measured in the same JVM right before and after; median, lowest and highest of all iterations.
            Times leave out what other programs took of the machine meanwhile.
            B/message: allocated for each message beyond what every reading allocates once.
            """;

    private final Preset preset;
    private final Map<Trial, Figures> figures;

    Report(Preset preset, Map<Trial, Figures> figures) {
        this.preset = preset;
        this.figures = figures;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(machine()).append('\n').append(YARDSTICK_TEXT);
        text.append("\n### CRC-16\n\n").append(crcTable());
        for (Section section : Suite.sections(preset)) {
            text.append("\n### ").append(section.title()).append("\n\n").append(table(section));
        }
        return text.append("\n### Compared\n\n").append(comparisons()).toString();
    }

    private String machine() {
        double yardstick = median(Figures::yardstickMegabytesPerSecond);
        return "Java " + Runtime.version() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                + ", " + Runtime.getRuntime().availableProcessors() + " processors, of one of which the benchmarks had "
                + whole(100 * median(Figures::ownShare)) + " %; yardstick " + whole(yardstick) + " MB/s\n";
    }

    private double median(ToDoubleFunction<Figures> figure) {
        return Figures.medianOf(figures.values().stream().mapToDouble(figure).toArray());
    }

    private MarkdownTable crcTable() {
        List<String> methods = Suite.crcMethods(preset);
        List<String> heads = new ArrayList<>(List.of("size"));
        methods.forEach(method -> heads.add(crcHead(method)));
        heads.add("fit-core MB/s");
        MarkdownTable table = new MarkdownTable(heads.toArray(String[]::new));
        for (int size : Suite.crcSizes(preset)) {
            List<String> cells = new ArrayList<>(List.of(size(size)));
            methods.forEach(method -> cells.add(ratio(figures.get(Trial.ofCrc(method, size)).ratio())));
            cells.add(whole(figures.get(Trial.ofCrc("folded", size)).megabytesPerSecond()));
            table.row(cells);
        }
        return table;
    }

    private static String crcHead(String method) {
        return switch (method) {
            case "folded" -> "fit-core";
            case "foldedDirect" -> "fit-core, direct";
            case "byteTable" -> "byte table";
            case "slicingBy8" -> "slicing-by-8";
            case "slicingBy16" -> "slicing-by-16";
            default -> "XOR of words";
        };
    }

    private MarkdownTable table(Section section) {
        MarkdownTable table = new MarkdownTable("", "ratio", "lowest", "highest", "MB/s", "1000 messages/s", "B/op",
                "B/message");
        for (Trial trial : section.trials()) {
            Figures row = figures.get(trial);
            table.row(trial.label(), ratio(row.ratio()), ratio(row.lowestRatio()), ratio(row.highestRatio()),
                    whole(row.megabytesPerSecond()), whole(row.messagesPerSecond() / 1000), whole(row.allocated()),
                    row.perMessage().isPresent() ? hundredths(row.perMessage().getAsDouble()) : "");
        }
        return table;
    }

    private MarkdownTable comparisons() {
        Figures plain = figures.get(Suite.EVERY_FIELD);
        Figures lenient = figures.get(Suite.LENIENT);
        Figures repeated = figures.get(Suite.REPEATED);
        return new MarkdownTable("every field as double, of plain records", "of ratios", "of messages/s")
                .row("lenient / strict, of an undamaged file", ratio(lenient.ratio() / plain.ratio()),
                        ratio(perYardstick(lenient) / perYardstick(plain)))
                .row("definition before each record / once", ratio(repeated.ratio() / plain.ratio()),
                        ratio(perYardstick(repeated) / perYardstick(plain)));
    }

    /**
     * Messages read in the time that the yardstick takes for a megabyte, so that the state of the machine cancels out.
     */
    private static double perYardstick(Figures row) {
        return row.ratio() * row.messages() / row.bytes();
    }
}
