package io.fitcore.internal.salvage;

/**
 * Finds the one byte whose change explains a wrong checksum and a broken frame, or a definition that says something else.
 *
 * <p>{@link ByteErrors} tells which change of one byte explains the checksum, for one place in 256. Up to where the frame
 * breaks its records are honest but for that byte: so it lies in one of their definitions or headers, and with it restored
 * the file is whole from its first record to its last. Of several such places the one is taken that makes most of the file,
 * and only if that is more than what it was up to the break. Where the frame does not break, {@link MeaningRepair} looks at
 * what the definitions mean.
 *
 * <p>Work is bounded by the length of the file. One for each stream.
 */
public final class ChecksumRepair {

    /** What trials may cost in all, in messages stepped over and fields of definitions, for each byte of the file. */
    private static final int WORK_PER_BYTE = 2;

    /** What it says, in bits, that the last record ends where records are to end. */
    private static final int COMPLETE = 1;

    private final ByteErrors errors = new ByteErrors();
    /** The file as it stands, up to where its frame breaks. */
    private final FrameWalk walk = new FrameWalk();
    /** One record further. */
    private final FrameWalk ahead = new FrameWalk();
    private final MeaningRepair meaning = new MeaningRepair();
    /** The file with a byte restored. */
    private final FrameWalk trial = new FrameWalk();
    /** Up to where {@link #trial} may work. */
    private long workTo;
    /** What speaks for the file as it stands, up to where its frame breaks; then for the best that was found. */
    private long evidence;
    private int place;
    private byte value;

    /**
     * Looks for the byte.
     *
     * @param bytes    the file's bytes; not changed
     * @param records  index of the first record
     * @param end      index of the file CRC, behind the last record
     * @param syndrome stored CRC XOR computed CRC, which differ
     * @return whether it was found; {@link #place()} and {@link #value()} then say it
     */
    public boolean find(byte[] bytes, int records, int end, int syndrome) {
        workTo = trial.work() + (long) WORK_PER_BYTE * (end - records);
        trial.begin(bytes, records, end);
        boolean whole = isWhole();
        evidence = trial.evidence() - COMPLETE;
        errors.explain(records, end, syndrome);
        if (whole) {
            return meaning.find(errors, bytes, records, end) && take(meaning.place(), bytes);
        }
        boolean found = false;
        walk.begin(bytes, records, end);
        do {
            found |= restoresOneOf(bytes, walk.at(), walk.at() + walk.structureBytes());
        } while (walk.step());
        return found;
    }

    private boolean take(int at, byte[] bytes) {
        place = at;
        value = (byte) (bytes[at] ^ errors.at(at));
        return true;
    }

    /** Index of the byte. */
    public int place() {
        return place;
    }

    /** What the byte was. */
    public byte value() {
        return value;
    }

    /** Tries the bytes of the next record that say what there is; answers whether one is better than all before. */
    private boolean restoresOneOf(byte[] bytes, int from, int to) {
        boolean found = false;
        for (int at = from; at < to; at++) {
            byte error = errors.at(at);
            if (error != 0 && isWholeWith(at, (byte) (bytes[at] ^ error)) && trial.evidence() > evidence) {
                evidence = trial.evidence();
                found = take(at, bytes);
            }
        }
        return found;
    }

    private boolean isWholeWith(int at, byte restored) {
        trial.branchOff(walk, at, restored);
        if (!trial.isUsual() || !trial.step()) {
            return false;
        }
        ahead.follow(walk);
        boolean changesNothing = ahead.step() && ahead.hasMet(trial);
        return !changesNothing && isWhole();
    }

    private boolean isWhole() {
        boolean goesOn = true;
        while (goesOn && trial.work() < workTo) {
            goesOn = trial.step();
        }
        return trial.isComplete();
    }
}
