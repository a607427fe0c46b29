package dev.modvm.runtime.threaded;

/** Keeps what stays in an {@link Ownership} away from what changes: see {@link Padding}. */
@SuppressWarnings("UnusedVariable") // They are there to take up space.
abstract class OwnershipPadding extends OwnershipWords {
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

    OwnershipPadding() {}
}
