package io.fitcore.profilegen.check;

import io.fitcore.profilegen.model.ComponentModel;
import io.fitcore.profilegen.model.FieldModel;
import io.fitcore.profilegen.model.MessageModel;
import io.fitcore.profilegen.model.SubfieldModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Which field of a message unpacks into which others. */
final class ComponentGraph {

    private final MessageModel message;

    ComponentGraph(MessageModel message) {
        this.message = message;
    }

    /** Whether unpacking a field, and what comes of it, arrives at another one. */
    boolean leads(String fromField, String toField) {
        Set<String> seen = new HashSet<>(Set.of(fromField));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String field = open.remove();
            if (field.equals(toField)) {
                return true;
            }
            message.field(field).stream().flatMap(ComponentGraph::destinations).filter(seen::add).forEach(open::add);
        }
        return false;
    }

    private static Stream<String> destinations(FieldModel field) {
        return Stream.concat(Stream.of(field.reading()), field.subfields().stream().map(SubfieldModel::reading))
                .flatMap(reading -> reading.components().stream())
                .map(ComponentModel::fieldName);
    }
}
