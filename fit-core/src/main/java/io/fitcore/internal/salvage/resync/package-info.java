/**
 * Finding the frame again: where the records of a damaged file go on.
 *
 * <p>In come bytes from a record on, a {@link io.fitcore.internal.salvage.resync.LookAhead}, and the layouts in force;
 * out goes a {@link io.fitcore.internal.salvage.resync.Judgement}. Nothing is consumed or delivered here.
 *
 * <ul>
 *   <li>{@link io.fitcore.internal.salvage.resync.FrameModel} knows what the file has shown so far: times, and the last
 *       record of each local type. It scores how well a record fits.
 *   <li>{@link io.fitcore.internal.salvage.resync.RecordCheck} asks the cheap questions, about one record.
 *   <li>{@link io.fitcore.internal.salvage.resync.RunFollower} follows a {@link
 *       io.fitcore.internal.salvage.resync.RecordRun}, a few records by their own lengths, and {@link
 *       io.fitcore.internal.salvage.resync.FrameSearch} finds the place whose run explains the bytes best.
 *   <li>{@link io.fitcore.internal.salvage.resync.Resynchronizer} weighs going on as things are against beginning anew.
 * </ul>
 */
package io.fitcore.internal.salvage.resync;
