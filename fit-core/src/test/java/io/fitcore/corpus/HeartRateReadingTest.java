package io.fitcore.corpus;

import io.fitcore.corpus.Corpus.Reference;
import io.fitcore.model.DecodeOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All values of the real files that have {@code hr} messages, with heart rates merged into records. */
class HeartRateReadingTest {

    private static final DecodeOptions MERGING = DecodeOptions.DEFAULT.withHeartRateMerge(true);

    @ParameterizedTest
    @EnumSource(names = {"ARRAY", "BYTE_BY_BYTE", "COPIES", "PULL", "WHOLE_FILE"})
    void everyValueEqualsTheHeartRateReading(Route route) throws Exception {
        ReadingCheck check = new ReadingCheck(Reference.HEART_RATE, route, MERGING, FullComparison::new);
        CorpusRun.over(Corpus.find().sound(Reference.HEART_RATE), check).judge("heart-rate reading, " + route,
                Excuse.EXPANDED_REPLACES.atMost(4), Excuse.INVALID_FLOAT.atMost(5),
                Excuse.COMMON_NUMBER.atMost(394), Excuse.LAST_BIT.atMost(17_415));
    }
}
