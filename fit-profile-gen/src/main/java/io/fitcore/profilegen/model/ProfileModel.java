package io.fitcore.profilegen.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A whole profile. Immutable. */
public final class ProfileModel {

    /** The type whose values are the numbers of the messages. */
    public static final String MESSAGE_NUMBERS = "mesg_num";

    private final String version;
    private final List<TypeModel> types;
    private final List<MessageModel> messages;
    private final Map<String, TypeModel> typesByName;

    /**
     * Makes a profile.
     *
     * @param version  the edition, "" when unknown
     * @param types    in sheet order; of two with one name the first is found
     * @param messages in sheet order
     */
    public ProfileModel(String version, List<TypeModel> types, List<MessageModel> messages) {
        this.version = version;
        this.types = List.copyOf(types);
        this.messages = List.copyOf(messages);
        this.typesByName = types.stream()
                .collect(Collectors.toMap(TypeModel::name, Function.identity(), (first, second) -> first));
    }

    /** The edition, for example {@code 21.212}; "" when unknown. */
    public String version() {
        return version;
    }

    /** The types in sheet order. */
    public List<TypeModel> types() {
        return types;
    }

    /** The messages that have rows, in sheet order. */
    public List<MessageModel> messages() {
        return messages;
    }

    /** The type with a name. */
    public Optional<TypeModel> type(String name) {
        return Optional.ofNullable(typesByName.get(name));
    }

    /** What a type is made of: a base type of itself, {@code bool} of enum, any other as the sheet says. */
    public Optional<BaseType> baseType(String typeName) {
        if (typeName.equals(BaseType.BOOL)) {
            return Optional.of(BaseType.ENUM);
        }
        return BaseType.named(typeName).or(() -> type(typeName).flatMap(type -> BaseType.named(type.baseType())));
    }

    /** The number of a message: the {@code mesg_num} value of the same name. */
    public OptionalLong messageNumber(String messageName) {
        return type(MESSAGE_NUMBERS).map(type -> type.numberOf(messageName)).orElse(OptionalLong.empty());
    }

    /**
     * The values of {@code mesg_num} that are messages without rows and therefore without fields, as {@code pad} is.
     */
    public List<EntryModel> bareMessages() {
        Set<String> withRows = messages.stream().map(MessageModel::name).collect(Collectors.toSet());
        return type(MESSAGE_NUMBERS).map(TypeModel::entries).orElse(List.of()).stream()
                .filter(entry -> !withRows.contains(entry.name())
                        && !TypeKinds.isRangeEnd(MESSAGE_NUMBERS, entry.name()))
                .toList();
    }

    /** The raw number that a condition asks for: a value name of the reference field's type, or a number. */
    public OptionalLong rawValue(FieldModel reference, String value) {
        OptionalLong named = type(reference.reading().typeName())
                .map(type -> type.numberOf(value)).orElse(OptionalLong.empty());
        return named.isPresent() ? named : Numbers.whole(value);
    }
}
