package io.fitcore.profilegen.facts;

import io.fitcore.profilegen.facts.SheetBuilder.Row;
import io.fitcore.profilegen.model.EntryModel;
import io.fitcore.profilegen.model.ProfileModel;
import io.fitcore.profilegen.model.TypeModel;
import io.fitcore.profilegen.rows.TypesColumn;
import io.fitcore.profilegen.xlsx.Sheet;
import java.util.Locale;

/** The sheet {@code Types}. */
final class TypesSheet {

    private TypesSheet() {
    }

    static Sheet of(ProfileModel profile) {
        SheetBuilder sheet = new SheetBuilder(TypesColumn.SHEET, TypesColumn.values());
        for (TypeModel type : profile.types()) {
            sheet.add(new Row().set(TypesColumn.TYPE_NAME, type.name()).set(TypesColumn.BASE_TYPE, type.baseType()));
            for (EntryModel entry : type.entries()) {
                sheet.add(new Row().set(TypesColumn.VALUE_NAME, entry.name()).set(TypesColumn.VALUE, value(entry)));
            }
        }
        return sheet.toSheet();
    }

    private static String value(EntryModel entry) {
        return entry.hexadecimal()
                ? "0x" + Long.toHexString(entry.number()).toUpperCase(Locale.ROOT)
                : Long.toUnsignedString(entry.number());
    }
}
