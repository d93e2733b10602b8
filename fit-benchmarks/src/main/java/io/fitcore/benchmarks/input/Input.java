package io.fitcore.benchmarks.input;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Kinds of input. The names are what a JMH parameter takes; a made one is about 3 MB. */
public enum Input {

    /** 1 Hz records of ten fields, of which two are expanded. */
    PLAIN("plain 1 Hz records", 115_000),
    /** The same, architecture 1. */
    BIG_ENDIAN("big-endian", 115_000),
    /** Plain records, each behind its definition. */
    REPEATED_DEFINITIONS("a definition before each record", 48_000),
    /** Eight developer fields in each record. */
    DEVELOPER("developer-heavy", 79_000),
    /** Gear changes and nothing else. */
    GEARS("gear changes (components)", 272_000),
    /** Compressed times, packed and accumulated fields. */
    COMPRESSED("compressed times, accumulated fields", 187_000),
    /** Many short files, one after the other. */
    SMALL_FILES("500 files of 1.7 kB", 0),
    /** The sound files of {@code testdata}. */
    TESTDATA("testdata, sound files", 0),
    /** The sound files of the folder that {@code -Dfit.corpus} names. */
    CORPUS("corpus, sound files", 0);

    /** How much shorter the head of a made file is. */
    private static final int HEAD_PART = 100;

    private final String label;
    private final int messages;

    Input(String label, int messages) {
        this.label = label;
        this.messages = messages;
    }

    /** What a table calls it. */
    public String label() {
        return label;
    }

    /** How many messages the only file of {@link #files()} holds behind its beginning; 0 where there are several. */
    public int madeMessages() {
        return messages;
    }

    /**
     * The files, in the order in which they are read.
     *
     * @throws IOException if the folder they come from is missing or cannot be read
     */
    public List<Sample> files() throws IOException {
        return switch (this) {
            case SMALL_FILES -> IntStream.range(0, 500).mapToObj(i -> PLAIN.made(55 + i % 21)).toList();
            case TESTDATA -> Folders.soundFiles(Folders.testdata().orElseThrow(() -> new IOException(
                    "no folder testdata here or beside the jar; -Dfit.testdata=DIR names it")));
            case CORPUS -> Folders.soundFiles(Folders.corpus().orElseThrow(() -> new IOException(
                    "-Dfit.corpus=DIR names the folder of real files")));
            default -> List.of(made(messages));
        };
    }

    /**
     * A file that differs from the only one of {@link #files()} in its length alone: what reading it allocates is what
     * any reading does. Empty where there are several.
     */
    public Optional<Sample> head() {
        return messages == 0 ? Optional.empty() : Optional.of(made(messages / HEAD_PART));
    }

    /**
     * A file of so many messages behind its beginning.
     *
     * @throws IllegalStateException if files of this kind are not made here
     */
    public Sample made(int count) {
        return new Sample(switch (this) {
            case PLAIN, SMALL_FILES -> MadeFiles.plain(count, ByteOrder.LITTLE_ENDIAN);
            case BIG_ENDIAN -> MadeFiles.plain(count, ByteOrder.BIG_ENDIAN);
            case REPEATED_DEFINITIONS -> MadeFiles.definedEachTime(count);
            case DEVELOPER -> MadeFiles.developer(count);
            case GEARS -> MadeFiles.gears(count);
            case COMPRESSED -> MadeFiles.compressed(count);
            case TESTDATA, CORPUS -> throw new IllegalStateException(label + " are not made here");
        });
    }
}
