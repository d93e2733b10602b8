/**
 * Holds the shape of the library: floors, exported signatures, comments, and that it depends on nothing.
 *
 * <p>Looks at what the build made of the main sources; {@link io.fitcore.house.House} finds it.
 */
package io.fitcore.house;
