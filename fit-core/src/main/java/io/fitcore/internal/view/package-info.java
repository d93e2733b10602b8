/**
 * Messages and fields made from bytes and a layout.
 *
 * <p>In come a {@link io.fitcore.internal.layout.Layout}, the bytes of a record and what {@code internal.apply} knows;
 * out go {@link io.fitcore.message.FitMessage} and {@link io.fitcore.message.FitField}.
 *
 * <p>{@link io.fitcore.internal.view.RecordView} answers by the index of a slot. A field is a place in one, and
 * {@link io.fitcore.internal.view.MessageView} is one that hands out its fields.
 */
package io.fitcore.internal.view;
