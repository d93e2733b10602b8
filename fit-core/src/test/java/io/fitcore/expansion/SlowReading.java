package io.fitcore.expansion;

import io.fitcore.expansion.SlowMessage.Rules;
import io.fitcore.internal.layout.PresentDestination;
import io.fitcore.message.FieldOrigin;
import io.fitcore.model.BaseType;
import io.fitcore.profile.ProfileField;
import io.fitcore.profile.ProfileMessage;
import io.fitcore.profile.ProfileParts;
import io.fitcore.testkit.FitSample;
import io.fitcore.testkit.WireField;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.IntFunction;

/** All messages of a stream as the slow reading sees them; totals begin anew in each file. */
final class SlowReading {

    private static final int TIMESTAMP = 253;
    private static final int MONITORING = 55;
    private static final int UINT32 = 6;
    private static final int UINT32Z = 12;

    private static final Map<Integer, ProfileField> COMMON = Map.of(
            250, common(250, "part_index", "uint32", BaseType.UINT32, ""),
            TIMESTAMP, common(TIMESTAMP, "timestamp", "date_time", BaseType.UINT32, "s"),
            254, common(254, "message_index", "message_index", BaseType.UINT16, ""));

    private static ProfileField common(int number, String name, String typeName, BaseType type, String units) {
        return ProfileParts.field(number, name, typeName, type, units);
    }

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
        SlowShortTimes shortTimes = new SlowShortTimes();
        int file = 0;
        for (Input input : inputs) {
            if (input.file() != file) {
                file = input.file();
                totals = new SlowTotals();
                shortTimes = new SlowShortTimes();
            }
            ProfileMessage message = profile.apply(input.number());
            List<SlowField> fields = new ArrayList<>();
            for (InputField field : input.fields()) {
                fields.add(SlowField.read(field.number(), known(message, field.number()), field.typeByte(),
                        array(field.bytes()), input.order()));
            }
            ProfileField timestamp = known(message, TIMESTAMP);
            SlowField otherTime = null;
            if (hasTime(fields)) {
                shortTimes.take(fields.stream().filter(field -> field.number == TIMESTAMP)
                        .findFirst().get().raw.get(0));
            } else if (input.time().isPresent()) {
                shortTimes.take(input.time().getAsLong());
                otherTime = time(timestamp, FieldOrigin.COMPRESSED_TIMESTAMP, -1, input.time().getAsLong());
            } else if (rules.components() && rules.policy() == PresentDestination.KEEP && message != null
                    && message.number() == MONITORING) {
                otherTime = shortTimes.extend(fields, timestamp);
            }
            messages.add(new SlowMessage(input.number(), message, otherTime, fields, rules, totals));
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

    /** What the profile lists for a message, or what every message may have (R86); null for all else. */
    private static ProfileField known(ProfileMessage message, int number) {
        if (message != null && message.field(number).isPresent()) {
            return message.field(number).get();
        }
        return COMMON.get(number);
    }

    /** Whether the message carries its time itself (R24). */
    private static boolean hasTime(List<SlowField> fields) {
        return fields.stream().filter(field -> field.number == TIMESTAMP).findFirst()
                .filter(field -> (field.type == UINT32 || field.type == UINT32Z) && field.isPresent(0)).isPresent();
    }

    static SlowField time(ProfileField profile, FieldOrigin origin, int source, long time) {
        SlowField field = new SlowField(TIMESTAMP, profile, origin, source, UINT32, false);
        field.raw.add(time);
        return field;
    }
}
