package io.fitcore.profilegen.emit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names of the profile as Java identifiers. Only identifiers change; the name itself is always kept as the workbook
 * spells it.
 */
final class Identifiers {

    private Identifiers() {
    }

    /** {@code heart_rate} becomes {@code HEART_RATE}. */
    static String constant(String name) {
        return startWithLetter(name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT));
    }

    /** {@code heart_rate} becomes {@code HeartRate}. */
    static String camelCase(String name) {
        StringBuilder camel = new StringBuilder();
        for (String word : name.split("[^A-Za-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                camel.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return startWithLetter(camel.toString());
    }

    private static String startWithLetter(String identifier) {
        return identifier.isEmpty() || Character.isDigit(identifier.charAt(0)) ? "_" + identifier : identifier;
    }

    /** Something that needs an identifier: the one it would like, and a number that sets it apart from others. */
    record Wish(String identifier, long number) {
    }

    /**
     * Gives every wish an identifier of its own. All wishes that clash get their number appended, so the order in the
     * workbook has no influence. A wish clashes with another one or with a reserved word; case makes no difference.
     *
     * @return in the order of the wishes
     */
    static Map<Wish, String> resolve(List<Wish> wishes, Set<String> reserved) {
        Map<String, Integer> uses = new HashMap<>();
        reserved.forEach(word -> uses.merge(fold(word), 1, Integer::sum));
        wishes.forEach(wish -> uses.merge(fold(wish.identifier()), 1, Integer::sum));
        Map<Wish, String> resolved = new LinkedHashMap<>();
        for (Wish wish : wishes) {
            String identifier = wish.identifier();
            if (uses.get(fold(identifier)) > 1) {
                identifier += "_" + wish.number();
                while (uses.containsKey(fold(identifier))) {
                    identifier += "_";
                }
            }
            resolved.put(wish, identifier);
        }
        return resolved;
    }

    /** File systems may not tell capital letters from small ones. */
    private static String fold(String identifier) {
        return identifier.toLowerCase(Locale.ROOT);
    }
}
