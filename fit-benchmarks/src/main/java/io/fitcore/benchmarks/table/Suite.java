package io.fitcore.benchmarks.table;

import io.fitcore.benchmarks.input.Folders;
import io.fitcore.benchmarks.input.Input;
import io.fitcore.benchmarks.jmh.DoorBenchmark;
import io.fitcore.benchmarks.jmh.OutputBenchmark;
import io.fitcore.benchmarks.jmh.RecordBenchmark;
import java.util.ArrayList;
import java.util.List;

/** What is measured, in the order of the tables. */
final class Suite {

    /** The row that others are compared with. */
    static final Trial EVERY_FIELD = Trial.of("every field as double, expanded", RecordBenchmark.class, "everyField",
            Input.PLAIN);
    static final Trial LENIENT = Trial.of("every field, lenient", RecordBenchmark.class, "everyFieldLenient",
            Input.PLAIN);
    static final Trial REPEATED = kind(Input.REPEATED_DEFINITIONS);

    private Suite() {
    }

    /** How many bytes are summed, in the rows of the checksum table. */
    static int[] crcSizes(Preset preset) {
        return preset.complete()
                ? new int[] {16, 64, 256, 1 << 10, 1 << 12, 1 << 14, 1 << 16, 1 << 20, 1 << 24}
                : new int[] {1 << 12, 1 << 16, 1 << 20};
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
                new Section("Every field as double, by kind of file", kinds()),
                new Section("Every field as double, by door (plain records)", doors(preset)),
                new Section("As text (plain records, to nowhere)", output(preset)));
    }

    private static List<Trial> records(Preset preset) {
        List<Trial> trials = new ArrayList<>();
        trials.add(Trial.of("frame and CRC, nothing selected", RecordBenchmark.class, "framing", Input.PLAIN));
        trials.add(Trial.of("each message delivered, unread", RecordBenchmark.class, "delivered", Input.PLAIN));
        trials.add(Trial.of("six fields of each record", RecordBenchmark.class, "sixFields", Input.PLAIN));
        trials.add(EVERY_FIELD);
        if (preset.complete()) {
            trials.add(Trial.of("every element of every field", RecordBenchmark.class, "everyElement", Input.PLAIN));
        }
        trials.add(LENIENT);
        return trials;
    }

    private static List<Trial> kinds() {
        List<Trial> trials = new ArrayList<>();
        trials.add(kind(Input.BIG_ENDIAN));
        trials.add(REPEATED);
        trials.add(kind(Input.DEVELOPER));
        trials.add(kind(Input.GEARS));
        trials.add(kind(Input.COMPRESSED));
        trials.add(kind(Input.SMALL_FILES));
        if (Folders.testdata().isPresent()) {
            trials.add(kind(Input.TESTDATA));
        }
        if (Folders.corpus().isPresent()) {
            trials.add(kind(Input.CORPUS));
        }
        return trials;
    }

    private static Trial kind(Input input) {
        return Trial.of(input.label(), RecordBenchmark.class, "everyField", input);
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
