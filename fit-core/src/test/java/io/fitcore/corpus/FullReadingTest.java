package io.fitcore.corpus;

import io.fitcore.corpus.Corpus.Reference;
import io.fitcore.model.DecodeOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All values of real files by name: subfields, components, scales, value names. */
class FullReadingTest {

    @ParameterizedTest
    @EnumSource(names = {"ARRAY", "BYTE_BY_BYTE", "COPIES"})
    void everyValueEqualsTheFullReading(Route route) throws Exception {
        ReadingCheck check = new ReadingCheck(Reference.FULL, route, DecodeOptions.DEFAULT, FullComparison::new);
        CorpusRun.over(Corpus.find().sound(), check).judge("full reading, " + route,
                Excuse.COMPRESSED_SPEED.atMost(45),
                Excuse.COMPRESSED_DISTANCE.atMost(464),
                Excuse.SUBFIELD_OF_EXPANDED.atMost(453),
                Excuse.EXPANDED_REPLACES.atMost(4),
                Excuse.INVALID_FLOAT.atMost(13_464),
                Excuse.EQUAL_NUMBER.atMost(2),
                Excuse.LATER_TEXT.atMost(4),
                Excuse.LATER_ELEMENT.atMost(7_626),
                Excuse.EXPANDED_ZERO.atMost(72),
                Excuse.DEVELOPER_SCALE.atMost(7),
                Excuse.FIRST_LABEL.atMost(11),
                Excuse.TEXT_BEHIND_NUL.atMost(0),
                Excuse.UNSIGNED.atMost(0),
                Excuse.COMMON_NUMBER.atMost(63_207),
                Excuse.SHORT_TIME.atMost(2_425),
                Excuse.LAST_BIT.atMost(477_614));
    }
}
