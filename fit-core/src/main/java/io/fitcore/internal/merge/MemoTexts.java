package io.fitcore.internal.merge;

import io.fitcore.internal.frame.Format;
import io.fitcore.internal.view.KeepingBudget;
import io.fitcore.internal.view.MergedField;
import io.fitcore.internal.view.MessageView;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.model.BaseType;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins texts that are split over {@code memo_glob} messages and puts them into the messages they belong to (spec 9.1).
 *
 * <p>A part names its target by message number, position among the messages of that number in the stream, and field.
 * The parts are joined as bytes, since a character may be split between two.
 */
final class MemoTexts {

    static final int MEMO_GLOB = 145;

    /** Fields of {@code memo_glob}. */
    private static final int MESG_NUM = 1;
    private static final int PARENT_INDEX = 2;
    private static final int FIELD_NUM = 3;
    private static final int DATA = 4;
    private static final int PART_INDEX = 250;

    /** What keeping a part takes besides its text. */
    private static final int PART_BYTES = 96;

    /** One message's share of a text, and where it belongs. */
    private static final class Part {
        private final int messageNumber;
        private final long position;
        private final int fieldNumber;
        private final long index;
        private final byte[] text;

        Part(FitMessage message) {
            messageNumber = message.intValue(MESG_NUM, -1);
            position = message.longValue(PARENT_INDEX, -1);
            fieldNumber = message.intValue(FIELD_NUM, Format.TIMESTAMP_FIELD);
            index = message.longValue(PART_INDEX, 0);
            text = message.field(DATA).map(FitField::rawBytes).orElseGet(() -> new byte[0]);
        }

        boolean hasTarget() {
            return messageNumber >= 0 && position >= 0 && fieldNumber != Format.TIMESTAMP_FIELD && text.length > 0;
        }

        boolean isFor(long otherPosition, int otherField) {
            return position == otherPosition && fieldNumber == otherField;
        }
    }

    /** The parts for messages of one number, and how far these have come. */
    private static final class Targets {
        private final List<Part> parts = new ArrayList<>();
        private int next;
        private long position;
    }

    private final KeepingBudget budget;
    private final List<Part> parts = new ArrayList<>();
    private final Map<Integer, Targets> targets = new HashMap<>();
    private boolean full;

    /** @param budget that what is kept is taken from */
    MemoTexts(KeepingBudget budget) {
        this.budget = budget;
    }

    /** Looks at each message of the stream; parts that name no target are left aside. */
    void look(FitMessage message) {
        if (message.number() != MEMO_GLOB) {
            return;
        }
        Part part = new Part(message);
        if (part.hasTarget()) {
            full |= !budget.take(PART_BYTES + part.text.length);
            if (!full) {
                parts.add(part);
            }
        }
    }

    /** Whether a part could not be kept. */
    boolean isFull() {
        return full;
    }

    /** Makes ready for the first message to be {@linkplain #merged merged}: no part comes after this. */
    void end() {
        parts.sort(Comparator.<Part>comparingLong(part -> part.position).thenComparingInt(part -> part.fieldNumber)
                .thenComparingLong(part -> part.index));
        for (Part part : parts) {
            targets.computeIfAbsent(part.messageNumber, number -> new Targets()).parts.add(part);
        }
        parts.clear();
    }

    /** A message with the texts that belong to it; to be asked for each message of the stream, in order. */
    MessageView merged(MessageView message) {
        Targets here = targets.get(message.number());
        if (here == null) {
            return message;
        }
        long position = here.position++;
        MessageView merged = message;
        while (here.next < here.parts.size() && here.parts.get(here.next).position == position) {
            int fieldNumber = here.parts.get(here.next).fieldNumber;
            byte[] text = join(here, position, fieldNumber);
            if (text.length > 0) {
                merged = new MergedField(fieldNumber, BaseType.STRING).put(merged, text);
            }
        }
        return merged;
    }

    /** The parts for one field as one text, without the zeros at its end. */
    private static byte[] join(Targets here, long position, int fieldNumber) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (; here.next < here.parts.size() && here.parts.get(here.next).isFor(position, fieldNumber); here.next++) {
            joined.writeBytes(here.parts.get(here.next).text);
        }
        byte[] text = joined.toByteArray();
        int length = text.length;
        while (length > 0 && text[length - 1] == 0) {
            length--;
        }
        return Arrays.copyOf(text, length);
    }
}
