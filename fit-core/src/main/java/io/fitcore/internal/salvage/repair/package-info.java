/**
 * Repair by checksum: which one byte of a file was changed.
 *
 * <p>In come the bytes of a file that lies in memory, and by how much its checksum is wrong; out goes a {@link
 * io.fitcore.internal.salvage.repair.RestoredByte}, if it can be known. Nothing is changed here.
 *
 * <ul>
 *   <li>{@link io.fitcore.internal.salvage.repair.ByteErrors} is what the checksum tells: one place in 256 explains it.
 *   <li>{@link io.fitcore.internal.salvage.repair.ChecksumRepair} asks which of these places makes the frame whole, by
 *       a {@link io.fitcore.internal.salvage.repair.FrameWalk} over the records.
 *   <li>Where the frame is whole, {@link io.fitcore.internal.salvage.repair.MeaningRepair} asks which byte of a
 *       definition should be another one, by its {@link io.fitcore.internal.salvage.repair.ProfileAgreement}.
 * </ul>
 */
package io.fitcore.internal.salvage.repair;
