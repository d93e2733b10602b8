package io.fitcore.profilegen.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Saves tables the way published workbooks are saved. Shares no code with the writer of the generator. */
public final class Xlsx {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Map<String, Table> sheets = new LinkedHashMap<>();

    /** A workbook with the two sheets of a profile. */
    public static Xlsx profile(Table types, Table messages) {
        return new Xlsx().sheet("Types", types).sheet("Messages", messages);
    }

    public Xlsx sheet(String name, Table table) {
        sheets.put(name, table);
        return this;
    }

    /**
     * As 21.212 is saved: byte order marks, elements with a prefix, absolute targets, every cell a shared string,
     * numbers and empty cells included.
     */
    public XlsxParts modern() {
        List<String> strings = new ArrayList<>();
        XlsxParts parts = new XlsxParts().put("_rels/.rels", relationships("officeDocument", "/xl/workbook.xml"));
        List<String> targets = new ArrayList<>(List.of("sharedStrings", "/xl/sharedStrings.xml"));
        StringBuilder tabs = new StringBuilder();
        int number = 0;
        for (Map.Entry<String, Table> sheet : sheets.entrySet()) {
            number++;
            targets.addAll(List.of("worksheet", "/xl/worksheets/sheet" + number + ".xml"));
            tabs.append("<x:sheet name=\"").append(sheet.getKey()).append("\" r:id=\"rId").append(number + 1)
                    .append("\"/>");
            parts.put("xl/worksheets/sheet" + number + ".xml", BYTE_ORDER_MARK + "<x:worksheet xmlns:x=\"" + MAIN
                    + "\"><x:sheetData>" + sharedCells(sheet.getValue(), strings) + "</x:sheetData></x:worksheet>");
        }
        StringBuilder shared = new StringBuilder();
        strings.forEach(text -> shared.append("<x:si><x:t xml:space=\"preserve\">").append(escape(text))
                .append("</x:t></x:si>"));
        return parts
                .put("xl/_rels/workbook.xml.rels", BYTE_ORDER_MARK + relationships(targets.toArray(String[]::new)))
                .put("xl/workbook.xml", BYTE_ORDER_MARK + "<x:workbook xmlns:x=\"" + MAIN + "\" xmlns:r=\"" + DOCUMENT
                        + "\"><x:sheets>" + tabs + "</x:sheets></x:workbook>")
                .put("xl/sharedStrings.xml",
                        BYTE_ORDER_MARK + "<x:sst xmlns:x=\"" + MAIN + "\">" + shared + "</x:sst>");
    }

    /**
     * As editions up to 21.188 are saved: no prefix, relative targets, numbers in numeric cells, empty cells left out;
     * texts stand in the cells, and the parts of the sheets are numbered backwards.
     */
    public XlsxParts old() {
        XlsxParts parts = new XlsxParts().put("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"));
        List<String> targets = new ArrayList<>();
        StringBuilder tabs = new StringBuilder();
        int number = 0;
        for (Map.Entry<String, Table> sheet : sheets.entrySet()) {
            number++;
            String part = "worksheets/sheet" + (sheets.size() - number + 1) + ".xml";
            targets.addAll(List.of("worksheet", part));
            tabs.append("<sheet name=\"").append(sheet.getKey()).append("\" r:id=\"rId").append(number).append("\"/>");
            parts.put("xl/" + part, "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + plainCells(sheet.getValue())
                    + "</sheetData></worksheet>");
        }
        return parts
                .put("xl/_rels/workbook.xml.rels", relationships(targets.toArray(String[]::new)))
                .put("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + DOCUMENT + "\"><sheets>" + tabs
                        + "</sheets></workbook>");
    }

    private static String sharedCells(Table table, List<String> strings) {
        StringBuilder xml = new StringBuilder();
        for (int row = 0; row < table.rows().size(); row++) {
            xml.append("<x:row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < table.rows().get(row).size(); column++) {
                xml.append("<x:c r=\"").append(reference(row, column)).append("\" t=\"s\"><x:v>")
                        .append(strings.size()).append("</x:v></x:c>");
                strings.add(table.rows().get(row).get(column));
            }
            xml.append("</x:row>");
        }
        return xml.toString();
    }

    private static String plainCells(Table table) {
        StringBuilder xml = new StringBuilder();
        for (int row = 0; row < table.rows().size(); row++) {
            xml.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < table.rows().get(row).size(); column++) {
                String text = table.rows().get(row).get(column);
                if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
                    xml.append("<c r=\"").append(reference(row, column)).append("\"><v>").append(text)
                            .append("</v></c>");
                } else if (!text.isEmpty()) {
                    xml.append("<c r=\"").append(reference(row, column)).append("\" t=\"inlineStr\"><is><t>")
                            .append(escape(text)).append("</t></is></c>");
                }
            }
            xml.append("</row>");
        }
        return xml.toString();
    }

    private static String reference(int row, int column) {
        return (char) ('A' + column) + String.valueOf(row + 1);
    }

    /** Relationships rId1, rId2 and so on, listed backwards. */
    static String relationships(String... typesAndTargets) {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            xml.insert(0, "<Relationship Id=\"rId" + (i / 2 + 1) + "\" Type=\"" + DOCUMENT + "/" + typesAndTargets[i]
                    + "\" Target=\"" + typesAndTargets[i + 1] + "\"/>");
        }
        return "<Relationships xmlns=\"" + PACKAGE + "\">" + xml + "</Relationships>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
