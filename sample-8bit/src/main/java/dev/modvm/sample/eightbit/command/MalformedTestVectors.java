package dev.modvm.sample.eightbit.command;

/** A file that does not hold test vectors. The message says where, and what was expected there. */
final class MalformedTestVectors extends Exception {
    private static final long serialVersionUID = 1;

    MalformedTestVectors(String message) {
        super(message);
    }
}
