/**
 * The profile: what the numbers in a file are called and mean.
 *
 * <p>In: a message number, a field number, or a name. Out: {@link io.fitcore.profile.ProfileMessage},
 * {@link io.fitcore.profile.ProfileField} and {@link io.fitcore.profile.ProfileType}, found through
 * {@link io.fitcore.profile.Profile}. The tables behind them are generated from the workbook and package-private; each
 * loads when it is first asked for. No byte of a file is read here.
 *
 * <p>Floor: stands on {@code model} alone; everything that decodes stands above.
 */
package io.fitcore.profile;
