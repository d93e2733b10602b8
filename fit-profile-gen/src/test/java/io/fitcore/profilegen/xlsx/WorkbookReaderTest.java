package io.fitcore.profilegen.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.profilegen.fault.Finding;
import io.fitcore.profilegen.fault.Findings;
import io.fitcore.profilegen.testkit.Table;
import io.fitcore.profilegen.testkit.Xlsx;
import io.fitcore.profilegen.testkit.XlsxParts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookReaderTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String WORKSHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetData><row r=\"1\">%s</row></sheetData></worksheet>";

    private final Findings findings = new Findings();

    @TempDir
    private Path folder;

    @Test
    void readsPartsWithByteOrderMarkPrefixAndAbsoluteTargets() throws IOException {
        Sheet sheet = onlySheet(table("a|1\n|b").modern());
        assertEquals(List.of(row(1, Map.of(0, Cell.text("a"), 1, Cell.text("1"))), row(2, Map.of(1, Cell.text("b")))),
                sheet.rows());
    }

    @Test
    void readsNumericCellsAndCellsThatAreLeftOut() throws IOException {
        Sheet sheet = onlySheet(table("a||1.5\n|b").old());
        assertEquals(
                List.of(row(1, Map.of(0, Cell.text("a"), 2, new Cell("1.5", true))), row(2, Map.of(1, Cell.text("b")))),
                sheet.rows());
    }

    @Test
    void findsSheetsThroughRelationshipsAndNotByPartName() throws IOException {
        XlsxParts parts = new Xlsx().sheet("Types", Table.parse("t")).sheet("Messages", Table.parse("m")).old();
        assertTrue(parts.text("xl/worksheets/sheet2.xml").contains("<t>t</t>"), "parts are numbered backwards");
        assertEquals(List.of("Types", "Messages"), read(parts).sheets().stream().map(Sheet::name).toList());
        assertEquals("t", read(parts).sheet("Types").orElseThrow().rows().get(0).cell(0).text());
        assertEquals("m", read(parts).sheet("Messages").orElseThrow().rows().get(0).cell(0).text());
    }

    @Test
    void joinsTheRunsOfRichTextAndLeavesOutPhoneticHints() throws IOException {
        XlsxParts parts = table("x").modern().put("xl/sharedStrings.xml", """
                <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                <si><r><rPr><b/></rPr><t>heart</t></r><r><t>_rate</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si></sst>
                """);
        assertEquals("heart_rate", onlySheet(parts).rows().get(0).cell(0).text());
    }

    @Test
    void trimsSpacesAndLineBreaksAroundTheText() throws IOException {
        Sheet sheet = onlySheet(table(". 3927|.speed,\\ndistance\\n").modern());
        assertEquals("3927", sheet.rows().get(0).cell(0).text());
        assertEquals("speed,\ndistance", sheet.rows().get(0).cell(1).text());
    }

    @Test
    void readsTheTextOfAFormulaAndOfACellThatHoldsItsOwn() throws IOException {
        Sheet sheet = onlySheet(cells("<c r=\"A1\" t=\"str\"><f>B1</f><v>f</v></c>"
                + "<c r=\"C1\" t=\"inlineStr\"><is><r><t>i</t></r><r><t>j</t></r></is></c><c r=\"D1\" s=\"1\"/>"));
        assertEquals(Map.of(0, Cell.text("f"), 2, Cell.text("ij")), sheet.rows().get(0).cells());
    }

    @Test
    void namesTheCellThatPointsToNoSharedString() throws IOException {
        read(cells("<c r=\"C1\" t=\"s\"><v>7</v></c><c r=\"D1\" t=\"s\"><v>x</v></c>"));
        assertEquals(List.of("Sheet!C1", "Sheet!D1"), places());
    }

    @Test
    void namesTheCellThatHoldsAnError() throws IOException {
        read(cells("<c r=\"B1\" t=\"e\"><v>#REF!</v></c>"));
        assertEquals(List.of("Sheet!B1"), places());
    }

    @Test
    void readsCustomPropertiesThatAreText() throws IOException {
        XlsxParts parts = table("a").old();
        parts.put("_rels/.rels", parts.text("_rels/.rels").replace("</Relationships>", "<Relationship Id=\"rId9\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties\""
                + " Target=\"docProps/custom.xml\"/></Relationships>"));
        parts.put("docProps/custom.xml", """
                <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
                  xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">
                <property fmtid="{0}" pid="2" name="count"><vt:i4>3</vt:i4></property>
                <property fmtid="{0}" pid="3" name="edition"><vt:lpwstr>21.212</vt:lpwstr></property>
                </Properties>
                """);
        assertEquals(Map.of("edition", "21.212"), read(parts).properties());
    }

    @Test
    void refusesADocumentType() {
        refused(cells("").put(SHEET, "<!DOCTYPE worksheet [<!ENTITY a \"aaaa\">]><worksheet>&a;</worksheet>"), SHEET);
    }

    @Test
    void readsNoExternalEntity() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        refused(cells("").put(SHEET, "<!DOCTYPE worksheet [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]>"
                + WORKSHEET.formatted("<c r=\"A1\" t=\"inlineStr\"><is><t>&a;</t></is></c>")), SHEET);
    }

    @Test
    void refusesAPartThatUnpacksToMoreThanTheLimit() {
        refused(cells("").put(SHEET, new byte[PackageParts.MAX_PART_BYTES + 1]), SHEET);
    }

    @Test
    void refusesMoreSheetsThanAnyWorkbookNeeds() {
        XlsxParts parts = table("a").old();
        String sheet = "<sheet name=\"Sheet\" r:id=\"rId1\"/>";
        refused(parts.put("xl/workbook.xml", parts.text("xl/workbook.xml").replace(sheet, sheet.repeat(1000))),
                "xl/workbook.xml");
    }

    @Test
    void refusesACellWithoutItsReference() {
        refused(cells("<c><v>1</v></c>"), SHEET);
    }

    @Test
    void namesThePartThatIsMissing() {
        refused(table("a").old().remove(SHEET), SHEET);
        refused(table("a").old().remove("xl/workbook.xml"), "xl/workbook.xml");
        refused(table("a").old().remove("_rels/.rels"), "_rels/.rels");
        refused(table("a").old().put("xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"),
                "xl/workbook.xml");
    }

    @Test
    void namesThePartThatIsNoXml() {
        refused(table("a").old().put("xl/workbook.xml", "<workbook"), "xl/workbook.xml");
    }

    @Test
    void followsNoRelationshipOutOfThePackage() {
        for (String target : List.of("http://example.org/sheet.xml", "mailto:a@example.org", "a b")) {
            XlsxParts parts = table("a").old();
            refused(parts.put("xl/_rels/workbook.xml.rels",
                    parts.text("xl/_rels/workbook.xml.rels").replace("worksheets/sheet1.xml", target)),
                    "xl/_rels/workbook.xml.rels");
        }
    }

    @Test
    void refusesAFileThatIsNoZip() throws IOException {
        Path file = Files.writeString(folder.resolve("profile.csv"), "Type Name,Base Type\n");
        MalformedWorkbookException e =
                assertThrows(MalformedWorkbookException.class, () -> WorkbookReader.read(file, findings));
        assertEquals("profile.csv: is not a zip file", e.getMessage());
    }

    @Test
    void saysThatAFileDoesNotExist() {
        assertThrows(NoSuchFileException.class, () -> WorkbookReader.read(folder.resolve("none.xlsx"), findings));
    }

    private static Xlsx table(String text) {
        return new Xlsx().sheet("Sheet", Table.parse(text));
    }

    /** One sheet with these cells in its first row. */
    private static XlsxParts cells(String xml) {
        return table("x").old().put(SHEET, WORKSHEET.formatted(xml).getBytes(StandardCharsets.UTF_8));
    }

    private static SheetRow row(int number, Map<Integer, Cell> cells) {
        return new SheetRow(number, cells);
    }

    private Workbook read(XlsxParts parts) throws IOException {
        return WorkbookReader.read(parts.writeTo(folder.resolve("test.xlsx")), findings);
    }

    private Sheet onlySheet(XlsxParts parts) throws IOException {
        return read(parts).sheet("Sheet").orElseThrow();
    }

    private void refused(XlsxParts parts, String part) {
        MalformedWorkbookException e = assertThrows(MalformedWorkbookException.class, () -> read(parts));
        assertTrue(e.getMessage().startsWith(part + ": "), e.getMessage());
    }

    private List<String> places() {
        return findings.faults().stream().map(Finding::place).map(Object::toString).toList();
    }
}
