package dev.modvm.sample.eightbit;

import java.util.Locale;

/** A program called a hook that does not exist: the failure of its processor. */
public final class UnknownHook extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int address;

    UnknownHook(int address) {
        super(
                String.format(
                        Locale.ROOT,
                        "the program called $%04X, where sim65 has hooks, but not this one, and"
                                + " where it has put no code of its own; what it was linked with"
                                + " may be for a later version of sim65",
                        address));
        this.address = address;
    }

    /**
     * Returns what the program called.
     *
     * @return the address, 16 bits
     */
    public int address() {
        return address;
    }
}
