package io.fitcore.profilegen.xlsx;

import io.fitcore.profilegen.fault.Findings;
import io.fitcore.profilegen.fault.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one worksheet part. Every cell states its own position; counting would fail where empty cells are left out. */
final class SheetReader {

    private final String sheetName;
    private final String part;
    private final List<String> sharedStrings;
    private final Findings findings;

    SheetReader(String sheetName, String part, List<String> sharedStrings, Findings findings) {
        this.sheetName = sheetName;
        this.part = part;
        this.sharedStrings = sharedStrings;
        this.findings = findings;
    }

    Sheet read(byte[] bytes) throws MalformedWorkbookException {
        List<SheetRow> rows = new ArrayList<>();
        try (XmlPart xml = new XmlPart(part, bytes)) {
            while (xml.next()) {
                if (xml.atStart(XmlPart.SPREADSHEET, "row")) {
                    readRow(xml).ifPresent(rows::add);
                }
            }
        }
        return new Sheet(sheetName, rows);
    }

    private Optional<SheetRow> readRow(XmlPart xml) throws MalformedWorkbookException {
        Map<Integer, Cell> cells = new HashMap<>();
        int number = 0;
        while (xml.next() && !xml.atEnd(XmlPart.SPREADSHEET, "row")) {
            if (xml.atStart(XmlPart.SPREADSHEET, "c")) {
                CellAddress address = address(xml.attribute("r"));
                Cell cell = readCell(xml, address);
                number = address.row();
                if (!cell.isEmpty()) {
                    cells.put(address.column(), cell);
                }
            }
        }
        return cells.isEmpty() ? Optional.empty() : Optional.of(new SheetRow(number, cells));
    }

    private CellAddress address(String reference) throws MalformedWorkbookException {
        try {
            return CellAddress.parse(reference);
        } catch (IllegalArgumentException e) {
            throw new MalformedWorkbookException(part, "has a cell without a usable reference: '" + reference + "'", e);
        }
    }

    private Cell readCell(XmlPart xml, CellAddress address) throws MalformedWorkbookException {
        String type = xml.attribute("t");
        String content = "";
        while (xml.next() && !xml.atEnd(XmlPart.SPREADSHEET, "c")) {
            if (xml.atStart(XmlPart.SPREADSHEET, "v")) {
                content = xml.text();
            } else if (xml.atStart(XmlPart.SPREADSHEET, "is")) {
                content = SharedStrings.richText(xml, "is");
            }
        }
        if (content.isEmpty()) {
            return Cell.EMPTY;
        }
        return switch (type) {
            case "s" -> Cell.text(sharedString(content, address));
            case "str", "inlineStr" -> Cell.text(content);
            case "", "n" -> new Cell(content, true);
            default -> {
                fault(address, "holds a value of the kind '" + type + "', neither text nor a number");
                yield Cell.EMPTY;
            }
        };
    }

    private String sharedString(String index, CellAddress address) {
        try {
            return sharedStrings.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            fault(address, "points to the shared string '" + index + "', of which there are " + sharedStrings.size());
            return "";
        }
    }

    private void fault(CellAddress address, String sentence) {
        findings.fault(new Place(sheetName, address.toString()), sentence);
    }
}
