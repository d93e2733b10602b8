/**
 * The profile: what messages, fields and types are called and mean.
 *
 * <p>{@link io.fitcore.profile.Profile} looks them up by number and by name. The tables behind it are generated from the
 * workbook of {@code fit-profile-gen} and are package-private. Knows of {@code model} only.
 */
package io.fitcore.profile;
