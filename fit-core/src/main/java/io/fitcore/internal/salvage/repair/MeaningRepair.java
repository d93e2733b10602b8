package io.fitcore.internal.salvage.repair;

import io.fitcore.internal.frame.DefinitionView;
import io.fitcore.internal.frame.DefinitionView.Part;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the one byte of a definition whose change explains a wrong checksum although the frame is whole: a message or
 * field number, a type, or the byte order.
 *
 * <p>The checksum alone points to one place in 256, each as likely as the others. So a place must have as much for it
 * as there are others, and more: with the byte restored the definition is to fit far better to the profile, or to the
 * other definitions of the file, than as it stands.
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

    private final FrameWalk walk = new FrameWalk();
    private final DefinitionView asRead = new DefinitionView();
    private final DefinitionView other = new DefinitionView();
    private final DefinitionView restored = new DefinitionView();
    private final byte[] restoredBytes = new byte[DefinitionView.MAX_BYTES];

    // of the file at hand
    private byte[] bytes;
    private final int[] from = new int[MAX_DEFINITIONS];
    private final int[] to = new int[MAX_DEFINITIONS];
    private int count;
    /** The byte for which most speaks, and how much; null when nothing does. */
    private RestoredByte best;
    private int mostGain;
    private int secondGain;

    /**
     * Looks for the byte in a file whose frame is whole.
     *
     * @param errors what explains the checksum
     */
    Optional<RestoredByte> find(ByteErrors errors, byte[] newBytes, int records, int end) {
        bytes = newBytes;
        findDefinitions(records, end);
        best = null;
        mostGain = 0;
        secondGain = 0;
        for (int i = 0; i < count; i++) {
            weighDefinition(i, errors);
        }
        int others = Integer.SIZE - Integer.numberOfLeadingZeros((end - records) >> 8);
        boolean known = mostGain >= others + MARGIN && mostGain - secondGain >= LEAD;
        return known ? Optional.ofNullable(best) : Optional.empty();
    }

    private void findDefinitions(int records, int end) {
        count = 0;
        walk.begin(bytes, records, end);
        do {
            if (walk.isDefinition()) {
                from[count] = walk.at();
                to[count++] = walk.at() + walk.structureBytes();
            }
        } while (count < MAX_DEFINITIONS && walk.step());
    }

    private void weighDefinition(int i, ByteErrors errors) {
        asRead.wrap(bytes, from[i], to[i]);
        int size = to[i] - from[i];
        for (int offset = 0; offset < size; offset++) {
            byte error = errors.at(from[i] + offset);
            if (error != 0 && saysMeaning(asRead.partAt(offset))) {
                System.arraycopy(bytes, from[i], restoredBytes, 0, size);
                restoredBytes[offset] ^= error;
                restored.wrap(restoredBytes, 0, size);
                weigh(i, offset);
            }
        }
    }

    /** Whether a part of a definition says what is meant, and not how long anything is. */
    private static boolean saysMeaning(Part part) {
        return switch (part) {
            case ARCHITECTURE, GLOBAL_NUMBER, FIELD_NUMBER, FIELD_TYPE -> true;
            default -> false;
        };
    }

    /**
     * Weighs what speaks for the restored definition, of which the byte at an offset is another than as it was read.
     */
    private void weigh(int i, int offset) {
        if (!restored.isArchitectureKnown()) {
            return;
        }
        Part part = asRead.partAt(offset);
        ProfileAgreement agreement = new ProfileAgreement(restored);
        int comparison = comparison(i, part);
        boolean known = part == Part.FIELD_TYPE || comparison > 0 || agreement.isMostlyKnown();
        if (!known || agreement.isOdd()) {
            return; // what nobody knows or writes is no explanation
        }
        int gain = comparison - new ProfileAgreement(asRead).bits() + agreement.bits();
        if (gain > mostGain) {
            secondGain = mostGain;
            mostGain = gain;
            best = new RestoredByte(from[i] + offset, restoredBytes[offset]);
        } else {
            secondGain = Math.max(secondGain, gain);
        }
    }

    /** What its place in the file and the other definitions say for the restored one. */
    private int comparison(int i, Part part) {
        int bits = SAME_AGAIN * Integer.signum(sameAs(i));
        if (part == Part.ARCHITECTURE && isOrderOfOthers(i)) {
            bits += SAME_ORDER;
        }
        boolean kind = part == Part.ARCHITECTURE || part == Part.GLOBAL_NUMBER;
        if (i == 0 && kind && restored.globalNumber() == FILE_ID) {
            bits += FIRST;
        }
        return bits;
    }

    /**
     * How many more of the other definitions are the same as the restored one than are the same as the one that was
     * read.
     */
    private int sameAs(int i) {
        int same = 0;
        for (int k = 0; k < count; k++) {
            if (k == i) {
                continue;
            }
            if (Arrays.equals(bytes, from[k] + 1, to[k], restoredBytes, 1, to[i] - from[i])) {
                same++;
            }
            if (Arrays.equals(bytes, from[k] + 1, to[k], bytes, from[i] + 1, to[i])) {
                same--;
            }
        }
        return same;
    }

    /** Whether none of the other definitions has the byte order that was read, but some have the restored one. */
    private boolean isOrderOfOthers(int i) {
        int ofRestoredOrder = 0;
        for (int k = 0; k < count; k++) {
            int architecture = other.wrap(bytes, from[k], to[k]).architecture();
            if (k != i && architecture == asRead.architecture()) {
                return false;
            }
            if (k != i && architecture == restored.architecture()) {
                ofRestoredOrder++;
            }
        }
        return ofRestoredOrder >= MIN_OF_SAME_ORDER;
    }
}
