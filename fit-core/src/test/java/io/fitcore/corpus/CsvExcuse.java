package io.fitcore.corpus;

/** What the CSV reading writes differently. */
enum CsvExcuse implements Rule {
    COMPRESSED_TIME("the time of a compressed header is a broken field of value 255 where the profile has none for it"),
    UNDERSIZED("a field smaller than its type is read beyond its end"),
    ZERO_OF_UINT32Z("a uint32z that the file declares as uint32 has no value when it is 0");

    private final String sentence;

    CsvExcuse(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
