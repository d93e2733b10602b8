package io.fitcore.profilegen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Arguments of the form {@code --name value}. */
final class Options {

    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads arguments.
     *
     * @param known the names that may occur, with their dashes
     * @throws IllegalArgumentException if a name is unknown, given twice, or lacks its value
     */
    static Options parse(String[] arguments, List<String> known) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i];
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "unknown option '" + name + "'; known are " + String.join(", ", known));
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException("the option " + name + " lacks its value");
            }
            String value = Objects.requireNonNullElse(arguments[i + 1], ""); // how Maven passes an empty argument on
            if (values.put(name, value) != null) {
                throw new IllegalArgumentException("the option " + name + " is given twice");
            }
        }
        return new Options(values);
    }

    /** The value of an option; "" when it was not given. */
    String optional(String name) {
        return values.getOrDefault(name, "");
    }

    /** The value of an option that must be given and not be blank. */
    String required(String name) {
        String value = optional(name);
        if (value.isBlank()) {
            throw new IllegalArgumentException("the option " + name + " must be given");
        }
        return value;
    }
}
