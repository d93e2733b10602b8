package io.fitcore.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Data goes up, imports look down: a package uses those on lower floors, never one above it. */
class PackageLayeringTest {

    /**
     * From the roof to the ground. Each package has a floor of its own, so there is no cycle between packages either.
     *
     * <p>The packages of one room stand in a fixed order, too. The formats do not need each other. Salvage is a facade
     * over three rooms, of which a lost beginning asks what a checksum tells; they stand on what honest bytes look
     * like.
     */
    private static final List<String> FLOORS = List.of(
            "io.fitcore.cli",
            "io.fitcore.cli.format.text",
            "io.fitcore.cli.format.json",
            "io.fitcore.cli.format.fitcsv",
            "io.fitcore.cli.format",
            "io.fitcore.cli.option",
            "io.fitcore.cli.output",
            "io.fitcore",
            "io.fitcore.internal.rewrite",
            "io.fitcore.internal.merge",
            "io.fitcore.internal.decode",
            "io.fitcore.internal.framing",
            "io.fitcore.internal.salvage",
            "io.fitcore.internal.salvage.beginning",
            "io.fitcore.internal.salvage.repair",
            "io.fitcore.internal.salvage.resync",
            "io.fitcore.internal.salvage.evidence",
            "io.fitcore.internal.view",
            "io.fitcore.internal.apply",
            "io.fitcore.internal.compile",
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
    void everyFloorHasAPackage() throws IOException {
        List<String> empty = new ArrayList<>(FLOORS);
        empty.removeAll(House.packagesWith(House.classes(), ".class"));
        assertEquals(List.of(), empty, "floors in FLOORS without a package");
    }

    @Test
    void eachFloorIsListedOnce() {
        assertEquals(FLOORS.size(), new HashSet<>(FLOORS).size());
    }

    @Test
    void noPackageLooksUp() {
        Set<String> lookingUp = new TreeSet<>();
        for (House.Use use : House.uses()) {
            if (isOurs(use.from()) && isOurs(use.to()) && FLOORS.indexOf(use.to()) < FLOORS.indexOf(use.from())) {
                lookingUp.add(use.from() + " -> " + use.to());
            }
        }
        assertEquals(Set.of(), lookingUp, "packages that import from a floor above them");
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
