package io.fitcore.expansion;

import io.fitcore.expansion.SlowMessage.Rules;
import io.fitcore.message.FieldOrigin;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileMessage;
import io.fitcore.testkit.FitSample;
import io.fitcore.testkit.WireField;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntFunction;

/** All messages of a stream as the slow reading sees them; totals begin anew in each file. */
final class SlowReading {

    private static final int TIMESTAMP = 253;
    private static final int UINT32 = 6;
    private static final int UINT32Z = 12;

    private SlowReading() {
    }

    /**
     * A data message as it stands in the file.
     *
     * @param file   which file of the chain
     * @param fields its native fields
     * @param time   of a compressed header; empty when there is none
     */
    record Input(int file, int number, ByteOrder order, List<InputField> fields, OptionalLong time) {
    }

    /** A field of it. */
    record InputField(int number, int typeByte, List<Byte> bytes) {
    }

    static List<SlowMessage> of(List<Input> inputs, IntFunction<ProfileMessage> profile, Rules rules) {
        List<SlowMessage> messages = new ArrayList<>();
        SlowTotals totals = new SlowTotals();
        int file = 0;
        for (Input input : inputs) {
            if (input.file() != file) {
                file = input.file();
                totals = new SlowTotals();
            }
            ProfileMessage message = profile.apply(input.number());
            List<SlowField> fields = new ArrayList<>();
            for (InputField field : input.fields()) {
                fields.add(SlowField.read(field.number(), known(message, field.number()), field.typeByte(),
                        array(field.bytes()), input.order()));
            }
            SlowField headerTime = input.time().isEmpty() || hasTime(fields) ? null
                    : headerTime(known(message, TIMESTAMP), input.time().getAsLong());
            messages.add(new SlowMessage(input.number(), message, headerTime, fields, rules, totals));
        }
        return messages;
    }

    /** The messages of a sample; developer fields are left out, which nothing is expanded from. */
    static List<Input> inputs(FitSample sample) {
        List<Input> inputs = new ArrayList<>();
        for (FitSample.Message message : sample.messages()) {
            List<InputField> fields = new ArrayList<>();
            for (FitSample.Field field : message.fields()) {
                WireField wire = field.definition();
                if (!wire.developer()) {
                    fields.add(new InputField(wire.number(), wire.type(), list(sample.bytesOf(field))));
                }
            }
            inputs.add(new Input(message.file(), message.definition().globalNumber(), message.definition().byteOrder(),
                    fields, message.compressed() ? message.timeSeconds() : OptionalLong.empty()));
        }
        return inputs;
    }

    static List<Byte> list(byte[] bytes) {
        List<Byte> list = new ArrayList<>();
        for (byte each : bytes) {
            list.add(each);
        }
        return list;
    }

    private static byte[] array(List<Byte> bytes) {
        byte[] array = new byte[bytes.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = bytes.get(i);
        }
        return array;
    }

    private static ProfileField known(ProfileMessage message, int number) {
        return message == null ? null : message.field(number).orElse(null);
    }

    /** Whether the message carries its time itself (R24). */
    private static boolean hasTime(List<SlowField> fields) {
        return fields.stream().filter(field -> field.number == TIMESTAMP).findFirst()
                .filter(field -> (field.type == UINT32 || field.type == UINT32Z) && field.isPresent(0)).isPresent();
    }

    private static SlowField headerTime(ProfileField profile, long time) {
        SlowField field = new SlowField(TIMESTAMP, profile, FieldOrigin.COMPRESSED_TIMESTAMP, -1, UINT32, false);
        field.raw.add(time);
        return field;
    }
}
