package io.fitcore.corpus;

import io.fitcore.FitDecoder;
import io.fitcore.message.FieldOrigin;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.model.BaseType;
import io.fitcore.profile.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The messages of a file whose rows may differ from the CSV reading: those with a field that one of the excuses is
 * about.
 */
final class CsvSuspects {

    private final Map<Integer, FitMessage> messageOfRow = new HashMap<>();
    private int row;

    private CsvSuspects() {
    }

    static CsvSuspects of(Path fit) throws IOException {
        CsvSuspects suspects = new CsvSuspects();
        FitDecoder.stream(fit).onDefinition((definition, position) -> suspects.row++).forEach(suspects::look);
        return suspects;
    }

    /** The message of a row, from 0, definitions counted; null when no excuse is about it. */
    FitMessage at(int rowIndex) {
        return messageOfRow.get(rowIndex);
    }

    private void look(FitMessage message) {
        for (FitField field : message.allFields()) {
            if (isCompressedTimeUnknownToProfile(field) || isUndersized(field) || isZeroOfUint32z(field)) {
                messageOfRow.put(row, message.copy());
                break;
            }
        }
        row++;
    }

    /** Whether the profile lists no time for the message, only for messages in common. */
    static boolean isCompressedTimeUnknownToProfile(FitField field) {
        return field.origin() == FieldOrigin.COMPRESSED_TIMESTAMP
                && field.profileField().equals(Profile.commonField(field.number()));
    }

    static boolean isUndersized(FitField field) {
        return field.origin() == FieldOrigin.READ
                && field.baseType().filter(type -> field.rawBytes().length < type.sizeBytes()).isPresent();
    }

    static boolean isZeroOfUint32z(FitField field) {
        return field.origin() == FieldOrigin.READ
                && field.baseType().filter(type -> type == BaseType.UINT32).isPresent()
                && field.profileField().filter(known -> known.baseType() == BaseType.UINT32Z).isPresent()
                && field.elementCount() == 1 && field.rawValue(0) == 0;
    }
}
