package io.fitcore.benchmarks.table;

import io.fitcore.benchmarks.input.Folders;
import io.fitcore.benchmarks.input.Input;
import io.fitcore.benchmarks.jmh.DoorBenchmark;
import io.fitcore.benchmarks.jmh.OutputBenchmark;
import io.fitcore.benchmarks.jmh.RecordBenchmark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is measured, in the order of the tables. */
final class Suite {

    /** The row that others are compared with. */
    static final Trial EVERY_FIELD = plain("every field as double, by a cursor", "everyField");
    static final Trial LENIENT = plain("the same in lenient mode", "everyFieldLenient");
    static final Trial REPEATED = kind(Input.REPEATED_DEFINITIONS, "everyField");

    /** Kinds of files that the fast paths for plain records do not help. */
    private static final Set<Input> HARD_KINDS =
            Collections.unmodifiableSet(EnumSet.of(Input.BIG_ENDIAN, Input.DEVELOPER, Input.GEARS, Input.COMPRESSED));

    private Suite() {
    }

    /** How many bytes are summed, in the rows of the checksum table. */
    static int[] crcSizes(Preset preset) {
        return preset.complete()
                ? new int[] {16, 64, 256, 1 << 10, 1 << 12, 1 << 14, 1 << 16, 1 << 20, 1 << 24}
                : new int[] {1 << 12, 1 << 16};
    }

    /** The ways to sum, in the columns of the checksum table: methods of {@code CrcBenchmark}. */
    static List<String> crcMethods(Preset preset) {
        return preset.complete()
                ? List.of("folded", "foldedDirect", "byteTable", "slicingBy8", "slicingBy16", "xorOfWords")
                : List.of("folded", "slicingBy8", "slicingBy16", "xorOfWords");
    }

    /** All tables but that of checksums. */
    static List<Section> sections(Preset preset) {
        return List.of(
                new Section("Plain 1 Hz records (3 MB, byte[])", records(preset)),
                new Section("Other kinds of files: every field as double, by a cursor", kinds("everyField", all())),
                new Section("Other kinds of files: every field as double, by one call",
                        kinds("everyFieldAtOnce", preset.complete() ? all() : HARD_KINDS)),
                new Section("Other doors: every field as double, by a cursor (plain records)", doors(preset)),
                new Section("As text (plain records, to nowhere)", output(preset)));
    }

    private static List<Trial> records(Preset preset) {
        List<Trial> trials = new ArrayList<>();
        trials.add(plain("frame and CRC, nothing selected", "framing"));
        trials.add(plain("each message delivered, unread", "delivered"));
        trials.add(plain("six fields of each record", "sixFields"));
        trials.add(EVERY_FIELD);
        trials.add(LENIENT);
        if (preset.complete()) {
            trials.add(plain("the same with all elements of arrays", "everyElement"));
        }
        trials.add(plain("every field as double, by one call", "everyFieldAtOnce"));
        return trials;
    }

    private static Set<Input> all() {
        Set<Input> inputs = EnumSet.complementOf(EnumSet.of(Input.PLAIN));
        if (Folders.testdata().isEmpty()) {
            inputs.remove(Input.TESTDATA);
        }
        if (Folders.corpus().isEmpty()) {
            inputs.remove(Input.CORPUS);
        }
        return inputs;
    }

    private static List<Trial> kinds(String method, Set<Input> inputs) {
        return inputs.stream().map(input -> kind(input, method)).toList();
    }

    private static Trial plain(String label, String method) {
        return Trial.of(label, RecordBenchmark.class, method, Input.PLAIN);
    }

    private static Trial kind(Input input, String method) {
        return Trial.of(input.label(), RecordBenchmark.class, method, input);
    }

    private static List<Trial> doors(Preset preset) {
        List<Trial> trials = new ArrayList<>();
        trials.add(Trial.of("InputStream", DoorBenchmark.class, "inputStream", Input.PLAIN));
        trials.add(Trial.of("Path", DoorBenchmark.class, "path", Input.PLAIN));
        if (preset.complete()) {
            trials.add(Trial.of("ByteBuffer, direct", DoorBenchmark.class, "directBuffer", Input.PLAIN));
            trials.add(Trial.of("messages(), each a copy", DoorBenchmark.class, "pulled", Input.PLAIN));
        }
        trials.add(Trial.of("read(), nothing looked at", DoorBenchmark.class, "readAll", Input.PLAIN));
        if (preset.complete()) {
            trials.add(Trial.of("read(), then every field", DoorBenchmark.class, "everyFieldOfReadAll", Input.PLAIN));
        }
        return trials;
    }

    private static List<Trial> output(Preset preset) {
        List<Trial> trials = new ArrayList<>();
        trials.add(Trial.of("fit-dump, text", OutputBenchmark.class, "text", Input.PLAIN));
        trials.add(Trial.of("fit-dump, fitcsv", OutputBenchmark.class, "fitcsv", Input.PLAIN));
        if (preset.complete()) {
            trials.add(Trial.of("fit-dump, ndjson", OutputBenchmark.class, "ndjson", Input.PLAIN));
        }
        return trials;
    }
}
