package io.fitcore.internal.decode;

import io.fitcore.internal.frame.DeveloperFields;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.model.BaseType;
import io.fitcore.model.DeveloperFieldDescription;
import io.fitcore.model.ProblemKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Takes what the two describing messages say into the registry of developer fields (spec 7.1). */
final class DeveloperMessages {

    /** Global number of {@code developer_data_id}. */
    private static final int DEVELOPER_DATA_ID = 207;
    private static final int ID_APPLICATION_ID = 1;
    private static final int ID_INDEX = 3;

    /** Global number of {@code field_description}. */
    private static final int FIELD_DESCRIPTION = 206;
    private static final int INDEX = 0;
    private static final int NUMBER = 1;
    private static final int BASE_TYPE = 2;
    private static final int NAME = 3;
    private static final int SCALE = 6;
    private static final int OFFSET = 7;
    private static final int UNITS = 8;
    private static final int NATIVE_MESSAGE = 14;
    private static final int NATIVE_FIELD = 15;

    private static final int ABSENT = -1;

    private final DeveloperFields registry;
    private final Tally tally;

    DeveloperMessages(DeveloperFields registry, Tally tally) {
        this.registry = registry;
        this.tally = tally;
    }

    /** Whether messages of a number describe developer fields. */
    static boolean isDescribing(int messageNumber) {
        return messageNumber == DEVELOPER_DATA_ID || messageNumber == FIELD_DESCRIPTION;
    }

    /**
     * Takes a describing message.
     *
     * @return false when there are more descriptions than may be kept
     */
    boolean take(FitMessage message) {
        return message.number() == FIELD_DESCRIPTION ? describe(message) : introduce(message);
    }

    private boolean introduce(FitMessage message) {
        int index = message.intValue(ID_INDEX, ABSENT);
        if (index < 0 || index > 254) {
            tally.report(ProblemKind.DEVELOPER_DESCRIPTION_UNUSABLE, message.offset(),
                    "developer_data_id has no developer data index");
            return true;
        }
        Optional<FitField> id = message.field(ID_APPLICATION_ID);
        registry.introduce(index, id.isPresent() && id.get().isPresent() ? id.get().rawBytes() : new byte[0]);
        return true;
    }

    private boolean describe(FitMessage message) {
        int index = message.intValue(INDEX, ABSENT);
        int number = message.intValue(NUMBER, ABSENT);
        if (index < 0 || index > 255 || number < 0 || number > 255) {
            tally.report(ProblemKind.DEVELOPER_DESCRIPTION_UNUSABLE, message.offset(),
                    "field_description has no developer data index or no field number");
            return true;
        }
        int typeByte = (int) message.longValue(BASE_TYPE, 0xFF) & 0xFF;
        if (typeByte == 0xFF || !BaseType.isKnown(typeByte)) {
            reportOddity(ProblemKind.DEVELOPER_DESCRIPTION_UNUSABLE, message, index, number,
                    "has the base type byte " + typeByte + ", which the format does not know");
        }
        if (!registry.isIntroduced(index)) {
            reportOddity(ProblemKind.DEVELOPER_DATA_ID_MISSING, message, index, number,
                    "comes without a developer_data_id");
        }
        int scale = message.intValue(SCALE, 1);
        if (scale == 0) {
            reportOddity(ProblemKind.DEVELOPER_DESCRIPTION_UNUSABLE, message, index, number,
                    "has scale 0, which is ignored");
        }
        return registry.describe(new DeveloperFieldDescription(index, number, typeByte,
                texts(message, NAME), texts(message, UNITS),
                scale == 0 ? 1 : scale, message.intValue(OFFSET, 0),
                valid(message, NATIVE_MESSAGE), valid(message, NATIVE_FIELD), registry.applicationId(index)));
    }

    /** A flood of descriptions costs no sentences that nobody will read. */
    private void reportOddity(ProblemKind kind, FitMessage message, int index, int number, String what) {
        tally.report(kind, message.offset(),
                tally.isTold(kind) ? "field_description of " + index + "/" + number + " " + what : "");
    }

    private static List<String> texts(FitMessage message, int fieldNumber) {
        Optional<FitField> field = message.field(fieldNumber);
        return field.isPresent() ? field.get().texts() : List.of();
    }

    private static OptionalInt valid(FitMessage message, int fieldNumber) {
        return message.intValue(fieldNumber);
    }
}
