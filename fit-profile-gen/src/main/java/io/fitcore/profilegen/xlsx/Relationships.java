package io.fitcore.profilegen.xlsx;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The relationships of one part: to which other parts it points, found by id or by type. */
final class Relationships {

    private record Relationship(String id, String type, String target) {
    }

    private final List<Relationship> all;

    private Relationships(List<Relationship> all) {
        this.all = all;
    }

    /**
     * Reads the relationships of a part.
     *
     * @param source the part that has them, or "" for the package itself
     */
    static Relationships of(PackageParts parts, String source) throws IOException {
        int slash = source.lastIndexOf('/') + 1;
        String part = source.substring(0, slash) + "_rels/" + source.substring(slash) + ".rels";
        List<Relationship> all = new ArrayList<>();
        try (XmlPart xml = new XmlPart(part, parts.read(part))) {
            while (xml.next()) {
                if (xml.atStart(XmlPart.PACKAGE_RELATIONSHIPS, "Relationship")
                        && !xml.attribute("TargetMode").equals("External")) {
                    all.add(new Relationship(xml.attribute("Id"), xml.attribute("Type"),
                            resolve(part, source, xml.attribute("Target"))));
                }
            }
        }
        return new Relationships(all);
    }

    /** The part to which a relationship points. */
    Optional<String> withId(String id) {
        return all.stream().filter(one -> one.id().equals(id)).map(Relationship::target).findFirst();
    }

    /** The first part of a kind, told by the last word of the relationship's type. */
    Optional<String> withType(String lastWord) {
        return all.stream().filter(one -> one.type().endsWith("/" + lastWord)).map(Relationship::target).findFirst();
    }

    /** Targets are relative to the source's folder, or absolute with a slash in front; entries of the zip have none. */
    private static String resolve(String part, String source, String target) throws MalformedWorkbookException {
        try {
            URI resolved = new URI("/" + source).resolve(new URI(target));
            if (!resolved.isAbsolute() && resolved.getPath().startsWith("/")) {
                return resolved.getPath().substring(1);
            }
            throw new MalformedWorkbookException(part, "has a target outside the package: " + target);
        } catch (URISyntaxException e) {
            throw new MalformedWorkbookException(part, "has a target that is no path: " + target, e);
        }
    }
}
