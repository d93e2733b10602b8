package io.fitcore.testkit;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Turns plans into a stream and keeps account of it, by its own reading of the rules. */
final class SampleWriter {
    private static final int TIMESTAMP = 253;
    private static final long INVALID_TIME = 0xFFFF_FFFFL;
    private static final byte[] TEXT = "Ab é\0漢 ".getBytes(StandardCharsets.UTF_8);

    private final boolean odd;
    private final FitBytes stream = FitBytes.bareRecords();
    private final List<Integer> fileOffsets = new ArrayList<>();
    private final List<Integer> definitionOffsets = new ArrayList<>();
    private final List<FitSample.Message> messages = new ArrayList<>();

    // per file
    private final Map<Integer, WireDefinition> definitions = new TreeMap<>();
    private final Map<Integer, Map<Integer, Integer>> boundTypes = new HashMap<>();
    private final Map<Integer, Integer> describedTypes = new TreeMap<>();
    private final Set<Integer> identified = new HashSet<>();
    private OptionalLong reference = OptionalLong.empty();

    private SampleWriter(boolean odd) {
        this.odd = odd;
    }

    /**
     * Writes a chain.
     *
     * @param odd whether to write developer fields without a description and compressed headers without a reference
     */
    static FitSample write(List<FilePlan> plans, boolean odd) {
        SampleWriter writer = new SampleWriter(odd);
        plans.forEach(writer::file);
        return new FitSample(writer.stream.toBytes(), writer.fileOffsets, writer.definitionOffsets, writer.messages);
    }

    private void file(FilePlan plan) {
        definitions.clear();
        boundTypes.clear();
        describedTypes.clear();
        identified.clear();
        reference = OptionalLong.empty();
        stream.padding(plan.zerosBefore());
        fileOffsets.add(stream.position());
        stream.next().headerSize(plan.headerBytes()).protocol(plan.protocol()).profile(plan.profile());
        if (!plan.headerCrc()) {
            stream.headerCrc(0);
        }
        for (FilePlan.Step step : plan.steps()) {
            if (step instanceof FilePlan.Define define) {
                define(define);
            } else if (step instanceof FilePlan.Describe describe) {
                describe(describe);
            } else if (step instanceof FilePlan.Data data) {
                data(data);
            }
        }
    }

    private void define(FilePlan.Define plan) {
        List<WireField> fields = new ArrayList<>();
        boolean timed = false;
        for (WireField field : plan.fields()) {
            if (field.number() != TIMESTAMP) {
                fields.add(field);
            } else if (!timed) {
                timed = true;
                fields.add(FitBytes.field(TIMESTAMP, 4, WireType.UINT32));
            }
        }
        for (FilePlan.DeveloperPick pick : plan.developerPicks()) {
            developerField(pick, fields);
        }
        WireDefinition definition = WireDefinition
                .of(plan.localNumber(), plan.globalNumber(), fields.toArray(WireField[]::new))
                .architecture(plan.bigEndian() ? 1 : 0)
                .reserved(plan.reserved())
                .headerBits(plan.headerBits());
        define(definition);
    }

    private void developerField(FilePlan.DeveloperPick pick, List<WireField> fields) {
        List<Integer> keys = List.copyOf(describedTypes.keySet());
        if (odd && pick.description() % 3 == 0) {
            fields.add(FitBytes.developer(pick.description() % 7, pick.elements(), pick.description() % 2));
        } else if (!keys.isEmpty()) {
            int key = keys.get(pick.description() % keys.size());
            int elementBytes = WireType.sizeBytes(describedTypes.get(key));
            fields.add(FitBytes.developer(key & 0xFF, pick.elements() * elementBytes, key >> 8));
        }
    }

    private void define(WireDefinition definition) {
        definitionOffsets.add(stream.position());
        stream.define(definition);
        definitions.put(definition.localNumber(), definition);
        Map<Integer, Integer> bound = new HashMap<>();
        for (WireField field : definition.fields()) {
            Integer type = describedTypes.get(key(field));
            if (field.developer() && type != null) {
                bound.put(key(field), type);
            }
        }
        boundTypes.put(definition.localNumber(), bound);
    }

    private void describe(FilePlan.Describe plan) {
        if (identified.add(plan.index())) {
            define(WireDefinition.of(plan.localNumber(), 207, FitBytes.field(3, 1, WireType.UINT8),
                    FitBytes.field(1, 16, WireType.BYTE)));
            byte[] id = new byte[17];
            Arrays.fill(id, (byte) (0x30 + plan.index()));
            id[0] = (byte) plan.index();
            message(definitions.get(plan.localNumber()), plan.localNumber(), id);
        }
        define(WireDefinition.of(plan.localNumber(), 206, FitBytes.field(0, 1, WireType.UINT8),
                FitBytes.field(1, 1, WireType.UINT8), FitBytes.field(2, 1, WireType.UINT8),
                FitBytes.field(3, 2, WireType.STRING)));
        message(definitions.get(plan.localNumber()), plan.localNumber(),
                new byte[] {(byte) plan.index(), (byte) plan.number(), (byte) plan.baseType(), 'd', 0});
        describedTypes.put(plan.index() << 8 | plan.number(), plan.baseType());
    }

    private void data(FilePlan.Data plan) {
        boolean compressed = plan.seconds() >= 0 && (odd || reference.isPresent());
        List<WireDefinition> candidates = definitions.values().stream()
                .filter(definition -> !compressed || definition.localNumber() < 4)
                .filter(definition -> definition.globalNumber() != 206 && definition.globalNumber() != 207)
                .toList();
        if (candidates.isEmpty()) {
            return;
        }
        WireDefinition definition = candidates.get(plan.definitionPick() % candidates.size());
        int header = compressed
                ? 0x80 | definition.localNumber() << 5 | plan.seconds()
                : definition.localNumber() | plan.headerBits();
        message(definition, header, payload(definition, plan));
    }

    private static byte[] payload(WireDefinition definition, FilePlan.Data plan) {
        byte[] payload = new byte[definition.payloadBytes()];
        int at = 0;
        int taken = 0;
        for (int i = 0; i < definition.fields().size(); i++) {
            WireField field = definition.fields().get(i);
            byte[] invalid = field.developer() ? new byte[0] : WireType.invalid(field.type(), definition.byteOrder());
            FilePlan.Fill fill = plan.fills().get(i % plan.fills().size());
            for (int k = 0; k < field.sizeBytes(); k++) {
                payload[at++] = switch (fill) {
                    case CONTENT -> plan.content().get(taken++ % plan.content().size());
                    case INVALID -> invalid.length == 0 ? (byte) 0xFF : invalid[k % invalid.length];
                    case ZEROS -> 0;
                    case ONES -> (byte) 0xFF;
                    case TEXT -> TEXT[k % TEXT.length];
                };
            }
        }
        return payload;
    }

    private void message(WireDefinition definition, int header, byte[] payload) {
        int offset = stream.position();
        stream.raw(new byte[] {(byte) header}).raw(payload);
        List<FitSample.Field> fields = new ArrayList<>();
        OptionalLong stored = OptionalLong.empty();
        int at = 0;
        for (WireField field : definition.fields()) {
            fields.add(new FitSample.Field(field, offset + 1 + at, describedType(definition, field)));
            if (!field.developer() && field.number() == TIMESTAMP) {
                stored = time(payload, at, definition.byteOrder());
            }
            at += field.sizeBytes();
        }
        OptionalLong time = stored;
        if (time.isEmpty() && (header & 0x80) != 0 && reference.isPresent()) {
            long last = reference.getAsLong();
            time = OptionalLong.of(last + ((header - last) & 0x1F) & INVALID_TIME);
        }
        if (time.isPresent()) {
            reference = time;
        }
        messages.add(new FitSample.Message(fileOffsets.size() - 1, offset, header, definition, fields, time));
    }

    /** Bound when the definition was read; if there was nothing to bind to, as soon as there is (R67, R69). */
    private OptionalInt describedType(WireDefinition definition, WireField field) {
        if (!field.developer()) {
            return OptionalInt.empty();
        }
        Map<Integer, Integer> bound = boundTypes.get(definition.localNumber());
        Integer late = describedTypes.get(key(field));
        if (late != null) {
            bound.putIfAbsent(key(field), late);
        }
        Integer type = bound.get(key(field));
        return type == null ? OptionalInt.empty() : OptionalInt.of(type);
    }

    private static int key(WireField field) {
        return field.type() << 8 | field.number();
    }

    private static OptionalLong time(byte[] payload, int at, ByteOrder order) {
        long value = 0;
        for (int i = 0; i < 4; i++) {
            value = value << 8 | (payload[order == ByteOrder.BIG_ENDIAN ? at + i : at + 3 - i] & 0xFF);
        }
        return value == INVALID_TIME ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
