package io.fitcore.cli.format;

import io.fitcore.cli.option.GivenOptions;
import io.fitcore.model.DecodeOptions;

/**
 * What is asked of a dump.
 *
 * @param decoding      how the input is to be read
 * @param raw           whether wire values are to be written, under field numbers
 * @param severalInputs whether more than one input will be written
 * @param given         all options, among them those of the format
 */
public record DumpRequest(DecodeOptions decoding, boolean raw, boolean severalInputs, GivenOptions given) {
}
