package io.fitcore.profilegen.xlsx;

import java.util.ArrayList;
import java.util.List;

/** The texts that cells refer to by index. */
final class SharedStrings {

    private SharedStrings() {
    }

    static List<String> read(String part, byte[] bytes) throws MalformedWorkbookException {
        List<String> texts = new ArrayList<>();
        try (XmlPart xml = new XmlPart(part, bytes)) {
            while (xml.next()) {
                if (xml.atStart(XmlPart.SPREADSHEET, "si")) {
                    texts.add(richText(xml, "si"));
                }
            }
        }
        return texts;
    }

    /**
     * The text of the current element: all its runs, one after the other, without phonetic hints.
     *
     * @param element the local name of the current element, at whose end this stops
     */
    static String richText(XmlPart xml, String element) throws MalformedWorkbookException {
        StringBuilder text = new StringBuilder();
        while (xml.next() && !xml.atEnd(XmlPart.SPREADSHEET, element)) {
            if (xml.atStart(XmlPart.SPREADSHEET, "t")) {
                text.append(xml.text());
            } else if (xml.atStart(XmlPart.SPREADSHEET, "rPh")) {
                xml.skip();
            }
        }
        return text.toString();
    }
}
