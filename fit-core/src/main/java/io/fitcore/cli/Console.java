package io.fitcore.cli;

import io.fitcore.cli.output.Utf8Output;

/**
 * Where a command writes.
 *
 * @param out         takes the data
 * @param diagnostics takes everything else
 * @param terminal    whether a person may be looking at the data
 */
record Console(Utf8Output out, Diagnostics diagnostics, boolean terminal) {
}
