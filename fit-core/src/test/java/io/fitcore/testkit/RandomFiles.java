package io.fitcore.testkit;

import io.fitcore.testkit.FilePlan.Fill;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random streams for runs of hundreds of thousands. They are of the same kinds as those of {@link FitFiles}, made
 * faster, and a seed is all it takes to make one again.
 */
public final class RandomFiles {
    private static final int TIMESTAMP = 253;
    private static final int MADE_UP = 0xFF00;
    private static final int[] HEADER_BYTES = {14, 14, 14, 12, 12, 16, 255};
    private static final int[] PROTOCOLS = {0x20, 0x10, 0x00, 0x02, 0x2F};
    private static final int[] KNOWN_MESSAGES = {0, 18, 19, 20, 20, 20, 21, 23, 49, 55, 78, 101, 128, 132, 145, 206,
        207, 225, 264, 297, 372};
    private static final Fill[] FILLS = {Fill.CONTENT, Fill.CONTENT, Fill.CONTENT, Fill.CONTENT, Fill.CONTENT,
        Fill.INVALID, Fill.INVALID, Fill.ZEROS, Fill.ONES, Fill.TEXT};

    private final SplittableRandom random;

    private RandomFiles(long seed) {
        random = new SplittableRandom(seed);
    }

    /** One to three whole files in which every construct may occur and nothing is wrong. */
    public static FitSample sound(long seed) {
        return new RandomFiles(seed).chain(false);
    }

    /** The same with everything that departs from the format while other values stay intact. */
    public static FitSample odd(long seed) {
        return new RandomFiles(seed).chain(true);
    }

    /** A whole file as devices write them: times run on, values change little, definitions are the profile's. */
    public static FitSample ordinary(long seed) {
        return new RandomFiles(seed).recording();
    }

    /** A stream of any kind with one to four mutations. */
    public static Damaged damaged(long seed) {
        RandomFiles files = new RandomFiles(seed);
        FitSample sample = switch (files.random.nextInt(4)) {
            case 0, 1 -> files.recording();
            case 2 -> files.chain(false);
            default -> files.chain(true);
        };
        List<Mutation> mutations = new ArrayList<>();
        do {
            mutations.add(files.mutation());
        } while (mutations.size() < 4 && files.random.nextInt(3) == 0);
        return new Damaged(sample, mutations);
    }

    /** A stream of any kind that ends early and is sound so far. */
    public static Damaged cut(long seed) {
        RandomFiles files = new RandomFiles(seed);
        FitSample sample = files.random.nextBoolean() ? files.recording() : files.chain(files.random.nextBoolean());
        return new Damaged(sample, List.of(new Mutation.Cut(files.place())));
    }

    /** Random bytes: bare, behind a header that promises records, or behind definitions. */
    public static byte[] noise(long seed) {
        RandomFiles files = new RandomFiles(seed);
        byte[] bytes = files.bytes(files.random.nextInt(300));
        return switch (files.random.nextInt(4)) {
            case 0 -> bytes;
            case 1 -> FitBytes.file().dataSize(files.random.nextInt(400)).raw(bytes).toBytes();
            case 2 -> FitBytes.file().define(files.definition(true)).raw(bytes).noFileCrc().toBytes();
            default -> {
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) (bytes[i] & 0x43); // mostly headers of definitions and records, and counts
                }
                yield FitBytes.file().raw(bytes).toBytes();
            }
        };
    }

    // ---- files of all constructs ----------------------------------------------------------------------------------

    private FitSample chain(boolean odd) {
        List<FilePlan> files = new ArrayList<>();
        do {
            files.add(file(odd));
        } while (files.size() < 3 && random.nextInt(3) == 0);
        return SampleWriter.write(files, odd);
    }

    private FilePlan file(boolean odd) {
        List<FilePlan.Step> steps = new ArrayList<>();
        steps.add(define(odd));
        int more = random.nextInt(16);
        for (int i = 0; i < more; i++) {
            int kind = random.nextInt(10);
            steps.add(kind < 6 ? data() : kind < 9 ? define(odd) : new FilePlan.Describe(local(),
                    pick(0, 1, 200), random.nextInt(4), WireType.ALL.get(random.nextInt(WireType.ALL.size()))));
        }
        return new FilePlan(pick(HEADER_BYTES), random.nextBoolean(), pick(PROTOCOLS), pick(21212, 2147, 0, 0xFFFF),
                pick(0, 0, 0, 0, 1, 7), steps);
    }

    private FilePlan.Define define(boolean odd) {
        WireDefinition definition = definition(odd);
        List<FilePlan.DeveloperPick> picks = new ArrayList<>();
        while (picks.size() < 3 && random.nextInt(3) == 0) {
            picks.add(new FilePlan.DeveloperPick(random.nextInt(21), 1 + random.nextInt(4)));
        }
        return new FilePlan.Define(definition.localNumber(), definition.globalNumber(), definition.architecture() == 1,
                pick(0, 0, 0xAA), pick(0, 0, 0x10), definition.fields(), picks);
    }

    /** A definition; where it is to be sound, known fields have their profile types as {@link FitFiles} knows them. */
    private WireDefinition definition(boolean odd) {
        List<WireField> fields = new ArrayList<>();
        boolean known = random.nextBoolean();
        int number = known ? pick(KNOWN_MESSAGES) : MADE_UP + random.nextInt(255);
        if (!odd && known) {
            number = FitFiles.KNOWN_NUMBERS.get(random.nextInt(FitFiles.KNOWN_NUMBERS.size()));
        }
        int count = random.nextInt(60) == 0 ? random.nextInt(256) : random.nextInt(9);
        for (int i = 0; i < count; i++) {
            fields.add(field(number, odd, known));
        }
        return WireDefinition.of(local(), number, fields.toArray(WireField[]::new)).architecture(random.nextInt(2));
    }

    private WireField field(int message, boolean odd, boolean known) {
        int elements = 1 + random.nextInt(random.nextInt(4) == 0 ? 5 : 1);
        if (!odd && known) {
            List<WireField> fields = FitFiles.fieldsOf(message);
            WireField field = fields.get(random.nextInt(fields.size()));
            return FitBytes.field(field.number(), elements * field.sizeBytes(), field.type());
        }
        int number = pick(random.nextInt(256), random.nextInt(11), random.nextInt(11), TIMESTAMP);
        int type = WireType.ALL.get(random.nextInt(WireType.ALL.size()));
        if (odd && random.nextInt(3) == 0) {
            return FitBytes.field(number, random.nextInt(21), random.nextInt(256));
        }
        return FitBytes.field(number, elements * WireType.sizeBytes(type), type);
    }

    private FilePlan.Data data() {
        List<Fill> fills = new ArrayList<>();
        do {
            fills.add(FILLS[random.nextInt(FILLS.length)]);
        } while (fills.size() < 5 && random.nextBoolean());
        List<Byte> content = new ArrayList<>();
        for (byte b : bytes(1 + random.nextInt(16))) {
            content.add(b);
        }
        return new FilePlan.Data(random.nextInt(16), pick(0, 0, 0x10, 0x20, 0x30),
                random.nextInt(3) == 0 ? random.nextInt(32) : -1, fills, content);
    }

    // ---- recordings -----------------------------------------------------------------------------------------------

    /** A file_id, then records, events and laps whose times and values run on. */
    private FitSample recording() {
        boolean bigEndian = random.nextBoolean();
        long time = 1_000_000_000L + random.nextInt(100_000_000);
        List<FilePlan.Step> steps = new ArrayList<>();
        List<WireDefinition> definitions = List.of(
                recorded(0, 0, bigEndian, FitBytes.field(0, 1, WireType.ENUM), FitBytes.field(1, 2, WireType.UINT16),
                        FitBytes.field(4, 4, WireType.UINT32)),
                recorded(1, 20, bigEndian, FitBytes.field(TIMESTAMP, 4, WireType.UINT32),
                        FitBytes.field(0, 4, WireType.SINT32), FitBytes.field(1, 4, WireType.SINT32),
                        FitBytes.field(5, 4, WireType.UINT32), FitBytes.field(2, 2, WireType.UINT16),
                        FitBytes.field(3, 1, WireType.UINT8), FitBytes.field(4, 1, WireType.UINT8)),
                recorded(2, 21, bigEndian, FitBytes.field(TIMESTAMP, 4, WireType.UINT32),
                        FitBytes.field(0, 1, WireType.ENUM), FitBytes.field(1, 1, WireType.ENUM)));
        for (WireDefinition definition : definitions) {
            steps.add(new FilePlan.Define(definition.localNumber(), definition.globalNumber(), bigEndian, 0, 0,
                    definition.fields(), List.of()));
        }
        long[] values = {4, 1, time};
        steps.add(written(0, definitions.get(0), values));
        long[] record = {time, random.nextInt(), random.nextInt(), random.nextInt(100_000), 2500 + random.nextInt(5000),
            60 + random.nextInt(120), random.nextInt(100)};
        int count = 5 + random.nextInt(40);
        for (int i = 0; i < count; i++) {
            if (random.nextInt(12) == 0) {
                steps.add(written(2, definitions.get(2), record[0], random.nextInt(10), random.nextInt(5)));
            }
            steps.add(written(1, definitions.get(1), record));
            record[0] += 1 + random.nextInt(3);
            record[1] += random.nextInt(2000);
            record[2] += random.nextInt(2000);
            record[3] += random.nextInt(1000);
            record[4] += random.nextInt(21) - 10;
            record[5] = Math.max(1, Math.min(250, record[5] + random.nextInt(5) - 2));
            record[6] = Math.max(0, Math.min(254, record[6] + random.nextInt(5) - 2));
        }
        FilePlan file = new FilePlan(14, true, 0x20, 21212, 0, steps);
        return SampleWriter.write(random.nextInt(5) == 0 ? List.of(file, file) : List.of(file), false);
    }

    private static WireDefinition recorded(int local, int number, boolean bigEndian, WireField... fields) {
        return WireDefinition.of(local, number, fields).architecture(bigEndian ? 1 : 0);
    }

    /** A data message with values; the definition's place among those in force is its local number. */
    private static FilePlan.Data written(int place, WireDefinition definition, long... values) {
        List<Byte> payload = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            int size = definition.fields().get(i).sizeBytes();
            for (byte each : WireNumber.bytes(values[i], size, definition.byteOrder())) {
                payload.add(each);
            }
        }
        return new FilePlan.Data(place, 0, -1, List.of(Fill.CONTENT), payload);
    }

    // ---- damage ---------------------------------------------------------------------------------------------------

    private Mutation mutation() {
        int few = 1 + random.nextInt(40);
        return switch (random.nextInt(14)) {
            case 0, 1 -> new Mutation.FlipBit(place(), random.nextInt(8));
            case 2 -> new Mutation.SetByte(place(), random.nextInt(256));
            case 3 -> new Mutation.Cut(place());
            case 4 -> new Mutation.Behead(place());
            case 5, 6 -> new Mutation.Remove(place(), few);
            case 7 -> new Mutation.Repeat(place(), few);
            case 8 -> new Mutation.Wipe(place(), few, pick(0x00, 0xFF));
            case 9 -> {
                List<Byte> inserted = new ArrayList<>();
                for (byte b : bytes(1 + random.nextInt(20))) {
                    inserted.add(b);
                }
                yield new Mutation.Insert(place(), inserted);
            }
            case 10 -> new Mutation.Splice(place(), place(), few);
            case 11 -> new Mutation.LieInHeaderSize(random.nextInt(3), random.nextInt(256));
            case 12 -> new Mutation.LieInDataSize(random.nextInt(3), random.nextBoolean() ? random.nextInt(400)
                    : new long[] {0, 0x7FFF_FFFFL, 0x8000_0000L, 0xFFFF_FFFFL}[random.nextInt(4)]);
            default -> new Mutation.LieInDefinition(random.nextInt(20), random.nextInt(13), random.nextInt(256));
        };
    }

    private int place() {
        return random.nextInt(100_000);
    }

    private int local() {
        return random.nextInt(4) == 0 ? random.nextInt(16) : random.nextInt(4);
    }

    private int pick(int... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
