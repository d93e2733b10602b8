package io.fitcore.expansion;

import io.fitcore.expansion.SlowReading.Input;
import io.fitcore.expansion.SlowReading.InputField;
import io.fitcore.model.BaseType;
import io.fitcore.profile.ProfileComponent;
import io.fitcore.profile.ProfileCondition;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileMessage;
import io.fitcore.profile.ProfileSubfield;
import io.fitcore.testkit.FitBytes;
import io.fitcore.testkit.WireDefinition;
import io.fitcore.testkit.WireField;
import io.fitcore.testkit.WireNumber;
import io.fitcore.testkit.WireType;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** A stream whose messages are full of components, their destinations and the references of subfields. */
final class Scenario {

    private static final int LOCAL_NUMBERS = 4;
    private static final int MOST_ELEMENTS = 5;

    private final FitBytes file = FitBytes.file();
    private final List<Input> inputs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final byte[] bytes;

    /** One thing to write, before it is made to fit. */
    sealed interface Step permits Define, Data, Next {
    }

    /** A definition of one of the messages. */
    record Define(int local, int message, boolean bigEndian, List<FieldPick> fields) implements Step {
    }

    /** A field of it: which of the interesting ones, how often, and by chance another type or size. */
    record FieldPick(int field, int elements, int otherType, int otherSize) {
    }

    /** A data message with what its fields hold, in turn. */
    record Data(int local, List<Fill> fills) implements Step {
    }

    /** What a field holds. */
    record Fill(Kind kind, long bits, int invalidElements) {
    }

    /** Where the numbers of a field come from. */
    enum Kind {
        ASKED_FOR, SMALL, ANY, ABSENT
    }

    /** The next file of the chain. */
    record Next() implements Step {
    }

    private Scenario(List<ProfileMessage> messages, List<Step> steps) {
        Map<Integer, WireDefinition> definitions = new HashMap<>();
        Map<Integer, ProfileMessage> defined = new HashMap<>();
        int chained = 0;
        for (Step step : steps) {
            if (step instanceof Define define) {
                ProfileMessage message = messages.get(define.message() % messages.size());
                WireDefinition definition = definition(message, define);
                definitions.put(define.local(), definition);
                defined.put(define.local(), message);
                file.define(definition);
                text.append("\ndefine ").append(definition);
            } else if (step instanceof Data data && definitions.containsKey(data.local())) {
                WireDefinition definition = definitions.get(data.local());
                List<InputField> fields = fill(defined.get(data.local()), definition, data.fills());
                file.data(data.local(), fields.stream().map(Scenario::array).toArray());
                inputs.add(new Input(chained, definition.globalNumber(), definition.byteOrder(), fields,
                        OptionalLong.empty()));
                text.append("\ndata ").append(data.local()).append(' ').append(fields);
            } else if (step instanceof Next) {
                file.next();
                definitions.clear();
                chained++;
                text.append("\nnext");
            }
        }
        bytes = file.toBytes();
    }

    /** Streams of some of the messages of a profile. */
    static Arbitrary<Scenario> of(List<ProfileMessage> messages) {
        Arbitrary<Integer> local = Arbitraries.integers().between(0, LOCAL_NUMBERS - 1);
        Arbitrary<Integer> seldom = Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.just(-1)),
                Tuple.of(1, Arbitraries.integers().between(0, 16)));
        Arbitrary<FieldPick> pick = Combinators.combine(Arbitraries.integers().between(0, 999),
                Arbitraries.integers().between(1, MOST_ELEMENTS), seldom, seldom).as(FieldPick::new);
        Arbitrary<Define> define = Combinators.combine(local, Arbitraries.integers().between(0, 99),
                Arbitraries.of(false, true), pick.list().ofMinSize(1).ofMaxSize(7)).as(Define::new);
        Arbitrary<Fill> fill = Combinators.combine(
                Arbitraries.frequency(Tuple.of(4, Kind.ASKED_FOR), Tuple.of(3, Kind.SMALL), Tuple.of(3, Kind.ANY),
                        Tuple.of(1, Kind.ABSENT)),
                Arbitraries.longs(), Arbitraries.frequency(Tuple.of(5, 0), Tuple.of(1, 1), Tuple.of(1, 2),
                        Tuple.of(1, 6))).as(Fill::new);
        Arbitrary<Data> data = Combinators.combine(local, fill.list().ofMinSize(1).ofMaxSize(6)).as(Data::new);
        Arbitrary<Step> step = Arbitraries.frequencyOf(Tuple.of(10, data.map(each -> each)),
                Tuple.of(4, define.map(each -> each)), Tuple.of(1, Arbitraries.just(new Next())));
        return Combinators.combine(define, step.list().ofMaxSize(25)).as((first, others) -> {
            List<Step> steps = new ArrayList<>(List.of(first));
            steps.addAll(others);
            return new Scenario(messages, steps);
        }).withoutEdgeCases();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    List<Input> inputs() {
        return inputs;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    // ---- definitions

    private static WireDefinition definition(ProfileMessage message, Define define) {
        List<ProfileField> candidates = interesting(message);
        List<WireField> fields = new ArrayList<>();
        for (FieldPick pick : define.fields()) {
            ProfileField field = candidates.get(pick.field() % candidates.size());
            int type = pick.otherType() < 0 ? field.baseType().code() : WireType.ALL.get(pick.otherType());
            int elements = field.isArray() || pick.otherSize() >= 0 || field.baseType() == BaseType.STRING
                    ? pick.elements() : 1;
            int size = elements * WireType.sizeBytes(type);
            fields.add(FitBytes.field(field.number(), pick.otherSize() == 0 ? pick.elements() : size, type));
        }
        WireDefinition definition =
                WireDefinition.of(define.local(), message.number(), fields.toArray(new WireField[0]));
        return define.bigEndian() ? definition.bigEndian() : definition;
    }

    /** Fields that have to do with components or subfields, and one that has not. */
    private static List<ProfileField> interesting(ProfileMessage message) {
        Set<Integer> numbers = new TreeSet<>();
        numbers.add(message.fields().get(0).number());
        for (ProfileField field : message.fields()) {
            add(field.number(), field.components(), numbers);
            for (ProfileSubfield subfield : field.subfields()) {
                numbers.add(field.number());
                subfield.conditions().forEach(condition -> numbers.add(condition.fieldNumber()));
                add(field.number(), subfield.components(), numbers);
            }
        }
        return message.fields().stream().filter(field -> numbers.contains(field.number())).toList();
    }

    private static void add(int source, List<ProfileComponent> components, Set<Integer> numbers) {
        if (!components.isEmpty()) {
            numbers.add(source);
            components.forEach(component -> numbers.add(component.fieldNumber()));
        }
    }

    // ---- data

    private static List<InputField> fill(ProfileMessage message, WireDefinition definition, List<Fill> fills) {
        List<InputField> fields = new ArrayList<>();
        for (WireField field : definition.fields()) {
            Fill fill = fills.get(fields.size() % fills.size());
            byte[] content = content(message, field, fill, definition.byteOrder());
            fields.add(new InputField(field.number(), field.type(), SlowReading.list(content)));
        }
        return fields;
    }

    private static byte[] content(ProfileMessage message, WireField field, Fill fill, ByteOrder order) {
        int size = WireType.sizeBytes(field.type());
        byte[] content = new byte[field.sizeBytes()];
        for (int element = 0; element * size < content.length; element++) {
            boolean absent = fill.kind() == Kind.ABSENT || (fill.invalidElements() >> element & 1) == 1;
            byte[] bytes = absent ? WireType.invalid(field.type(), order)
                    : WireNumber.bytes(number(message, field, fill, element), size, order);
            int begin = element * size;
            System.arraycopy(bytes, 0, content, begin, Math.min(size, content.length - begin));
        }
        return content;
    }

    private static long number(ProfileMessage message, WireField field, Fill fill, int element) {
        long bits = Long.rotateLeft(fill.bits(), 11 * element);
        return switch (fill.kind()) {
            case ASKED_FOR -> {
                List<Long> asked = askedFor(message, field.number());
                yield asked.isEmpty() ? bits & 0xFF : asked.get((int) Long.remainderUnsigned(bits, asked.size()));
            }
            case SMALL -> bits & 0x7;
            default -> bits;
        };
    }

    /** The numbers that conditions ask a field for. */
    private static List<Long> askedFor(ProfileMessage message, int number) {
        return message.fields().stream().flatMap(field -> field.subfields().stream())
                .flatMap(subfield -> subfield.conditions().stream())
                .filter(condition -> condition.fieldNumber() == number)
                .map(ProfileCondition::rawValue).toList();
    }

    private static Object array(InputField field) {
        byte[] array = new byte[field.bytes().size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = field.bytes().get(i);
        }
        return array;
    }
}
