/** Tests of the command: its parts, and the whole of it seen from outside by {@link io.fitcore.cli.Shell}. */
package io.fitcore.cli;
