/**
 * What a profile workbook says: types with their values, messages with their fields. In come rows; out goes one
 * {@link io.fitcore.profilegen.model.ProfileModel}, in which names still refer to each other as text. Every part keeps
 * the number of its row, so that what {@code check} finds can be named by cell. Above {@code rows}, below
 * {@code check}.
 */
package io.fitcore.profilegen.model;
