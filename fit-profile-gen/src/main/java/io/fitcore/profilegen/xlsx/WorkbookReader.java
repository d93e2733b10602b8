package io.fitcore.profilegen.xlsx;

import io.fitcore.profilegen.fault.Findings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Opens a spreadsheet file and follows its relationships: package to workbook, workbook to sheets and shared strings.
 * Part names and their order differ between editions, so nothing is found by name.
 */
public final class WorkbookReader {

    private static final int MAX_SHEETS = 20;

    private WorkbookReader() {
    }

    /**
     * Reads every sheet.
     *
     * @param findings receives a fault for every cell that cannot be read
     * @throws MalformedWorkbookException if the file is not a spreadsheet package
     * @throws IOException                if reading fails
     */
    public static Workbook read(Path file, Findings findings) throws IOException {
        try (PackageParts parts = PackageParts.open(file)) {
            Relationships ofPackage = Relationships.of(parts, "");
            String workbook = ofPackage.withType("officeDocument")
                    .orElseThrow(() -> new MalformedWorkbookException("_rels/.rels", "names no workbook"));
            return new Workbook(sheets(parts, workbook, findings), properties(parts, ofPackage));
        }
    }

    private static List<Sheet> sheets(PackageParts parts, String workbook, Findings findings) throws IOException {
        Relationships ofWorkbook = Relationships.of(parts, workbook);
        Optional<String> stringsPart = ofWorkbook.withType("sharedStrings");
        List<String> strings = stringsPart.isPresent()
                ? SharedStrings.read(stringsPart.get(), parts.read(stringsPart.get()))
                : List.of();
        List<Sheet> sheets = new ArrayList<>();
        try (XmlPart xml = new XmlPart(workbook, parts.read(workbook))) {
            while (xml.next()) {
                if (xml.atStart(XmlPart.SPREADSHEET, "sheet")) {
                    if (sheets.size() == MAX_SHEETS) {
                        throw new MalformedWorkbookException(workbook, "has more than " + MAX_SHEETS + " sheets");
                    }
                    String name = xml.attribute("name");
                    String part = ofWorkbook.withId(xml.attribute(XmlPart.DOCUMENT_RELATIONSHIPS, "id"))
                            .orElseThrow(() -> new MalformedWorkbookException(workbook,
                                    "the sheet '" + name + "' points to no part"));
                    sheets.add(new SheetReader(name, part, strings, findings).read(parts.read(part)));
                }
            }
        }
        return sheets;
    }

    private static Map<String, String> properties(PackageParts parts, Relationships ofPackage) throws IOException {
        Optional<String> part = ofPackage.withType("custom-properties");
        return part.isPresent() ? CustomProperties.read(part.get(), parts.read(part.get())) : Map.of();
    }
}
