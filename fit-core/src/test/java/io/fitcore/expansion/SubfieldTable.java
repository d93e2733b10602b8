package io.fitcore.expansion;

import io.fitcore.profile.Profile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The fields with subfields as {@code subfields.txt} lists them, from the specification's appendix C. */
final class SubfieldTable {

    private SubfieldTable() {
    }

    /** A field that has subfields. */
    record Owner(int message, int number, String name, String typeName, double scale, String units, List<Entry> entries) {
        @Override
        public String toString() {
            return Profile.message(message).orElseThrow().name() + "." + name;
        }
    }

    /** One of its subfields. */
    record Entry(String name, String typeName, double scale, String units, List<Condition> conditions) {
    }

    /** When a subfield applies. */
    record Condition(int fieldNumber, String fieldName, int raw) {
        @Override
        public String toString() {
            return fieldName + "=" + raw;
        }
    }

    static List<Owner> read() throws IOException {
        List<Owner> owners = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                SubfieldTable.class.getResourceAsStream("subfields.txt"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = Arrays.stream(line.split(";", -1)).map(String::strip).toArray(String[]::new);
                if (line.startsWith(" ")) {
                    Owner owner = owners.get(owners.size() - 1);
                    owner.entries().add(new Entry(cells[0], cells[1], Double.parseDouble(cells[2]), cells[3],
                            conditions(owner.message(), cells[4])));
                } else if (!line.startsWith("#")) {
                    String[] field = cells[1].split(" ", -1);
                    owners.add(new Owner(Integer.parseInt(cells[0].split(" ", -1)[1]), Integer.parseInt(field[1]), field[0],
                            cells[2], Double.parseDouble(cells[3]), cells[4], new ArrayList<>()));
                }
            }
        }
        return owners;
    }

    private static List<Condition> conditions(int message, String text) {
        List<Condition> conditions = new ArrayList<>();
        for (String condition : text.split(" ", -1)) {
            String[] parts = condition.split("=", -1);
            int number = Profile.message(message).orElseThrow().field(parts[0]).orElseThrow().number();
            conditions.add(new Condition(number, parts[0], Integer.parseInt(parts[1])));
        }
        return conditions;
    }
}
