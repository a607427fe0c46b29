package dev.modvm.sample.eightbit.host;

import java.io.IOException;

/**
 * A program asked for a file that it must not get. Its message is the reason, for the user: a
 * clause about the file, which begins with "it". That a file does not exist, or can't be opened for
 * other reasons, is no refusal, but any other {@link IOException}.
 */
public final class FileRefused extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param reason why the program must not get the file
     */
    public FileRefused(String reason) {
        super(reason);
    }
}
