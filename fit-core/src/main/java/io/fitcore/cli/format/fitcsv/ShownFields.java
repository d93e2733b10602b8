package io.fitcore.cli.format.fitcsv;

import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import java.util.ArrayList;
import java.util.List;

/** Which fields of a message the exchange text shows, and in which order. For one thread. */
final class ShownFields {

    private final FitCsvOptions options;
    private final boolean showsExpanded;
    private final HiddenCount hidden;
    private final List<FitField> shown = new ArrayList<>();

    /** @param showsExpanded whether fields are shown that were unpacked from others */
    ShownFields(FitCsvOptions options, boolean showsExpanded, HiddenCount hidden) {
        this.options = options;
        this.showsExpanded = showsExpanded;
        this.hidden = hidden;
    }

    /** Decides whether a message is written, and counts it where it is not. */
    boolean admitMessage(boolean known) {
        boolean shown = known || !options.hidesUnknown();
        if (!shown) {
            hidden.addMessage();
        }
        return shown;
    }

    /** Decides whether a field is written, and counts it where it is not. */
    boolean admitField(boolean known) {
        boolean shown = known || !options.hidesUnknown();
        if (!shown) {
            hidden.addField();
        }
        return shown;
    }

    /** The fields of a message without developer fields, valid until the next question: file order, unpacked ones. */
    List<FitField> of(FitMessage message) {
        return shownOf(message, message.allFields());
    }

    /** The developer fields of a message, valid until the next question. */
    List<FitField> developerFieldsOf(FitMessage message) {
        if (message.definition().developerFields().isEmpty()) {
            return List.of();
        }
        return shownOf(message, message.developerFields());
    }

    private List<FitField> shownOf(FitMessage message, List<FitField> fields) {
        shown.clear();
        for (FitField field : fields) {
            if (admit(message, field)) {
                shown.add(field);
            }
        }
        return shown;
    }

    /** What fields without a value are unpacked to when these are shown, which the library never does. */
    List<UnpackedAbsence> unpackedInvalidOf(FitMessage message) {
        if (options.printsInvalid() && showsExpanded) {
            return UnpackedAbsence.of(message);
        }
        return List.of();
    }

    private boolean admit(FitMessage message, FitField field) {
        return switch (field.origin()) {
            case EXPANDED -> showsExpanded && (field.isPresent() || isUnpacked(message, field));
            case DEVELOPER -> field.description().isPresent() ? hasSomething(field) : hasBytes(field);
            default -> hasSomething(field) && admitField(Labels.isNamed(field));
        };
    }

    /** Unpacked values are shown even when they equal their type's invalid one; only what is stored can be absent. */
    private static boolean isUnpacked(FitMessage message, FitField field) {
        return field.elementCount() > 0 && message.has(field.sourceNumber().orElseThrow());
    }

    private boolean hasSomething(FitField field) {
        return field.isPresent() || TextDroppingMalformed.isWritten(field)
                || (options.printsInvalid() && (field.isText() || field.elementCount() > 0));
    }

    /** What nobody describes is taken for numbers of a byte each, absent when each is invalid. */
    private boolean hasBytes(FitField field) {
        for (byte octet : field.rawBytes()) {
            if (octet != (byte) 0xFF || options.printsInvalid()) {
                return true;
            }
        }
        return false;
    }
}
