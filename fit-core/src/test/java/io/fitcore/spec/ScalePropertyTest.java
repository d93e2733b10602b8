package io.fitcore.spec;

import static io.fitcore.testkit.FitBytes.field;
import static io.fitcore.testkit.WireType.UINT32;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fitcore.FitDecoder;
import io.fitcore.profile.Profile;
import io.fitcore.profile.ProfileField;
import io.fitcore.testkit.FitBytes;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Section 4.1: values are the doubles nearest to what scale and offset make of the raw ones. */
class ScalePropertyTest {

    private static final int SMALL_VALUES = 1 << 16;
    private static final int LARGE_VALUES = 1 << 12;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int RECORD_BYTES = 1 + Integer.BYTES;

    /** A field of the profile and its message, one for each pair of scale and offset. */
    private record Scaled(int message, ProfileField field) {
    }

    @Test
    @DisplayName("R46: each scale and offset of the profile, each raw value of up to 16 bits, larger ones by chance")
    void correctlyRounded() throws IOException {
        Map<String, Scaled> distinct = new LinkedHashMap<>();
        for (int number : Profile.messageNumbers()) {
            for (ProfileField field : Profile.message(number).orElseThrow().fields()) {
                if ((field.scale() != 1 || field.offset() != 0) && field.subfields().isEmpty()
                        && !field.typeName().equals("weight")) {
                    distinct.putIfAbsent(field.scale() + " " + field.offset(), new Scaled(number, field));
                }
            }
        }
        for (Scaled scaled : distinct.values()) {
            check(scaled.message(), scaled.field());
        }
        assertTrue(distinct.size() > 15, () -> "pairs of scale and offset: " + distinct.keySet());
    }

    private static void check(int message, ProfileField field) throws IOException {
        ByteBuffer records = ByteBuffer.allocate((SMALL_VALUES + LARGE_VALUES) * RECORD_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        Random random = new Random(field.number());
        for (int i = 0; i < SMALL_VALUES + LARGE_VALUES; i++) {
            records.put((byte) 0).putInt(i < SMALL_VALUES ? i : random.nextInt(Integer.MAX_VALUE));
        }
        byte[] bytes = FitBytes.file().define(0, message, field(field.number(), Integer.BYTES, UINT32))
                .raw(records.array()).toBytes();
        BigDecimal scale = new BigDecimal(field.scale());
        BigDecimal zero = new BigDecimal(field.offset()).multiply(scale);
        int[] next = {0};
        FitDecoder.stream(bytes).forEach(each -> {
            int raw = records.getInt(RECORD_BYTES * next[0]++ + 1);
            double value = each.doubleValue(field.number());
            if (!isNearest(value, new BigDecimal(raw).subtract(zero), scale)) {
                throw new AssertionError(field + ", raw " + raw + ": " + value);
            }
        });
        assertEquals(SMALL_VALUES + LARGE_VALUES, next[0]);
    }

    /** Whether no other double is nearer to a quotient; by multiplying, which is much faster than to divide. */
    private static boolean isNearest(double value, BigDecimal number, BigDecimal scale) {
        BigDecimal beyond = new BigDecimal(value).multiply(scale).subtract(number);
        if (beyond.signum() == 0) {
            return true;
        }
        double neighbour = beyond.signum() > 0 ? Math.nextDown(value) : Math.nextUp(value);
        BigDecimal gap = new BigDecimal(Math.abs(value - neighbour)).multiply(scale);
        return beyond.abs().multiply(TWO).compareTo(gap) <= 0;
    }
}
