/**
 * Compares the library with reference readings of real files.
 *
 * <p>In comes a folder of FIT files with what other decoders read in them; it is no part of this project and is named
 * by the system property {@code fit.corpus} or the environment variable {@code FIT_CORPUS}. Without either these tests
 * are skipped. Out go counts, printed per rule: values compared, and values excused because the reading is known to be
 * wrong or poorer there. An excuse is worked out from the bytes and the profile, never from a file's name, and its
 * count has a maximum.
 *
 * <p>Floors of the test: {@link io.fitcore.corpus.Corpus} finds files, {@link io.fitcore.corpus.ReadingLines} reads
 * readings, a comparison ({@link io.fitcore.corpus.RawComparison} and its neighbours) judges one message,
 * {@link io.fitcore.corpus.CorpusRun} runs it over all files, {@link io.fitcore.corpus.Score} counts.
 */
package io.fitcore.corpus;
