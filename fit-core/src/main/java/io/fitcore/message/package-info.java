/**
 * A message and its fields as a reader sees them.
 *
 * <ul>
 *   <li>{@link io.fitcore.message.FitMessage}: one data message; {@link io.fitcore.message.FitField}: one of its
 *       fields; {@link io.fitcore.message.FieldCursor}: all of its fields without allocating.
 *   <li>{@link io.fitcore.message.MessageListener}, {@link io.fitcore.message.DefinitionListener}: who is told.
 *   <li>{@link io.fitcore.message.FitTime}, {@link io.fitcore.message.LeftRightBalance},
 *       {@link io.fitcore.message.MessageIndex}, {@link io.fitcore.message.WorkoutHr},
 *       {@link io.fitcore.message.WorkoutPower}: numbers that follow a convention of their own, taken apart.
 *   <li>Generated from the profile: one class per message with its number and the numbers of its fields.
 * </ul>
 *
 * <p>Above {@code profile} and {@code model}; below everything that makes messages from bytes, which lives in
 * {@code internal.view}.
 */
package io.fitcore.message;
