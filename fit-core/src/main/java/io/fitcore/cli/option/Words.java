package io.fitcore.cli.option;

/** The words of a command line one by one; {@code --option=value} is two of them, {@code --} ends the options. */
public final class Words {

    private final String[] args;
    private int next;
    private boolean optionsEnded;
    private boolean option;
    private String word = "";
    /** What stood behind the equals sign of the option at hand; empty and not there are two things. */
    private boolean hasAttached;
    private String attached = "";

    public Words(String[] args) {
        this.args = args.clone();
    }

    public boolean hasNext() {
        if (!optionsEnded && next < args.length && args[next].equals("--")) {
            optionsEnded = true;
            next++;
        }
        return next < args.length;
    }

    /** Steps to the next word and answers it, without the value that is attached to it. */
    public String next() {
        word = args[next++];
        option = !optionsEnded && word.startsWith("-") && !word.equals("-");
        int equals = word.indexOf('=');
        hasAttached = option && word.startsWith("--") && equals > 0;
        if (hasAttached) {
            attached = word.substring(equals + 1);
            word = word.substring(0, equals);
        }
        return word;
    }

    /** Whether the word at hand is an option. */
    public boolean isOption() {
        return option;
    }

    /** Whether only files follow. */
    public boolean areOptionsEnded() {
        return optionsEnded;
    }

    /** Takes the value of the option at hand: what is attached to the option, or else the next word. */
    public String takeValue() {
        if (hasAttached) {
            hasAttached = false;
            return attached;
        }
        if (next == args.length) {
            throw new UsageException(word + " needs a value");
        }
        return args[next++];
    }

    /** Complains of a value that was attached to an option that takes none. */
    public void requireValueTaken() {
        if (hasAttached) {
            throw new UsageException(word + " takes no value");
        }
    }
}
