package io.fitcore.internal.frame;

import io.fitcore.internal.bytes.Hex;
import io.fitcore.model.DeveloperFieldDescription;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * The developer fields that a file has described so far (spec 7). Lives as long as one file of the chain.
 *
 * <p>Definitions take their descriptions from here when they are read and keep them (R69); {@link #version()} tells
 * when an earlier answer may be out of date.
 */
public final class DeveloperFields {

    /** What descriptions may take on average; a device's take less. */
    private static final int MAX_AVERAGE_BYTES = 1024;
    /** What a description takes besides its texts, and a text besides its characters. */
    private static final long DESCRIPTION_BYTES = 256;
    private static final int TEXT_BYTES = 64;

    private final int maxDescriptions;
    /** Not given back when a description is replaced, as definitions may keep it. */
    private long bytesLeft;
    private final Map<Integer, DeveloperFieldDescription> descriptions = new HashMap<>();
    private final byte[][] applicationIds = new byte[256][];
    private final boolean[] introduced = new boolean[256];
    private int version;

    /**
     * @param maxDescriptions how many descriptions may be kept at one time; all that a file has kept, replaced ones
     *                        included, take at most 1 KiB for each of them
     */
    public DeveloperFields(int maxDescriptions) {
        this.maxDescriptions = maxDescriptions;
        bytesLeft = maxBytes();
    }

    private long maxBytes() {
        return (long) MAX_AVERAGE_BYTES * maxDescriptions;
    }

    /** Changes whenever an answer of {@link #find} may change. */
    public int version() {
        return version;
    }

    /** Forgets everything, for the next file of the chain (R12). */
    public void reset() {
        descriptions.clear();
        Arrays.fill(applicationIds, null);
        Arrays.fill(introduced, false);
        bytesLeft = maxBytes();
        version++;
    }

    /**
     * Takes what a {@code developer_data_id} says. The same application again changes nothing; another one drops the
     * descriptions of its index (R70).
     *
     * @param index         developer data index, 0-255
     * @param applicationId its bytes; empty when absent. Kept, not copied
     */
    public void introduce(int index, byte[] applicationId) {
        boolean same = introduced[index] && Arrays.equals(applicationIds[index], applicationId);
        if (introduced[index] && !same) {
            for (Iterator<Integer> keys = descriptions.keySet().iterator(); keys.hasNext();) {
                if (keys.next() >> 8 == index) {
                    keys.remove();
                }
            }
            version++;
        }
        introduced[index] = true;
        applicationIds[index] = applicationId;
    }

    /** Whether a {@code developer_data_id} has introduced an index. */
    public boolean isIntroduced(int index) {
        return introduced[index];
    }

    /** The application id of an index as text: a UUID in byte order when it has 16 bytes, else plain (R72). */
    public Optional<String> applicationId(int index) {
        byte[] id = applicationIds[index];
        return id == null || id.length == 0 ? Optional.empty() : Optional.of(hexadecimal(id));
    }

    /**
     * Takes a description; it replaces an earlier one for definitions read from now on (R69).
     *
     * @return false when there are too many already, or they are too long, and it was not taken
     */
    public boolean describe(DeveloperFieldDescription description) {
        int key = key(description.developerDataIndex(), description.number());
        DeveloperFieldDescription before = descriptions.get(key);
        if (before != null && description.equals(before)) {
            return true;
        }
        long bytes = bytes(description);
        if ((before == null && descriptions.size() >= maxDescriptions) || bytes > bytesLeft) {
            return false;
        }
        bytesLeft -= bytes;
        descriptions.put(key, description);
        version++;
        return true;
    }

    private static long bytes(DeveloperFieldDescription description) {
        long bytes = DESCRIPTION_BYTES + description.applicationId().orElse("").length();
        for (String text : description.names()) {
            bytes += TEXT_BYTES + text.length();
        }
        for (String text : description.units()) {
            bytes += TEXT_BYTES + text.length();
        }
        return bytes;
    }

    /** The description of a developer field; empty when there is none so far. */
    public Optional<DeveloperFieldDescription> find(int index, int number) {
        return Optional.ofNullable(descriptions.get(key(index, number)));
    }

    private static int key(int index, int number) {
        return index << 8 | number;
    }

    private static String hexadecimal(byte[] id) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < id.length; i++) {
            if (id.length == 16 && (i == 4 || i == 6 || i == 8 || i == 10)) {
                text.append('-');
            }
            Hex.appendByte(text, id[i]);
        }
        return text.toString();
    }
}
