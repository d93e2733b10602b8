package io.fitcore.profilegen.check;

import io.fitcore.profilegen.fault.Findings;
import io.fitcore.profilegen.model.BaseType;
import io.fitcore.profilegen.model.EntryModel;
import io.fitcore.profilegen.model.ProfileModel;
import io.fitcore.profilegen.model.TypeKinds;
import io.fitcore.profilegen.model.TypeModel;
import io.fitcore.profilegen.rows.TypesColumn;
import java.util.Optional;

/** Checks types and their values. A number may have two names, as in weather_report; a name only one number. */
final class TypeChecks {

    private final ProfileModel profile;
    private final Findings findings;

    TypeChecks(ProfileModel profile, Findings findings) {
        this.profile = profile;
        this.findings = findings;
    }

    void check() {
        Unique names = new Unique("the type", TypesColumn.TYPE_NAME, findings);
        for (TypeModel type : profile.types()) {
            names.add(type.row(), type.name());
            checkBaseType(type);
            checkEntries(type);
            noteKind(type);
        }
    }

    private void checkBaseType(TypeModel type) {
        Optional<BaseType> baseType = BaseType.named(type.baseType());
        if (baseType.isEmpty() || !baseType.get().holds(0)) {
            findings.fault(TypesColumn.BASE_TYPE.place(type.row()),
                    type.name() + ": '" + type.baseType() + "' is no base type of whole numbers");
        }
    }

    private void checkEntries(TypeModel type) {
        Optional<BaseType> baseType = BaseType.named(type.baseType());
        Unique names = new Unique("the value", TypesColumn.VALUE_NAME, findings);
        for (EntryModel entry : type.entries()) {
            names.add(entry.row(), type.name() + "." + entry.name());
            if (baseType.isPresent() && !baseType.get().holds(entry.number())) {
                findings.fault(TypesColumn.VALUE.place(entry.row()), type.name() + "." + entry.name() + ": "
                        + Long.toUnsignedString(entry.number()) + " does not fit into " + type.baseType());
            }
        }
    }

    /** A new type of this notation most likely needs an entry in {@link TypeKinds}, which only a person can make. */
    private void noteKind(TypeModel type) {
        if (TypeKinds.kindOf(type.name()) == TypeKinds.Kind.NAMES && !TypeKinds.namesDespiteHexadecimal(type.name())
                && type.entries().stream().anyMatch(EntryModel::hexadecimal)) {
            findings.note(TypesColumn.TYPE_NAME.place(type.row()),
                    type.name() + ": has hexadecimal values, as masks and flags do; they are taken as names");
        }
    }
}
