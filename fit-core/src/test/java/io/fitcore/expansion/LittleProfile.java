package io.fitcore.expansion;

import io.fitcore.model.BaseType;
import io.fitcore.profile.ProfileComponent;
import io.fitcore.profile.ProfileCondition;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileMessage;
import io.fitcore.profile.ProfileParts;
import io.fitcore.profile.ProfileSubfield;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * A random profile of a few messages, as a workbook could hold it: components lead to later fields only, all
 * components that accumulate into a field agree on bits, scale and offset, and what a list names repeatedly is an
 * array.
 */
final class LittleProfile {

    /** Number of the first message; neither published nor left to manufacturers. */
    static final int FIRST_MESSAGE = 0x4000;

    private static final List<BaseType> TYPES = List.of(BaseType.ENUM, BaseType.SINT8, BaseType.UINT8, BaseType.SINT16,
            BaseType.UINT16, BaseType.SINT32, BaseType.UINT32, BaseType.UINT8Z, BaseType.UINT16Z, BaseType.UINT32Z,
            BaseType.BYTE, BaseType.SINT64, BaseType.UINT64);
    private static final List<Integer> BITS = List.of(1, 2, 3, 4, 5, 7, 8, 12, 14, 16, 24, 31, 32);
    private static final List<Double> SCALES =
            List.of(1.0, 1.0, 2.0, 5.0, 10.0, 16.0, 100.0, 1000.0, 1024.0, 0.7111111);
    private static final List<Double> OFFSETS = List.of(0.0, 0.0, 500.0, -110.0);

    private final List<ProfileMessage> messages;

    private LittleProfile(List<ProfileMessage> messages) {
        this.messages = messages;
    }

    /** Reading of a field, before it is made to fit. */
    record Seed(int type, boolean array, int scale, int offset, List<Part> parts, List<Identity> identities) {
    }

    /** A component; one of its destination's accumulated kind where {@code accumulated} says so. */
    record Part(int target, int bits, int scale, int offset, boolean sameUnits) {
    }

    /** A subfield. */
    record Identity(int type, int scale, List<Part> parts, List<Test> tests) {
    }

    /** A condition. */
    record Test(int field, int value) {
    }

    static Arbitrary<LittleProfile> any() {
        return message().list().ofMinSize(1).ofMaxSize(2).map(seeds -> {
            List<ProfileMessage> messages = new ArrayList<>();
            for (List<Seed> fields : seeds) {
                messages.add(new Maker(fields).message(FIRST_MESSAGE + messages.size()));
            }
            return new LittleProfile(messages);
        });
    }

    ProfileMessage find(int number) {
        int index = number - FIRST_MESSAGE;
        return index >= 0 && index < messages.size() ? messages.get(index) : null;
    }

    List<ProfileMessage> messages() {
        return messages;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (ProfileMessage message : messages) {
            text.append("\nmessage ").append(message.number());
            for (ProfileField field : message.fields()) {
                text.append("\n  ").append(field).append(' ').append(field.scale()).append(' ').append(field.offset())
                        .append(' ').append(field.components());
                field.subfields().forEach(each -> text.append("\n    ").append(each).append(' ').append(each.scale())
                        .append(' ').append(each.components()).append(' ').append(each.conditions()));
            }
        }
        return text.toString();
    }

    private static Arbitrary<List<Seed>> message() {
        Arbitrary<Part> part = Combinators.combine(small(), small(), small(), small(), Arbitraries.of(true, false))
                .as(Part::new);
        Arbitrary<Test> test = Combinators.combine(small(), Arbitraries.integers().between(0, 5)).as(Test::new);
        Arbitrary<Identity> identity = Combinators.combine(small(), small(), part.list().ofMaxSize(3),
                test.list().ofMinSize(1).ofMaxSize(2)).as(Identity::new);
        Arbitrary<List<Part>> parts = Arbitraries.frequencyOf(Tuple.of(2, part.list().ofSize(1)),
                Tuple.of(3, part.list().ofMaxSize(5)));
        Arbitrary<List<Identity>> identities = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(List.of())), Tuple.of(1, identity.list().ofMaxSize(3)));
        Arbitrary<Seed> field = Combinators
                .combine(small(), Arbitraries.of(false, false, true), small(), small(), parts, identities)
                .as(Seed::new);
        return field.list().ofMinSize(2).ofMaxSize(8);
    }

    private static Arbitrary<Integer> small() {
        return Arbitraries.integers().between(0, 999);
    }

    private static <T> T pick(List<T> list, int seed) {
        return list.get(seed % list.size());
    }

    /** Makes one message of random choices. */
    private static final class Maker {

        private final List<Seed> seeds;

        Maker(List<Seed> seeds) {
            this.seeds = seeds;
        }

        ProfileMessage message(int number) {
            List<ProfileField> fields = new ArrayList<>();
            for (int i = 0; i < seeds.size(); i++) {
                Seed seed = seeds.get(i);
                List<ProfileComponent> components = components(i, seed.parts());
                boolean scaled = components.size() < 2;
                fields.add(ProfileParts.field(i, "field" + i, pick(TYPES, seed.type()),
                        seed.array() ? ProfileField.ANY_SIZE : ProfileField.SCALAR, scaled ? scale(i) : 1,
                        scaled ? offset(i) : 0, "unit" + i, components, subfields(i, seed.identities())));
            }
            return ProfileParts.message(number, "message" + number, fields);
        }

        private double scale(int field) {
            return pick(SCALES, seeds.get(field).scale());
        }

        private double offset(int field) {
            return pick(OFFSETS, seeds.get(field).offset());
        }

        /** A third of the fields are totals, which components accumulate into. */
        private boolean isTotal(int field) {
            return seeds.get(field).type() / TYPES.size() % 3 == 0;
        }

        private List<ProfileComponent> components(int source, List<Part> parts) {
            List<ProfileComponent> components = new ArrayList<>();
            int later = seeds.size() - source - 1;
            for (Part part : parts) {
                if (later > 0) {
                    int target = source + 1 + part.target() % later;
                    boolean repeated = components.stream().anyMatch(each -> each.fieldNumber() == target);
                    if (!repeated || seeds.get(target).array()) {
                        components.add(component(target, part));
                    }
                }
            }
            return components;
        }

        private ProfileComponent component(int target, Part part) {
            boolean total = isTotal(target);
            int bits = pick(BITS, total ? seeds.get(target).offset() / OFFSETS.size() : part.bits());
            boolean unscaled = seeds.get(target).parts().size() > 1;
            double targetScale = unscaled ? 1 : scale(target);
            double targetOffset = unscaled ? 0 : offset(target);
            boolean same = total ? seeds.get(target).scale() % 2 == 0 : part.sameUnits();
            double scale = same ? targetScale : pick(SCALES, total ? seeds.get(target).offset() : part.scale());
            double offset = same ? targetOffset : pick(OFFSETS, total ? seeds.get(target).scale() : part.offset());
            return new ProfileComponent(target, bits, scale, offset, total);
        }

        private List<ProfileSubfield> subfields(int field, List<Identity> identities) {
            List<ProfileSubfield> subfields = new ArrayList<>();
            for (Identity identity : identities) {
                List<ProfileCondition> conditions = new ArrayList<>();
                for (Test test : identity.tests()) {
                    int reference = test.field() % seeds.size();
                    conditions.add(new ProfileCondition(reference, test.value()));
                }
                List<ProfileComponent> components = components(field, identity.parts());
                subfields.add(ProfileParts.subfield("field" + field + "_" + subfields.size(),
                        pick(TYPES, identity.type()), components.size() > 1 ? 1 : pick(SCALES, identity.scale()), 0,
                        "sub", components, conditions));
            }
            return subfields;
        }
    }
}
