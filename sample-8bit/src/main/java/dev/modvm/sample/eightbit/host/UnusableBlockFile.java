package dev.modvm.sample.eightbit.host;

import java.io.IOException;

/**
 * A file that can't be a disk, or a block of it that can't be used. Its message is one line for the
 * user: what is wrong, and with what.
 */
public final class UnusableBlockFile extends IOException {
    private static final long serialVersionUID = 1;

    UnusableBlockFile(String message) {
        super(message);
    }
}
