/**
 * Messages and fields made from bytes and a layout.
 *
 * <p>In come a {@link io.fitcore.internal.layout.Layout}, the bytes of a record and what {@link
 * io.fitcore.internal.apply} knows; out go {@link io.fitcore.message.FitMessage} and {@link
 * io.fitcore.message.FitField}. {@link io.fitcore.internal.view.MessageView} serves the stream, where one view is
 * pointed at record after record, as well as copies, which are pointed once.
 */
package io.fitcore.internal.view;
