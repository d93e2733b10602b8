/**
 * Plain values: what was read, what went wrong, and how to decode. This is the ground floor: nothing here knows of
 * bytes, profile or messages. Every other package makes these values or takes them.
 *
 * <ul>
 *   <li>What a file says of itself: {@link io.fitcore.model.FileHeader}, {@link io.fitcore.model.MessageDefinition},
 *       {@link io.fitcore.model.FieldDefinition}, {@link io.fitcore.model.DeveloperFieldDefinition},
 *       {@link io.fitcore.model.DeveloperFieldDescription}, {@link io.fitcore.model.BaseType}.
 *   <li>What went wrong: {@link io.fitcore.model.ProblemKind}, {@link io.fitcore.model.Problem},
 *       {@link io.fitcore.model.FitException}.
 *   <li>How to decode and how it went: {@link io.fitcore.model.DecodeOptions}, {@link io.fitcore.model.DecodeLimits},
 *       {@link io.fitcore.model.DecodeReport}, {@link io.fitcore.model.FileReport}.
 * </ul>
 *
 * <p>All of it is immutable and may be shared between threads.
 */
package io.fitcore.model;
