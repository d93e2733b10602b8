package io.fitcore.internal.decode;

import io.fitcore.internal.frame.DeveloperFields;
import io.fitcore.internal.frame.Fault;
import io.fitcore.internal.framing.Faults;
import io.fitcore.message.FitField;
import io.fitcore.message.FitMessage;
import io.fitcore.model.BaseType;
import io.fitcore.model.DecodeLimits;
import io.fitcore.model.DeveloperFieldDescription;
import java.util.List;
import java.util.Optional;

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
    private final Faults faults;
    private final DecodeLimits limits;

    DeveloperMessages(DeveloperFields registry, Faults faults, DecodeLimits limits) {
        this.registry = registry;
        this.faults = faults;
        this.limits = limits;
    }

    /** Whether messages of a number describe developer fields. */
    static boolean isDescribing(int messageNumber) {
        return messageNumber == DEVELOPER_DATA_ID || messageNumber == FIELD_DESCRIPTION;
    }

    /** Takes a describing message. */
    void take(FitMessage message) {
        if (message.number() == FIELD_DESCRIPTION) {
            describe(message);
        } else {
            introduce(message);
        }
    }

    private void introduce(FitMessage message) {
        int index = message.intValue(ID_INDEX, ABSENT);
        if (index < 0 || index > 254) {
            faults.report(Fault.developerIndexMissing(), message.offset());
            return;
        }
        registry.introduce(index, bytes(message, ID_APPLICATION_ID));
    }

    private static byte[] bytes(FitMessage message, int fieldNumber) {
        Optional<FitField> field = message.field(fieldNumber);
        if (field.isEmpty() || !field.get().isPresent()) {
            return new byte[0];
        }
        return field.get().rawBytes();
    }

    private void describe(FitMessage message) {
        int index = message.intValue(INDEX, ABSENT);
        int number = message.intValue(NUMBER, ABSENT);
        if (index < 0 || index > 255 || number < 0 || number > 255) {
            faults.report(Fault.describedFieldMissing(), message.offset());
            return;
        }
        int typeByte = (int) message.longValue(BASE_TYPE, 0xFF) & 0xFF;
        int scale = message.intValue(SCALE, 1);
        reportOddities(message.offset(), index, number, typeByte, scale);
        boolean kept = registry.describe(new DeveloperFieldDescription(index, number, typeByte,
                texts(message, NAME), texts(message, UNITS),
                Math.max(scale, 1), message.intValue(OFFSET, 0),
                message.intValue(NATIVE_MESSAGE), message.intValue(NATIVE_FIELD), registry.applicationId(index)));
        if (!kept) {
            faults.report(Fault.tooManyDeveloperFields(limits), message.offset());
        }
    }

    private void reportOddities(long offset, int index, int number, int typeByte, int scale) {
        if (typeByte == 0xFF || !BaseType.isKnown(typeByte)) {
            faults.report(Fault.describedTypeUnknown(index, number, typeByte), offset);
        }
        if (!registry.isIntroduced(index)) {
            faults.report(Fault.developerDataIdMissing(index, number), offset);
        }
        if (scale == 0) {
            faults.report(Fault.describedScaleZero(index, number), offset);
        }
    }

    private static List<String> texts(FitMessage message, int fieldNumber) {
        Optional<FitField> field = message.field(fieldNumber);
        return field.isPresent() ? field.get().texts() : List.of();
    }
}
