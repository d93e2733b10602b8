/** Messages as lines for people: {@link io.fitcore.cli.format.text.TextFormat}. */
package io.fitcore.cli.format.text;
