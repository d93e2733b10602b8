package io.fitcore.profilegen.xlsx;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Writes a workbook as an {@code .xlsx} file, the same bytes for the same content. */
public final class WorkbookWriter {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String OFFICE_TYPE = "application/vnd.openxmlformats-officedocument.";
    /** The format identifier that every user-defined property carries. */
    private static final String USER_DEFINED = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
    /** Property ids 0 and 1 are reserved. */
    private static final int FIRST_PROPERTY_ID = 2;

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String SHARED_STRINGS = "sharedStrings.xml";
    private static final String PROPERTIES = "docProps/custom.xml";

    private final Workbook workbook;
    private final Map<String, Integer> stringIndexes = new LinkedHashMap<>();

    private WorkbookWriter(Workbook workbook) {
        this.workbook = workbook;
    }

    /** The bytes of the file. */
    public static byte[] toBytes(Workbook workbook) {
        return StoredZip.pack(new WorkbookWriter(workbook).parts());
    }

    private Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes());
        parts.put("_rels/.rels", relationships("officeDocument", WORKBOOK, "custom-properties", PROPERTIES));
        parts.put(PROPERTIES, properties());
        parts.put(WORKBOOK, workbookPart());
        parts.put("xl/_rels/workbook.xml.rels", workbookRelationships());
        for (int i = 0; i < workbook.sheets().size(); i++) {
            parts.put("xl/" + sheetPart(i), sheet(workbook.sheets().get(i)));
        }
        parts.put("xl/" + SHARED_STRINGS, sharedStrings());
        return parts;
    }

    private static String sheetPart(int index) {
        return "worksheets/sheet" + (index + 1) + ".xml";
    }

    private String contentTypes() {
        StringBuilder xml = new StringBuilder(DECLARATION);
        xml.append("<Types xmlns=\"").append(CONTENT_TYPES).append("\">\n");
        xml.append("<Default Extension=\"rels\"")
                .append(" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\n");
        contentType(xml, PROPERTIES, "custom-properties");
        contentType(xml, WORKBOOK, "spreadsheetml.sheet.main");
        for (int i = 0; i < workbook.sheets().size(); i++) {
            contentType(xml, "xl/" + sheetPart(i), "spreadsheetml.worksheet");
        }
        contentType(xml, "xl/" + SHARED_STRINGS, "spreadsheetml.sharedStrings");
        return xml.append("</Types>\n").toString();
    }

    private static void contentType(StringBuilder xml, String part, String type) {
        xml.append("<Override PartName=\"/").append(part).append("\" ContentType=\"").append(OFFICE_TYPE).append(type)
                .append("+xml\"/>\n");
    }

    private String workbookRelationships() {
        int sheets = workbook.sheets().size();
        String[] typesAndTargets = new String[2 * sheets + 2];
        for (int i = 0; i < sheets; i++) {
            typesAndTargets[2 * i] = "worksheet";
            typesAndTargets[2 * i + 1] = sheetPart(i);
        }
        typesAndTargets[2 * sheets] = "sharedStrings";
        typesAndTargets[2 * sheets + 1] = SHARED_STRINGS;
        return relationships(typesAndTargets);
    }

    /** Relationships rId1, rId2 and so on. */
    private static String relationships(String... typesAndTargets) {
        StringBuilder xml = new StringBuilder(DECLARATION);
        xml.append("<Relationships xmlns=\"").append(XmlPart.PACKAGE_RELATIONSHIPS).append("\">\n");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            xml.append("<Relationship Id=\"rId").append(i / 2 + 1)
                    .append("\" Type=\"").append(XmlPart.DOCUMENT_RELATIONSHIPS).append('/').append(typesAndTargets[i])
                    .append("\" Target=\"").append(typesAndTargets[i + 1]).append("\"/>\n");
        }
        return xml.append("</Relationships>\n").toString();
    }

    private String properties() {
        StringBuilder xml = new StringBuilder(DECLARATION);
        xml.append("<Properties xmlns=\"").append(XmlPart.CUSTOM_PROPERTIES).append("\" xmlns:vt=\"")
                .append(XmlPart.VARIANT_TYPES).append("\">\n");
        int id = FIRST_PROPERTY_ID;
        for (Map.Entry<String, String> property : new TreeMap<>(workbook.properties()).entrySet()) {
            xml.append("<property fmtid=\"").append(USER_DEFINED).append("\" pid=\"").append(id++)
                    .append("\" name=\"").append(escape(property.getKey())).append("\"><vt:lpwstr>")
                    .append(escape(property.getValue())).append("</vt:lpwstr></property>\n");
        }
        return xml.append("</Properties>\n").toString();
    }

    private String workbookPart() {
        StringBuilder xml = new StringBuilder(DECLARATION);
        xml.append("<workbook xmlns=\"").append(XmlPart.SPREADSHEET).append("\" xmlns:r=\"")
                .append(XmlPart.DOCUMENT_RELATIONSHIPS).append("\">\n<sheets>\n");
        for (int i = 0; i < workbook.sheets().size(); i++) {
            xml.append("<sheet name=\"").append(escape(workbook.sheets().get(i).name())).append("\" sheetId=\"")
                    .append(i + 1).append("\" r:id=\"rId").append(i + 1).append("\"/>\n");
        }
        return xml.append("</sheets>\n</workbook>\n").toString();
    }

    private String sheet(Sheet sheet) {
        StringBuilder xml = new StringBuilder(DECLARATION);
        xml.append("<worksheet xmlns=\"").append(XmlPart.SPREADSHEET).append("\">\n<sheetData>\n");
        for (SheetRow row : sheet.rows()) {
            xml.append("<row r=\"").append(row.number()).append("\">");
            new TreeMap<>(row.cells()).forEach(
                    (column, cell) -> cell(xml, new CellAddress(column, row.number()), cell));
            xml.append("</row>\n");
        }
        return xml.append("</sheetData>\n</worksheet>\n").toString();
    }

    private void cell(StringBuilder xml, CellAddress address, Cell cell) {
        xml.append("<c r=\"").append(address).append('"');
        if (cell.numeric()) {
            xml.append("><v>").append(cell.text());
        } else {
            int next = stringIndexes.size();
            xml.append(" t=\"s\"><v>").append(stringIndexes.computeIfAbsent(cell.text(), text -> next));
        }
        xml.append("</v></c>");
    }

    private String sharedStrings() {
        StringBuilder xml = new StringBuilder(DECLARATION);
        xml.append("<sst xmlns=\"").append(XmlPart.SPREADSHEET).append("\">\n");
        stringIndexes.keySet().forEach(text -> xml.append("<si><t>").append(escape(text)).append("</t></si>\n"));
        return xml.append("</sst>\n").toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
