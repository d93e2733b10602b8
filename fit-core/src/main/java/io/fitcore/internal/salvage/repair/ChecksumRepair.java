package io.fitcore.internal.salvage.repair;

import java.util.Optional;

/**
 * Finds the one byte whose change explains a wrong checksum and a broken frame, or a definition that says something
 * else.
 *
 * <p>{@link ByteErrors} tells which change of one byte explains the checksum, for one place in 256. Up to where the
 * frame breaks its records are honest but for that byte. So the byte lies in one of their definitions or headers, and
 * with it restored the file is whole from its first record to its last. Of several such places the one is taken that
 * makes most of the file, and only if that is more than what it was up to the break. Where the frame does not break,
 * {@link MeaningRepair} looks at what the definitions mean.
 *
 * <p>Work is bounded by the length of the file. One for each stream.
 */
public final class ChecksumRepair {

    /** What trials may cost in all, in messages stepped over and fields of definitions, for each byte of the file. */
    private static final int WORK_PER_BYTE = 2;

    /** What it says, in bits, that the last record ends where records are to end. */
    private static final int COMPLETE = 1;

    /** The file as it stands, up to where its frame breaks. */
    private final FrameWalk walk = new FrameWalk();
    /** One record further. */
    private final FrameWalk ahead = new FrameWalk();
    /** The file with a byte restored. */
    private final FrameWalk trial = new FrameWalk();
    private final MeaningRepair meaning = new MeaningRepair();
    /** Up to where {@link #trial} may work. */
    private long workTo;

    /**
     * Looks for the byte.
     *
     * @param bytes    the file's bytes; not changed
     * @param records  index of the first record
     * @param end      index of the file CRC, behind the last record
     * @param syndrome stored CRC XOR computed CRC, which differ
     * @return the byte; empty when it cannot be known
     */
    public Optional<RestoredByte> find(byte[] bytes, int records, int end, int syndrome) {
        workTo = trial.work() + (long) WORK_PER_BYTE * (end - records);
        ByteErrors errors = new ByteErrors(records, end, syndrome);
        trial.begin(bytes, records, end);
        if (reachEnd()) {
            return meaning.find(errors, bytes, records, end);
        }
        return findStructure(errors, bytes, records, end);
    }

    /** Looks for the byte in what says how long records are, up to where {@link #trial} found the frame to break. */
    private Optional<RestoredByte> findStructure(ByteErrors errors, byte[] bytes, int records, int end) {
        RestoredByte best = null;
        long evidence = trial.evidence() - COMPLETE;
        walk.begin(bytes, records, end);
        do {
            int to = walk.at() + walk.structureBytes();
            for (int at = walk.at(); at < to; at++) {
                byte error = errors.at(at);
                if (error == 0) {
                    continue;
                }
                RestoredByte restored = new RestoredByte(at, (byte) (bytes[at] ^ error));
                if (reachEndWith(restored) && trial.evidence() > evidence) {
                    evidence = trial.evidence();
                    best = restored;
                }
            }
        } while (walk.step());
        return Optional.ofNullable(best);
    }

    /** Has the trial go on from the next record with a byte of it restored; answers whether it comes to the end. */
    private boolean reachEndWith(RestoredByte restored) {
        trial.branchOff(walk, restored);
        if (!trial.isUsual() || !trial.step()) {
            return false;
        }
        ahead.join(walk);
        boolean changesNothing = ahead.step() && ahead.hasMet(trial);
        return !changesNothing && reachEnd();
    }

    /** Has the trial go on as far as it can; answers whether it comes to the end. */
    private boolean reachEnd() {
        boolean goesOn = true;
        while (goesOn && trial.work() < workTo) {
            goesOn = trial.step();
        }
        return trial.isComplete();
    }
}
