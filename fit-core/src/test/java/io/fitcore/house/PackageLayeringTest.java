package io.fitcore.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Data goes up, imports look down: a package uses those on lower floors, never one above it. */
class PackageLayeringTest {

    /** From the roof to the ground; each package has a floor of its own, so there is no cycle either. */
    private static final List<String> FLOORS = List.of(
            "io.fitcore.cli",
            "io.fitcore.activity",
            "io.fitcore",
            "io.fitcore.internal.merge",
            "io.fitcore.internal.decode",
            "io.fitcore.internal.framing",
            "io.fitcore.internal.salvage",
            "io.fitcore.internal.view",
            "io.fitcore.internal.apply",
            "io.fitcore.internal.layout",
            "io.fitcore.internal.frame",
            "io.fitcore.internal.bytes",
            "io.fitcore.message",
            "io.fitcore.profile",
            "io.fitcore.model");

    @Test
    void everyPackageHasAFloor() throws IOException {
        TreeSet<String> homeless = new TreeSet<>(House.packagesWith(House.classes(), ".class"));
        FLOORS.forEach(homeless::remove);
        assertEquals(List.of(), List.copyOf(homeless), "packages without a floor in FLOORS");
    }

    @Test
    void noPackageLooksUp() {
        List<House.Use> lookingUp = House.uses().stream()
                .filter(use -> isOurs(use.from()) && isOurs(use.to()))
                .filter(use -> FLOORS.indexOf(use.to()) < FLOORS.indexOf(use.from()))
                .toList();
        assertEquals(List.of(), lookingUp, "packages that import from a floor above them");
    }

    @Test
    void jdepsSeesWhatIsKnownToBeThere() {
        assertTrue(House.uses().stream().anyMatch(
                use -> use.from().equals("io.fitcore.profile") && use.to().equals("io.fitcore.model")),
                "the profile uses base types, so an empty answer would mean that nothing was looked at");
    }

    private static boolean isOurs(String packageName) {
        return packageName.equals("io.fitcore") || packageName.startsWith("io.fitcore.");
    }
}
