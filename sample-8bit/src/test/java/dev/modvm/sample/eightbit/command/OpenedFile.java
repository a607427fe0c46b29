package dev.modvm.sample.eightbit.command;

import java.io.IOException;
import java.io.RandomAccessFile;

/** What a test of the standard streams runs: it opens a file, and prints, but not into the file. */
final class OpenedFile {
    private OpenedFile() {}

    /**
     * Opens a file, to change it, and prints a word on standard output and error.
     *
     * @param arguments the path of the file
     */
    public static void main(String... arguments) throws IOException {
        StandardStreams.occupyClosed();
        try (RandomAccessFile file = new RandomAccessFile(arguments[0], "rw")) {
            file.write('x');
            System.out.print("out");
            System.out.flush();
            System.err.print("err");
            System.err.flush();
        }
    }
}
