package io.fitcore.profilegen.xlsx;

import java.util.HashMap;
import java.util.Map;

/** The custom document properties of a package that hold text. */
final class CustomProperties {

    private CustomProperties() {
    }

    static Map<String, String> read(String part, byte[] bytes) throws MalformedWorkbookException {
        Map<String, String> properties = new HashMap<>();
        String name = "";
        try (XmlPart xml = new XmlPart(part, bytes)) {
            while (xml.next()) {
                if (xml.atStart(XmlPart.CUSTOM_PROPERTIES, "property")) {
                    name = xml.attribute("name");
                } else if (xml.atStart(XmlPart.VARIANT_TYPES, "lpwstr")) {
                    properties.put(name, xml.text().strip());
                }
            }
        }
        return properties;
    }
}
