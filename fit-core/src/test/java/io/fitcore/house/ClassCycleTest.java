package io.fitcore.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Data flows one way within a package, too: no class uses another one that uses it in turn, directly or not. */
class ClassCycleTest {

    /** Knots that may stay: small sealed families whose members know each other. */
    private static final List<Family> FAMILIES = List.of();

    /** The classes of a knot that may stay, and why it may. */
    private record Family(String packageName, Set<String> classes, String reason) {
    }

    @Test
    void noPackageHasACycleBetweenItsClasses() {
        Map<String, List<SortedSet<String>>> knots = ClassKnots.in(House.classUses(House.classes()));
        String found = knots.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .filter(knot -> !isFamily(each.getKey(), knot))
                        .map(knot -> each.getKey() + ": " + String.join(", ", knot)))
                .collect(Collectors.joining("\n"));
        assertEquals("", found, "knots of classes that use each other");
    }

    @Test
    void everythingListedIsStillNeeded() {
        Map<String, List<SortedSet<String>>> knots = ClassKnots.in(House.classUses(House.classes()));
        List<Family> gone = FAMILIES.stream()
                .filter(family -> !knots.getOrDefault(family.packageName(), List.of()).contains(family.classes()))
                .toList();
        assertEquals(List.of(), gone, "families that form no knot; take them off the list");
    }

    @Test
    void aKnotIsFoundThroughNestedClassesAndOverSeveralSteps() {
        List<House.Use> uses = List.of(use("p.A", "p.B$Part"), use("p.B", "p.C"), use("p.C$Part$1", "p.A"),
                use("p.C", "p.D"), use("p.D", "p.D$Part"), use("p.D$Part", "p.D"),
                use("p.D", "q.A"), use("q.A", "p.A"));
        assertEquals(Map.of("p", List.of(Set.of("A", "B", "C"))), ClassKnots.in(uses));
    }

    private static House.Use use(String from, String to) {
        return new House.Use(from, to, "classes");
    }

    private static boolean isFamily(String packageName, Set<String> knot) {
        return FAMILIES.stream()
                .anyMatch(family -> family.packageName().equals(packageName) && family.classes().equals(knot));
    }
}
