package io.fitcore.internal.salvage;

import io.fitcore.internal.bytes.Bytes;
import io.fitcore.internal.frame.DefinitionReader;
import java.util.Arrays;

/**
 * Finds the one byte of a definition whose change explains a wrong checksum although the frame is whole: a message or field
 * number, a type, or the byte order.
 *
 * <p>The checksum alone points to one place in 256, of which each is as likely as the other. So a place must have as much
 * for it as there are others, and more: the definition is to fit far better to the profile, or to the other definitions of
 * the file, with the byte restored than as it stands.
 */
final class MeaningRepair {

    /** How many definitions are looked at. */
    private static final int MAX_DEFINITIONS = 1024;
    /** What it says, in bits, that a file defines the same again, as many do. */
    private static final int SAME_AGAIN = 14;
    /** What it says that a file keeps to one byte order. */
    private static final int SAME_ORDER = 10;
    private static final int MIN_OF_SAME_ORDER = 2;
    /** How much more must speak for a place than there are others, in bits. */
    private static final int MARGIN = 9;
    /** How much more must speak for it than for the next best one. */
    private static final int LEAD = 4;
    /** What it says that a file begins with the definition of file_id. */
    private static final int FIRST = 12;
    private static final int FILE_ID = 0;
    private static final int ARCHITECTURE_AT = 2;
    private static final int LAST_NUMBER_AT = 4;

    private final DefinitionEvidence evidence = new DefinitionEvidence();
    private final FrameWalk walk = new FrameWalk();
    private final byte[] restored = new byte[DefinitionReader.MAX_BYTES];
    private final int[] from = new int[MAX_DEFINITIONS];
    private final int[] to = new int[MAX_DEFINITIONS];
    private int count;
    private int best;
    private int secondBest;
    private int place;

    /**
     * Looks for the byte in a file whose frame is whole; {@link #place()} then says it.
     *
     * @param errors what explains the checksum
     */
    boolean find(ByteErrors errors, byte[] bytes, int records, int end) {
        findDefinitions(bytes, records, end);
        best = 0;
        secondBest = 0;
        for (int i = 0; i < count; i++) {
            int nativeBytes = DefinitionReader.nativeBytes(bytes, from[i]);
            for (int o = ARCHITECTURE_AT; o < nativeBytes; o++) {
                byte error = errors.at(from[i] + o);
                if (error != 0 && isMeaning(o)) {
                    weigh(bytes, i, o, error);
                }
            }
        }
        int others = Integer.SIZE - Integer.numberOfLeadingZeros((end - records) >> 8);
        return best >= others + MARGIN && best - secondBest >= LEAD;
    }

    int place() {
        return place;
    }

    private void findDefinitions(byte[] bytes, int records, int end) {
        count = 0;
        walk.begin(bytes, records, end);
        do {
            if (walk.isDefinition()) {
                from[count] = walk.at();
                to[count++] = walk.at() + walk.structureBytes();
            }
        } while (count < MAX_DEFINITIONS && walk.step());
    }

    /** Whether a byte of a definition says what is meant, and not how long anything is. */
    private static boolean isMeaning(int o) {
        return o <= LAST_NUMBER_AT
                || (o >= DefinitionReader.FIXED_BYTES && (o - DefinitionReader.FIXED_BYTES) % DefinitionReader.FIELD_BYTES != 1);
    }

    private static boolean isType(int o) {
        return o >= DefinitionReader.FIXED_BYTES && (o - DefinitionReader.FIXED_BYTES) % DefinitionReader.FIELD_BYTES == 2;
    }

    private void weigh(byte[] bytes, int i, int o, byte error) {
        System.arraycopy(bytes, from[i], restored, 0, to[i] - from[i]);
        restored[o] ^= error;
        if (DefinitionReader.architecture(restored, 0) > 1) {
            return;
        }
        int comparison = comparison(bytes, i, o);
        int gain = comparison - evidence.of(bytes, from[i]) + evidence.of(restored, 0);
        boolean known = isType(o) || comparison > 0 || evidence.isMostlyKnown();
        if (!known || evidence.isOdd()) {
            return; // what nobody knows or writes is no explanation
        }
        if (gain > best) {
            secondBest = best;
            best = gain;
            place = from[i] + o;
        } else {
            secondBest = Math.max(secondBest, gain);
        }
    }

    /** What its place in the file and the other definitions say for the restored one. */
    private int comparison(byte[] bytes, int i, int o) {
        int same = 0;
        int ofRestoredOrder = 0;
        int ofOrder = 0;
        for (int k = 0; k < count; k++) {
            if (k != i) {
                same += Arrays.equals(bytes, from[k] + 1, to[k], restored, 1, to[i] - from[i]) ? 1 : 0;
                same -= Arrays.equals(bytes, from[k] + 1, to[k], bytes, from[i] + 1, to[i]) ? 1 : 0;
                int architecture = DefinitionReader.architecture(bytes, from[k]);
                ofRestoredOrder += architecture == DefinitionReader.architecture(restored, 0) ? 1 : 0;
                ofOrder += architecture == Bytes.u8(bytes, from[i] + ARCHITECTURE_AT) ? 1 : 0;
            }
        }
        boolean orderFits = o == ARCHITECTURE_AT && ofOrder == 0 && ofRestoredOrder >= MIN_OF_SAME_ORDER;
        boolean begins = i == 0 && o <= LAST_NUMBER_AT && DefinitionReader.globalNumber(restored, 0) == FILE_ID;
        return SAME_AGAIN * Integer.signum(same) + (orderFits ? SAME_ORDER : 0) + (begins ? FIRST : 0);
    }
}
