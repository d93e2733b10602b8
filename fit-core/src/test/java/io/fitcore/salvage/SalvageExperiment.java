package io.fitcore.salvage;

import io.fitcore.FitDecoder;
import io.fitcore.FitStream;
import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Damages real files in known ways and counts what lenient decoding brings back.
 *
 * <p>Of the messages whose bytes the damage does not touch, how many come out identical (same number, same raw fields,
 * same resolved time)? And how many messages come out that the intact file does not hold? Seeded: the same numbers each
 * time. Arguments: the corpus folder; then {@code stream} to read through an InputStream instead of an array,
 * {@code verbose} to name the worst cases, {@code seed=N} for other damage.
 */
public final class SalvageExperiment {

    private static final long SEED = 20261120;
    private static final int BLOCK = 512;

    /** A way of doing damage. */
    enum DamageKind {
        BYTE_CHANGED(20), BLOCK_ZEROED(5), BLOCK_LOST(5), BYTE_INSERTED(5), BYTE_LOST(5);

        private final int trials;

        DamageKind(int trials) {
            this.trials = trials;
        }
    }

    /** Counts of one row of the table. */
    private static final class Row {
        private long trials;
        private long untouched;
        private long identical;
        private long invented;
    }

    private final boolean asStream;
    private final boolean verbose;
    private final long seed;
    private final Map<String, Row> rows = new TreeMap<>();

    private SalvageExperiment(List<String> options) {
        asStream = options.contains("stream");
        verbose = options.contains("verbose");
        seed = options.stream().filter(option -> option.startsWith("seed="))
                .mapToLong(option -> Long.parseLong(option.substring("seed=".length()))).findAny().orElse(SEED);
    }

    /** Prints the table. */
    public static void main(String[] args) throws IOException {
        SalvageExperiment experiment = new SalvageExperiment(Arrays.asList(args));
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(args[0], "files"))) {
            files = all.filter(path -> path.toString().endsWith(".fit")).sorted().toList();
        }
        for (int i = 5; i < files.size(); i += 6) {
            experiment.run(files.get(i), i);
        }
        experiment.print();
    }

    private void run(Path path, int index) throws IOException {
        byte[] intact = Files.readAllBytes(path);
        List<Message> messages = decode(intact, false);
        long damageSeed = seed + 1000L * index;
        for (DamageKind damage : DamageKind.values()) {
            SplittableRandom random = new SplittableRandom(damageSeed++);
            for (int trial = 0; trial < damage.trials; trial++) {
                int at = random.nextInt(intact.length);
                int length = damage == DamageKind.BYTE_INSERTED ? 0
                        : damage == DamageKind.BLOCK_LOST || damage == DamageKind.BLOCK_ZEROED
                        ? Math.min(BLOCK, intact.length - at) : 1;
                byte[] damaged = apply(damage, intact, at, length, random);
                count(path, damage, at, length, messages, decode(damaged, true));
            }
        }
    }

    private static byte[] apply(DamageKind damage, byte[] intact, int at, int length, SplittableRandom random) {
        byte[] copy = intact.clone();
        switch (damage) {
            case BYTE_CHANGED -> copy[at] ^= (byte) (1 + random.nextInt(255));
            case BLOCK_ZEROED -> Arrays.fill(copy, at, at + length, (byte) 0);
            case BLOCK_LOST, BYTE_LOST -> {
                copy = Arrays.copyOf(intact, intact.length - length);
                System.arraycopy(intact, at + length, copy, at, intact.length - at - length);
            }
            case BYTE_INSERTED -> {
                copy = Arrays.copyOf(intact, intact.length + 1);
                System.arraycopy(intact, at, copy, at + 1, intact.length - at);
                copy[at] = (byte) random.nextInt(256);
            }
        }
        return copy;
    }

    private void count(Path path, DamageKind damage, int at, int length, List<Message> intact,
            List<Message> delivered) {
        Map<String, Integer> expected = new HashMap<>();
        Map<String, Integer> all = new HashMap<>();
        long untouched = 0;
        String hit = "payload or between";
        for (Message message : intact) {
            all.merge(message.key, 1, Integer::sum);
            boolean touched = length == 0
                    ? at > message.from && at < message.to : at < message.to && at + length > message.from;
            if (touched && at == message.from) {
                hit = "record header";
            }
            if (!touched) {
                expected.merge(message.key, 1, Integer::sum);
                untouched++;
            }
        }
        long identical = 0;
        long invented = 0;
        for (Message message : delivered) {
            if (take(expected, message.key)) {
                identical++;
            }
            if (!take(all, message.key)) {
                invented++;
            }
        }
        add(damage.name(), untouched, identical, invented);
        if (damage == DamageKind.BYTE_CHANGED) {
            add(damage.name() + " in " + (isData(intact, at) ? hit : "definition or file header"), untouched, identical,
                    invented);
        }
        if (verbose && (identical < untouched - 3 || invented > 5)) {
            System.out.println(path.getFileName() + " " + damage + " at " + at + ": " + identical + " of " + untouched
                    + ", invented " + invented);
        }
    }

    private static boolean isData(List<Message> intact, int at) {
        return intact.stream().anyMatch(message -> at >= message.from && at < message.to);
    }

    private static boolean take(Map<String, Integer> counts, String key) {
        Integer count = counts.get(key);
        if (count == null || count == 0) {
            return false;
        }
        counts.put(key, count - 1);
        return true;
    }

    private void add(String name, long untouched, long identical, long invented) {
        Row row = rows.computeIfAbsent(name, key -> new Row());
        row.trials++;
        row.untouched += untouched;
        row.identical += identical;
        row.invented += invented;
    }

    private void print() {
        System.out.println("| damage | trials | messages untouched | identical | share | invented |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        rows.forEach((name, row) -> System.out.println(String.format(Locale.ROOT,
                "| %s | %d | %d | %d | %.2f %% | %d |", name.replace('_', ' ').toLowerCase(Locale.ROOT), row.trials,
                row.untouched, row.identical, 100.0 * row.identical / row.untouched, row.invented)));
    }

    private List<Message> decode(byte[] bytes, boolean lenient) throws IOException {
        List<Message> messages = new ArrayList<>();
        FitStream stream = asStream ? FitDecoder.stream(new ByteArrayInputStream(bytes)) : FitDecoder.stream(bytes);
        (lenient ? stream.lenient() : stream).forEach(message -> messages.add(new Message(message)));
        return messages;
    }

    /** What makes two messages the same, and where the message lay. */
    private static final class Message {
        private final String key;
        private final int from;
        private final int to;

        Message(FitMessage message) {
            StringBuilder text = new StringBuilder();
            text.append(message.number()).append('@').append(message.timestampSeconds(-1));
            for (FitField field : message.allFields()) {
                if (field.origin() == FieldOrigin.READ) {
                    text.append(' ').append(field.number()).append(':').append(field.typeByte()).append('=')
                            .append(Arrays.hashCode(field.rawBytes()));
                }
            }
            for (FitField field : message.developerFields()) {
                text.append(' ').append(field.developerDataIndex()).append('/').append(field.number()).append('=')
                        .append(Arrays.hashCode(field.rawBytes()));
            }
            key = text.toString();
            from = (int) message.offset();
            to = from + message.sizeBytes();
        }
    }
}
