/**
 * Finding the frame again after damage, in lenient mode.
 *
 * <p>FIT has no marks between records: a byte lost or a length misread shifts everything after it, and a shifted frame
 * mostly goes on "decoding" nonsense. So a record is judged before it is believed, by what honest data shows.
 *
 * <ul>
 *   <li>{@link io.fitcore.internal.salvage.FrameModel} knows what the file has shown so far: definitions, times, and the
 *       last record of each local type. It scores how well a record fits, in bits of evidence.
 *   <li>{@link io.fitcore.internal.salvage.Resynchronizer} follows chains of records from a place and finds the place
 *       whose chain explains the bytes best, with bounded look-ahead and bounded work.
 *   <li>{@link io.fitcore.internal.salvage.ChecksumRepair} uses the checksum of a file that lies in memory: if one changed
 *       byte explains both the wrong checksum and the broken frame, that byte is known. {@link
 *       io.fitcore.internal.salvage.ByteErrors} is what the checksum tells, {@link io.fitcore.internal.salvage.FrameWalk}
 *       what the frame does. Where the frame is whole, {@link io.fitcore.internal.salvage.MeaningRepair} asks which byte of
 *       a definition should be another one, by {@link io.fitcore.internal.salvage.DefinitionEvidence}.
 *   <li>{@link io.fitcore.internal.salvage.LostHeader} knows the beginning of a file that has lost its header;
 *       {@link io.fitcore.internal.salvage.LostBeginning} finds records in one that has lost more, and
 *       {@link io.fitcore.internal.salvage.DamagedSize} knows a data size of which one byte was changed.
 * </ul>
 *
 * <p>In come bytes and layouts, out go places; nothing is consumed or delivered here. The record loop asks when a cheap
 * check fails. The whole is explained in {@code fit-core/INTERPRETATION.md}.
 */
package io.fitcore.internal.salvage;
