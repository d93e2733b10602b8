package io.fitcore.expansion;

import io.fitcore.profile.Profile;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every field with subfields, from the table of the specification's appendix C that the profile's test keeps. */
final class SubfieldTable {

    private static final String TABLE = "/io/fitcore/profile/subfields.txt";

    private SubfieldTable() {
    }

    /** A field that has subfields. */
    record Owner(ProfileMessage message, ProfileField field, List<Entry> entries) {
        @Override
        public String toString() {
            return message.name() + "." + field.name();
        }
    }

    /** One of its subfields. */
    record Entry(String name, String typeName, double scale, String units, List<Condition> conditions) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** When a subfield applies. */
    record Condition(ProfileField reference, int raw) {
        @Override
        public String toString() {
            return reference.name() + "=" + raw;
        }
    }

    static List<Owner> read() throws IOException {
        Map<String, Owner> owners = new LinkedHashMap<>();
        try (InputStream in = SubfieldTable.class.getResourceAsStream(TABLE)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                    .forEach(cells -> add(cells, owners));
        }
        return List.copyOf(owners.values());
    }

    private static void add(List<String> cells, Map<String, Owner> owners) {
        Owner owner = owners.computeIfAbsent(cells.get(0), SubfieldTable::owner);
        owner.entries().add(new Entry(cells.get(1), cells.get(2), Double.parseDouble(cells.get(3)), cells.get(4),
                Stream.of(cells.get(5).split(" ", -1)).map(text -> condition(owner.message(), text)).toList()));
    }

    private static Owner owner(String messageAndField) {
        String[] names = messageAndField.split("\\.", -1);
        ProfileMessage message = Profile.message(names[0]).orElseThrow();
        return new Owner(message, message.field(names[1]).orElseThrow(), new ArrayList<>());
    }

    private static Condition condition(ProfileMessage message, String text) {
        String[] parts = text.split("=", -1);
        return new Condition(message.field(parts[0]).orElseThrow(), Integer.parseInt(parts[1]));
    }
}
