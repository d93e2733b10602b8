/**
 * Lost beginnings: files whose header is damaged or gone, and files that have lost more.
 *
 * <p>In come the first bytes of an input, or of a file in it; out goes where its records begin, or which headers it may
 * have had. Nothing is consumed or changed here.
 *
 * <ul>
 *   <li>{@link io.fitcore.internal.salvage.beginning.LostHeader} finds the records of a file without its header.
 *   <li>{@link io.fitcore.internal.salvage.beginning.LostBeginning} finds records in a file that has lost more.
 *   <li>{@link io.fitcore.internal.salvage.beginning.DamagedSize} tries every header that one changed byte of the data
 *       size explains.
 * </ul>
 */
package io.fitcore.internal.salvage.beginning;
