/**
 * Holds the shape of the library: floors, knots of classes, figures of style, exported signatures, comments,
 * dependencies.
 *
 * <p>Looks at what the build made of the main sources; {@link io.fitcore.house.House} finds it.
 */
package io.fitcore.house;
