package io.fitcore.cli.output;

/** Writes semicircles as degrees with a fixed number of decimals, halves rounded away from zero. Exact. */
public final class Degrees {

    private final int decimals;
    private final long unit;
    private final long numerator;
    private final int shift;

    /**
     * A semicircle is 180 / 2^31 degrees. In units of 10^-n degrees, that is 180 * 10^n / 2^31 = 45 * 5^n / 2^(29-n).
     *
     * @param decimals how many there are, 1-9
     */
    public Degrees(int decimals) {
        this.decimals = decimals;
        this.shift = 29 - decimals;
        long fives = 1;
        for (int i = 0; i < decimals; i++) {
            fives *= 5;
        }
        this.numerator = 45 * fives;
        this.unit = fives << decimals;
    }

    /** Writes a position or a distance, without units. */
    public void write(Utf8Output out, long semicircles) {
        long half = 1L << (shift - 1);
        long units = (Math.abs(semicircles) * numerator + half) >> shift;
        if (semicircles < 0) {
            out.ch('-');
        }
        out.number(units / unit).ch('.').padded(units % unit, decimals);
    }
}
