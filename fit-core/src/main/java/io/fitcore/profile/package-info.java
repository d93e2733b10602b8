/**
 * The profile: what messages, fields and types are called and mean.
 *
 * <p>Numbers and names come in, facts go out: {@link io.fitcore.profile.Profile} looks them up. The tables behind it
 * are package-private. The build generates them from the workbook of {@code fit-profile-gen}. Above {@code model},
 * below {@code message}.
 */
package io.fitcore.profile;
