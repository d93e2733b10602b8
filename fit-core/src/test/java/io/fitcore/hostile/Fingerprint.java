package io.fitcore.hostile;

import io.fitcore.message.FieldCursor;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import java.util.Arrays;

/** Numbers that stand for messages: two messages with equal fingerprints cannot be told apart by what was asked. */
final class Fingerprint {

    /** Fields that are asked for by name and number, which takes time that grows with their square. */
    private static final int ASKED_BY_NAME = 8;

    private long sum;

    private Fingerprint() {
    }

    /** What stays the same wherever the message stands: its number, bytes, definition and time. */
    static long ofContent(FitMessage message) {
        Fingerprint print = new Fingerprint();
        print.add(message.number());
        print.add(message.localNumber());
        print.add(Arrays.hashCode(message.recordBytes()));
        print.add(message.definition().hashCode());
        print.add(message.timestampSeconds(-1));
        return print.sum;
    }

    /** The content and where it stands. */
    static long ofPlace(FitMessage message) {
        Fingerprint print = new Fingerprint();
        print.add(ofContent(message));
        print.add(message.offset());
        print.add(message.sizeBytes());
        print.add(message.fileIndex());
        print.add(message.isRecovered() ? 1 : 0);
        return print.sum;
    }

    /** Every accessor of the message and of its fields. */
    static long ofEverything(FitMessage message) {
        Fingerprint print = new Fingerprint();
        print.addMessage(message);
        int asked = 0;
        for (FitField field : message.allFields()) {
            print.addField(field);
            if (asked++ < ASKED_BY_NAME) {
                print.addByNumber(message, field.number());
                print.add(message.field(field.name()).isPresent() ? 1 : 0);
                print.add(message.value(field.name()));
            }
        }
        for (FitField field : message.developerFields()) {
            print.addField(field);
            print.add(message.developerField(field.developerDataIndex(), field.number()).isPresent() ? 1 : 0);
            print.add(message.developerField(field.name()).isPresent() ? 1 : 0);
        }
        print.addByNumber(message, 253);
        print.addByNumber(message, -1);
        print.addByNumber(message, 256);
        return print.sum;
    }

    private void addMessage(FitMessage message) {
        add(ofPlace(message));
        add(message.name());
        add(message.isKnown() ? 1 : 0);
        add(message.timestamp());
        add(message.timestampSeconds());
        add(message.toString());
        add(message.fields().size());
        for (FieldCursor cursor = message.cursor(); cursor.next();) {
            add(cursor.number());
            add(cursor.doubleValue());
            add(cursor.rawBytes().length);
        }
    }

    private void addByNumber(FitMessage message, int number) {
        add(message.has(number) ? 1 : 0);
        add(message.field(number).isPresent() ? 1 : 0);
        add(message.doubleValue(number));
        add(message.longValue(number, -7));
        add(message.longValue(number));
        add(message.intValue(number, -7));
        add(message.intValue(number));
        add(message.rawValue(number, -7));
        add(Arrays.hashCode(message.doubleValues(number)));
        add(message.text(number));
        add(message.valueName(number));
        add(message.instant(number));
        add(message.degrees(number));
    }

    private void addField(FitField field) {
        add(field.number());
        add(field.name());
        add(field.mainName());
        add(field.isKnown() ? 1 : 0);
        add(field.origin());
        add(field.sourceNumber());
        add(field.units());
        add(field.mainUnits());
        add(field.typeName());
        add(field.baseType());
        add(field.typeByte());
        add(field.profileField().isPresent() ? 1 : 0);
        add(field.developerDataIndex());
        add(field.description());
        add(field.scale());
        add(field.offset());
        add(field.isText() ? 1 : 0);
        add(field.isFloat() ? 1 : 0);
        add(field.isScaled() ? 1 : 0);
        add(field.isPresent() ? 1 : 0);
        int count = field.elementCount();
        add(count);
        for (int i = 0; i < Math.min(count, 3); i++) {
            addElement(field, i);
        }
        addElement(field, -1);
        addElement(field, count);
        if (count > 0 && !field.isText() && field.baseType().isPresent()) {
            add(field.rawValue(0));
            add(field.rawValue(count - 1));
        }
        add(Arrays.hashCode(field.rawValues()));
        add(Arrays.hashCode(field.rawBytes()));
        add(Arrays.hashCode(field.doubleValues()));
        add(field.doubleValue());
        add(field.longValue());
        add(field.intValue(-7));
        add(field.optionalDouble());
        add(field.texts());
        add(field.text());
        add(field.type().isPresent() ? 1 : 0);
        add(field.valueName());
        add(field.flagNames());
        add(field.instant());
        add(field.localDateTime());
        add(field.degrees());
    }

    private void addElement(FitField field, int index) {
        add(field.isPresent(index) ? 1 : 0);
        add(field.doubleValue(index));
        add(field.longValue(index, -7));
        add(field.valueName(index));
    }

    private void add(long value) {
        sum = (sum ^ value) * 0x9E37_79B9_7F4A_7C15L;
        sum ^= sum >>> 29;
    }

    private void add(double value) {
        add(Double.doubleToLongBits(value));
    }

    private void add(Object value) {
        add((long) value.hashCode());
    }
}
