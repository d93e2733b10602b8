package io.fitcore.benchmarks.program;

/** Prints one line: the least that a Java program does. */
final class OneLine {

    private OneLine() {
    }

    public static void main(String[] args) {
        System.out.println("one line");
    }
}
