package dev.modvm.benchmarks.forks;

/** Does nothing: what a Java program costs that only starts. */
public final class EmptyProgram {
    private EmptyProgram() {}

    /**
     * Does nothing.
     *
     * @param arguments none
     */
    public static void main(String... arguments) {}
}
