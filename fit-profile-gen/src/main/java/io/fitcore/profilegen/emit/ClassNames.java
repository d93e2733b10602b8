package io.fitcore.profilegen.emit;

import io.fitcore.profilegen.emit.Identifiers.Wish;
import io.fitcore.profilegen.model.ProfileModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of all generated classes: the name in the workbook and a suffix that says what the class holds.
 *
 * <pre>
 * record       RecordTable          its fields, for the profile's tables
 * record       RecordMessage        its number and those of its fields, public
 * event_type   EventTypeValues      the values of a type
 * </pre>
 *
 * <p>The suffix keeps a class from being called {@code Record}. No type of the workbook is called "values", while
 * many end in "type", so a suffix {@code Type} would make {@code EventTypeType} and, once shortened, let the types
 * {@code event} and {@code event_type} clash.
 */
final class ClassNames {

    /** The hand-written class of fit-core with which a name could clash; in its package profile there is none. */
    private static final Set<String> RESERVED_IN_MESSAGE = Set.of("FitMessage");

    private final Map<Wish, String> tables;
    private final Map<Wish, String> constants;
    private final Map<Wish, String> types;

    private ClassNames(Map<Wish, String> tables, Map<Wish, String> constants, Map<Wish, String> types) {
        this.tables = tables;
        this.constants = constants;
        this.types = types;
    }

    static ClassNames of(ProfileModel profile, List<NumberedMessage> messages) {
        List<Wish> types = new ArrayList<>();
        profile.types().forEach(type -> types.add(typeWish(type.name(), types.size() + 1)));
        return new ClassNames(
                Identifiers.resolve(messages.stream().map(ClassNames::tableWish).toList(), Set.of()),
                Identifiers.resolve(messages.stream().map(ClassNames::constantsWish).toList(), RESERVED_IN_MESSAGE),
                Identifiers.resolve(types, Set.of()));
    }

    /** The class that holds the table of a message. */
    String table(NumberedMessage message) {
        return tables.get(tableWish(message));
    }

    /** The class that holds the constants of a message. */
    String constants(NumberedMessage message) {
        return constants.get(constantsWish(message));
    }

    /**
     * The class that holds the values of a type.
     *
     * @param position 1 for the first type of the sheet
     */
    String type(String typeName, int position) {
        return types.get(typeWish(typeName, position));
    }

    private static Wish tableWish(NumberedMessage message) {
        return new Wish(Identifiers.camelCase(message.name()) + "Table", message.number());
    }

    private static Wish constantsWish(NumberedMessage message) {
        return new Wish(Identifiers.camelCase(message.name()) + "Message", message.number());
    }

    private static Wish typeWish(String typeName, int position) {
        return new Wish(Identifiers.camelCase(typeName) + "Values", position);
    }
}
