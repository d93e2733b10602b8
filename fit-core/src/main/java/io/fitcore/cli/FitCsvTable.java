package io.fitcore.cli;

/** A layout of the exchange text: writes rows as messages pass, and afterwards the header that stands before them. */
interface FitCsvTable extends MessageFormat {

    /** Writes the header row for the rows written so far, and what stands before it. */
    void header(Utf8Output out);
}
