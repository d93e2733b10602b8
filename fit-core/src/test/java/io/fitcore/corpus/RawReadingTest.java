package io.fitcore.corpus;

import io.fitcore.corpus.Corpus.Reference;
import io.fitcore.model.DecodeOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Number, order and wire values of all messages of real files. */
class RawReadingTest {

    private static final DecodeOptions RAW = DecodeOptions.DEFAULT.withSubfields(false).withComponents(false);

    @ParameterizedTest
    @EnumSource
    void everyWireValueEqualsTheRawReadingByEveryRoute(Route route) throws Exception {
        compare("raw reading, " + route, route, RAW);
    }

    @ParameterizedTest
    @EnumSource(names = {"ARRAY", "INPUT_STREAM"})
    void lenientDecodingReadsTheSame(Route route) throws Exception {
        compare("raw reading, lenient, " + route, route, RAW.withLenient(true));
    }

    private static void compare(String title, Route route, DecodeOptions options) throws Exception {
        ReadingCheck check = new ReadingCheck(Reference.RAW, route, options, RawComparison::new);
        CorpusRun.over(Corpus.find().sound(), check).judge(title,
                Excuse.INVALID_FLOAT.atMost(13_464), Excuse.LATER_TEXT.atMost(4), Excuse.EQUAL_NUMBER.atMost(2));
    }
}
