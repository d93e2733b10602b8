/**
 * A message and its fields as a reader sees them.
 *
 * <ul>
 *   <li>{@link io.fitcore.message.FitMessage}: one data message; {@link io.fitcore.message.FitField}: one of its
 *       fields; {@link io.fitcore.message.FieldCursor}: all of its fields without allocating.
 *   <li>{@link io.fitcore.message.MessageListener}, {@link io.fitcore.message.DefinitionListener}: who is told.
 *   <li>{@link io.fitcore.message.FitTime}, {@link io.fitcore.message.LeftRightBalance},
 *       {@link io.fitcore.message.MessageIndex}, {@link io.fitcore.message.WorkoutHr},
 *       {@link io.fitcore.message.WorkoutPower}: what a number holds that follows a convention of its own.
 *   <li>Generated from the profile: one class per message with its number and the numbers of its fields.
 * </ul>
 *
 * <p>Messages come in from {@code internal.view}, which makes them from bytes, and go out to the reader. Above
 * {@code profile} and {@code model}, below everything else.
 */
package io.fitcore.message;
