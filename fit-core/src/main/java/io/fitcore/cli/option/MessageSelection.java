package io.fitcore.cli.option;

import io.fitcore.profile.Profile;
import io.fitcore.profile.ProfileMessage;
import java.util.Arrays;
import java.util.Optional;

/** Some of all messages, by global number. Immutable. */
public final class MessageSelection {

    public static final MessageSelection ALL = new MessageSelection(new int[0], true);
    public static final MessageSelection NONE = new MessageSelection(new int[0], false);

    private static final int MAX_NUMBER = 0xFFFF;
    private static final int MAX_DIGITS = 5;

    private final int[] numbers;
    /** Whether the numbers are those left out. */
    private final boolean exclusion;

    private MessageSelection(int[] numbers, boolean exclusion) {
        this.numbers = numbers;
        this.exclusion = exclusion;
    }

    /**
     * Reads a list with commas of names in the profile's spelling and numbers.
     *
     * @param option for the sentence of the exception
     * @throws UsageException if one of them is no message
     */
    public static MessageSelection parse(String option, String list) {
        String[] names = list.split(",", -1);
        int[] numbers = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            numbers[i] = number(option, names[i].strip());
        }
        Arrays.sort(numbers);
        return new MessageSelection(numbers, false);
    }

    private static int number(String option, String name) {
        Optional<ProfileMessage> message = Profile.message(name);
        if (message.isPresent()) {
            return message.get().number();
        }
        if (!name.isEmpty() && name.length() <= MAX_DIGITS && name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int number = Integer.parseInt(name);
            if (number <= MAX_NUMBER) {
                return number;
            }
        }
        throw new UsageException(option + ": there is no message \"" + name + "\"; numbers go from 0 to 65535");
    }

    /** The numbers that are listed; the caller owns the array. */
    public int[] numbers() {
        return numbers.clone();
    }

    /** All messages but these; a selection without a list, of all or of none, stays what it is. */
    public MessageSelection inverted() {
        return numbers.length == 0 ? this : new MessageSelection(numbers, !exclusion);
    }

    public boolean contains(int messageNumber) {
        return Arrays.binarySearch(numbers, messageNumber) >= 0 != exclusion;
    }
}
