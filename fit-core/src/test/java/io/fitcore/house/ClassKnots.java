package io.fitcore.house;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the knots between the classes of each package. A knot is a largest group of classes of which each one reaches
 * each other one. A nested class counts as its outer class.
 *
 * <p>The search is the algorithm of Tarjan for strongly connected components.
 */
final class ClassKnots {

    private final Map<String, SortedSet<String>> uses;
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<String, Integer> earliest = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final List<SortedSet<String>> knots = new ArrayList<>();

    private ClassKnots(Map<String, SortedSet<String>> uses) {
        this.uses = uses;
    }

    /** The knots among the uses of classes, by package; a package without a knot is left out. */
    static SortedMap<String, List<SortedSet<String>>> in(List<House.Use> classUses) {
        SortedMap<String, Map<String, SortedSet<String>>> packages = new TreeMap<>();
        for (House.Use use : classUses) {
            String from = outerClass(use.from());
            String to = outerClass(use.to());
            if (packageOf(from).equals(packageOf(to)) && !from.equals(to)) {
                packages.computeIfAbsent(packageOf(from), name -> new TreeMap<>())
                        .computeIfAbsent(simpleName(from), name -> new TreeSet<>())
                        .add(simpleName(to));
            }
        }
        SortedMap<String, List<SortedSet<String>>> found = new TreeMap<>();
        packages.forEach((name, uses) -> {
            List<SortedSet<String>> knots = new ClassKnots(uses).search();
            if (!knots.isEmpty()) {
                found.put(name, knots);
            }
        });
        return found;
    }

    private List<SortedSet<String>> search() {
        for (String name : uses.keySet()) {
            if (!order.containsKey(name)) {
                visit(name);
            }
        }
        return knots;
    }

    private void visit(String name) {
        int mine = order.size();
        order.put(name, mine);
        earliest.put(name, mine);
        open.push(name);
        for (String used : uses.getOrDefault(name, new TreeSet<>())) {
            if (!order.containsKey(used)) {
                visit(used);
                earliest.merge(name, earliest.get(used), Math::min);
            } else if (open.contains(used)) {
                earliest.merge(name, order.get(used), Math::min);
            }
        }
        if (earliest.get(name) == mine) {
            close(name);
        }
    }

    private void close(String first) {
        SortedSet<String> group = new TreeSet<>();
        String name;
        do {
            name = open.pop();
            group.add(name);
        } while (!name.equals(first));
        if (group.size() > 1) {
            knots.add(group);
        }
    }

    private static String outerClass(String name) {
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    private static String packageOf(String className) {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
