/** Messages as JSON objects, one on each line: {@link io.fitcore.cli.format.json.NdjsonFormat}. */
package io.fitcore.cli.format.json;
