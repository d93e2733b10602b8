/**
 * Salvage: what can be read still, and put right, in damaged files. Only lenient decoding comes here.
 *
 * <p>FIT has no marks between records: a byte lost or a length misread shifts everything after it, and a shifted frame
 * mostly goes on "decoding" nonsense. So a record is judged before it is believed, by what honest data shows.
 *
 * <p>{@link io.fitcore.internal.salvage.Salvage} is the only door. Behind it are three rooms:
 *
 * <ul>
 *   <li>{@code resync}: finding the frame again, by what the file has shown so far.
 *   <li>{@code repair}: the one byte that was changed, by the checksum of a file that lies in memory.
 *   <li>{@code beginning}: files whose header is damaged or gone, or that have lost more.
 * </ul>
 *
 * <p>They share {@code evidence}, what honest bytes look like. In come bytes and layouts, out go places and immutable
 * answers; nothing is consumed or delivered here. The framer asks when a cheap check fails. The whole is explained in
 * {@code fit-core/INTERPRETATION.md}.
 */
package io.fitcore.internal.salvage;
