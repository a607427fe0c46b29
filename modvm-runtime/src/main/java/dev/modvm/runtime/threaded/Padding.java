package dev.modvm.runtime.threaded;

/**
 * Keeps the fields of a subclass away from what lies before them in memory. A cache line travels as
 * a whole (64 bytes on x86; some processors fetch the next line along with it), so that a word
 * which one thread writes slows down every thread that reads a word beside it. The JVM lays the
 * fields of a class out after those of its superclass, and leaves unused ones where they are.
 */
@SuppressWarnings("UnusedVariable") // They are there to take up space.
abstract class Padding {
    private long first;
    private long second;
    private long third;
    private long fourth;
    private long fifth;
    private long sixth;
    private long seventh;
    private long eighth;
    private long ninth;
    private long tenth;
    private long eleventh;
    private long twelfth;
    private long thirteenth;
    private long fourteenth;
    private long fifteenth;
    private long sixteenth;

    Padding() {}
}
