package io.fitcore.model;

import java.util.Arrays;
import java.util.Objects;

/** How to decode. Immutable: each {@code with} method answers changed options and leaves these as they are. */
public final class DecodeOptions {

    /** Strict, whole files, CRC checked, subfields and components on, heart-rate merge and memo texts off. */
    public static final DecodeOptions DEFAULT = new DecodeOptions(new Settings());

    private final Settings settings;

    private DecodeOptions(Settings settings) {
        this.settings = settings;
    }

    /** Whether decoding goes on after damage. */
    public boolean isLenient() {
        return settings.lenient;
    }

    /** Goes on after damage and reports it, or throws it. */
    public DecodeOptions withLenient(boolean lenient) {
        Settings changed = settings.copy();
        changed.lenient = lenient;
        return new DecodeOptions(changed);
    }

    /** What the input is taken to be. */
    public DecodeMode mode() {
        return settings.mode;
    }

    /** Takes the input for something other than whole files. */
    public DecodeOptions withMode(DecodeMode mode) {
        Settings changed = settings.copy();
        changed.mode = Objects.requireNonNull(mode);
        return new DecodeOptions(changed);
    }

    /** Whether checksums are computed and compared. */
    public boolean checksCrc() {
        return settings.checkCrc;
    }

    /** Computes and compares checksums, or takes them as they are. */
    public DecodeOptions withCrcCheck(boolean check) {
        Settings changed = settings.copy();
        changed.checkCrc = check;
        return new DecodeOptions(changed);
    }

    /** Whether fields are named, scaled and typed as the subfield that applies. */
    public boolean resolvesSubfields() {
        return settings.subfields;
    }

    /** Names, scales and types fields as the subfield that applies, or always as the main field. */
    public DecodeOptions withSubfields(boolean resolve) {
        Settings changed = settings.copy();
        changed.subfields = resolve;
        return new DecodeOptions(changed);
    }

    /** Whether packed fields are expanded into the fields that they hold. */
    public boolean expandsComponents() {
        return settings.components;
    }

    /** Expands packed fields, or leaves them as they are. */
    public DecodeOptions withComponents(boolean expand) {
        Settings changed = settings.copy();
        changed.components = expand;
        return new DecodeOptions(changed);
    }

    /** Whether records get their heart rate from {@code hr} messages. */
    public boolean mergesHeartRates() {
        return settings.heartRates;
    }

    /**
     * Fills heart rates of records from {@code hr} messages. This happens in streams whose {@code file_id} says
     * activity, and in streams without one. A rate that a record has already is replaced. The origin of such a field is
     * {@code FieldOrigin.MERGED}.
     *
     * <p>A record and what follows it are kept until a later beat is known, within {@link DecodeLimits#maxKeptBytes()}.
     * That is usually at the end of the stream. Packed beats, in {@code event_timestamp_12}, are known only while
     * components are expanded. A message that cannot be used is {@link ProblemKind#HEART_RATE_UNUSABLE}. More is in
     * INTERPRETATION.md, "Steps over the whole stream".
     */
    public DecodeOptions withHeartRateMerge(boolean merge) {
        Settings changed = settings.copy();
        changed.heartRates = merge;
        return new DecodeOptions(changed);
    }

    /** Whether texts split over {@code memo_glob} messages are joined into the message they belong to. */
    public boolean joinsMemos() {
        return settings.memos;
    }

    /**
     * Joins texts that are split over {@code memo_glob} messages, and puts them into the fields they belong to. The
     * origin of such a field is {@code FieldOrigin.MERGED}. All messages are kept until the stream ends, within
     * {@link DecodeLimits#maxKeptBytes()}. More is in INTERPRETATION.md, "Steps over the whole stream".
     */
    public DecodeOptions withMemos(boolean join) {
        Settings changed = settings.copy();
        changed.memos = join;
        return new DecodeOptions(changed);
    }

    /** Whether only some messages are delivered. */
    public boolean selectsMessages() {
        return settings.only != null;
    }

    /**
     * Whether messages of this number are delivered.
     *
     * @param messageNumber global message number, 0-65535
     */
    public boolean selects(int messageNumber) {
        return settings.only == null || Arrays.binarySearch(settings.only, messageNumber) >= 0;
    }

    /**
     * Delivers messages of these numbers only and walks over the others.
     *
     * @param messageNumbers global message numbers, 0-65535; copied. None means that nothing is delivered
     * @throws IllegalArgumentException if no message can have one of the numbers
     */
    public DecodeOptions withOnly(int... messageNumbers) {
        for (int number : messageNumbers) {
            Ranges.requireMessageNumber("message number", number);
        }
        Settings changed = settings.copy();
        changed.only = messageNumbers.clone();
        Arrays.sort(changed.only);
        return new DecodeOptions(changed);
    }

    /** What may be read and kept. */
    public DecodeLimits limits() {
        return settings.limits;
    }

    /** Sets what may be read and kept. */
    public DecodeOptions withLimits(DecodeLimits limits) {
        Settings changed = settings.copy();
        changed.limits = Objects.requireNonNull(limits);
        return new DecodeOptions(changed);
    }

    /** All options, for example {@code DecodeOptions[lenient=true, mode=FILES, crcCheck=true, ...]}. */
    @Override
    public String toString() {
        String selected = selectsMessages() ? Arrays.toString(settings.only) : "all";
        return "DecodeOptions[lenient=" + settings.lenient + ", mode=" + settings.mode + ", crcCheck="
                + settings.checkCrc + ", subfields=" + settings.subfields + ", components=" + settings.components
                + ", heartRateMerge=" + settings.heartRates + ", memos=" + settings.memos + ", only=" + selected
                + ", limits=" + settings.limits + "]";
    }

    /** The values behind the options; written only before the options that own them are published. */
    private static final class Settings {
        private boolean lenient;
        private DecodeMode mode = DecodeMode.FILES;
        private boolean checkCrc = true;
        private boolean subfields = true;
        private boolean components = true;
        private boolean heartRates;
        private boolean memos;
        private int[] only;
        private DecodeLimits limits = DecodeLimits.DEFAULT;

        private Settings copy() {
            Settings copy = new Settings();
            copy.lenient = lenient;
            copy.mode = mode;
            copy.checkCrc = checkCrc;
            copy.subfields = subfields;
            copy.components = components;
            copy.heartRates = heartRates;
            copy.memos = memos;
            copy.only = only;
            copy.limits = limits;
            return copy;
        }
    }
}
