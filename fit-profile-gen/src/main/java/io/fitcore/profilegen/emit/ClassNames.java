package io.fitcore.profilegen.emit;

import io.fitcore.profilegen.emit.Identifiers.Wish;
import io.fitcore.profilegen.model.ProfileModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of all generated classes. Holders carry a suffix, so that none is called {@code Record}. */
final class ClassNames {

    /** Hand-written classes of fit-core with which a name could clash. */
    private static final Set<String> RESERVED_IN_PROFILE = Set.of("ProfileType", "BaseType");
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
                Identifiers.resolve(messages.stream().map(ClassNames::tableWish).toList(), RESERVED_IN_PROFILE),
                Identifiers.resolve(messages.stream().map(ClassNames::constantsWish).toList(), RESERVED_IN_MESSAGE),
                Identifiers.resolve(types, RESERVED_IN_PROFILE));
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
     * The class that holds a type.
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
        return new Wish(Identifiers.camelCase(typeName) + "Type", position);
    }
}
