package io.fitcore.internal.salvage;

import io.fitcore.internal.layout.Layout;
import io.fitcore.internal.salvage.beginning.DamagedSize;
import io.fitcore.internal.salvage.beginning.LostBeginning;
import io.fitcore.internal.salvage.beginning.LostHeader;
import io.fitcore.internal.salvage.repair.ChecksumRepair;
import io.fitcore.internal.salvage.repair.RestoredByte;
import io.fitcore.internal.salvage.resync.Judgement;
import io.fitcore.internal.salvage.resync.LayoutSource;
import io.fitcore.internal.salvage.resync.LookAhead;
import io.fitcore.internal.salvage.resync.MovedEnd;
import io.fitcore.internal.salvage.resync.Resynchronizer;
import io.fitcore.model.FileHeader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All that can be asked about damaged bytes. Each answer is immutable, and the bytes that are asked about stay as they
 * are.
 *
 * <p>One for each stream. It takes no room until a file is doubtful, which none is in strict decoding.
 */
public final class Salvage {

    /** Bytes wanted for {@link #findBehindHeader}; fewer will do where the input ends before. */
    public static final int HEADER_BYTES = LostHeader.LOOK_BYTES;

    /** Bytes wanted for {@link #findBeginning}; fewer will do where the input ends before. */
    public static final int BEGINNING_BYTES = LostBeginning.LOOK_BYTES;

    /** Bytes that a judgement wants to see, if the input has them. */
    public static final int LOOK_AHEAD_BYTES = LookAhead.WANTED_BYTES;

    /** Bytes wanted for {@link #findEnd}, if the input has them. */
    public static final int END_BYTES = MovedEnd.WANTED_BYTES;

    private final Layout[] layouts;
    private final LayoutSource source;
    /** Null until a file is doubtful. */
    private Resynchronizer resynchronizer;
    /** Null until a checksum is found to be wrong before the records are read. */
    private ChecksumRepair repair;

    /** @param layouts by local type, as the record loop keeps them; read only */
    public Salvage(Layout[] layouts, LayoutSource source) {
        this.layouts = layouts;
        this.source = source;
    }

    // ---- lost beginnings

    /** What the header of a file is to be taken for when it cannot be believed; see {@link LostHeader#find}. */
    public Optional<FileHeader> findBehindHeader(byte[] bytes, int from, int limit) {
        return LostHeader.find(bytes, from, limit);
    }

    /** Index of the first record of a file that has lost its beginning; see {@link LostBeginning#find}. */
    public OptionalInt findBeginning(byte[] bytes, int from, int limit) {
        return LostBeginning.find(bytes, from, limit);
    }

    /** Headers with another data size than one that may be wrong; see {@link DamagedSize#candidates}. */
    public List<byte[]> findHeaders(byte[] bytes, int at, FileHeader header, long left) {
        return DamagedSize.candidates(bytes, at, header, left);
    }

    // ---- repair by checksum

    /** The one byte of a file that was changed; see {@link ChecksumRepair#find}. */
    public Optional<RestoredByte> findByte(byte[] bytes, int records, int end, int syndrome) {
        if (repair == null) {
            repair = new ChecksumRepair();
        }
        return repair.find(bytes, records, end, syndrome);
    }

    // ---- finding the frame again

    /** Forgets what a file has shown, for the next one. */
    public void forgetFile() {
        if (resynchronizer != null) {
            resynchronizer.reset();
        }
    }

    /** Takes a message that is believed. */
    public void learn(Layout layout, byte[] bytes, int at, long time) {
        resynchronizer().learn(layout, bytes, at, time);
    }

    /** Learns messages that nothing is suspicious about, many at once; see {@link Resynchronizer#learnRun}. */
    public int learnRun(LookAhead look) {
        return resynchronizer().learnRun(look);
    }

    /**
     * The cheap check: whether the record at hand, of so many bytes, looks right, and so does what stands behind it.
     */
    public boolean looksRight(LookAhead look, int sizeBytes) {
        return resynchronizer().looksRight(look, sizeBytes);
    }

    /** Judges the record at hand, which the cheap check made suspicious; see {@link Resynchronizer#judge}. */
    public Judgement judge(LookAhead look, int sizeBytes) {
        return resynchronizer().judge(look, sizeBytes);
    }

    /** Index at which the records end after bytes were lost or inserted; see {@link MovedEnd#find}. */
    public int findEnd(LookAhead look) {
        return MovedEnd.find(look);
    }

    private Resynchronizer resynchronizer() {
        if (resynchronizer == null) {
            resynchronizer = new Resynchronizer(layouts, source);
        }
        return resynchronizer;
    }
}
