package io.fitcore.testkit.reading;

import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** All that the public API tells of a message, as text. Messages with equal snapshots cannot be told apart. */
public final class Snapshot {

    private Snapshot() {
    }

    /** The snapshots of messages. */
    public static List<String> of(List<FitMessage> messages) {
        return messages.stream().map(Snapshot::of).toList();
    }

    /** The snapshot of a message. */
    public static String of(FitMessage message) {
        List<String> lines = new ArrayList<>();
        lines.add(message.number() + " " + message.name() + " local " + message.localNumber() + " file "
                + message.fileIndex() + " @" + message.offset() + "+" + message.sizeBytes()
                + (message.isRecovered() ? " recovered" : "") + " time " + message.timestampSeconds(-1) + " "
                + message.timestamp() + " " + message.definition());
        lines.add(HexFormat.of().formatHex(message.recordBytes()));
        message.allFields().forEach(field -> lines.add(of(field)));
        message.developerFields().forEach(field -> lines.add(of(field)));
        for (FitField field : message.fields()) {
            int number = field.number();
            lines.add("by number " + number + " " + message.doubleValue(number) + " " + message.longValue(number, -7)
                    + " " + message.rawValue(number, -7) + " " + message.text(number) + " " + message.valueName(number)
                    + " " + message.degrees(number) + " " + message.instant(number));
        }
        return String.join("\n", lines);
    }

    /** The snapshot of a field. */
    public static String of(FitField field) {
        StringBuilder raws = new StringBuilder();
        for (int i = 0; i < field.elementCount() && !field.isText(); i++) {
            raws.append(' ').append(field.isPresent(i) ? "" : "absent:").append(field.rawValue(i));
        }
        return field.number() + " " + field.name() + " (" + field.mainName() + ") " + field.origin() + " from "
                + field.sourceNumber() + " " + field.typeName() + " " + field.baseType() + " 0x"
                + Integer.toHexString(field.typeByte()) + " [" + field.units() + "|" + field.mainUnits() + "] /"
                + field.scale() + " -" + field.offset() + " dev " + field.developerDataIndex() + " "
                + field.description()
                + (field.isPresent() ? " = " : " absent ") + field.elementCount() + ":" + raws + " "
                + Arrays.toString(field.doubleValues()) + " " + field.texts() + " " + field.valueName() + " "
                + field.flagNames() + " " + field.instant() + " " + field.localDateTime() + " " + field.degrees() + " "
                + HexFormat.of().formatHex(field.rawBytes()) + " " + field;
    }
}
