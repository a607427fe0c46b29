package dev.modvm.sample.eightbit.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine.TypeConversionException;

/** The files that a person names on the command line, with what to say where one is of no use. */
final class ProgramFile {
    private ProgramFile() {}

    /**
     * Reads a file, but never more of it than its caller can use: it may be huge, or a device
     * without an end.
     *
     * @param file its path
     * @param most how many bytes to read at most; one more than would fit tells what does not
     * @return its first bytes, at least one
     * @throws TypeConversionException if the file cannot be read, or is empty
     */
    static byte[] read(String file, int most) {
        byte[] bytes;
        try (InputStream content = open(file)) {
            bytes = content.readNBytes(most);
        } catch (IOException e) {
            throw unusable(file, "cannot be read (" + e.getMessage() + "); check the disk");
        }
        if (bytes.length == 0) {
            throw unusable(file, "is empty; name one with the bytes of a program");
        }
        return bytes;
    }

    private static InputStream open(String file) throws IOException {
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw unusable(file, "is a directory; name a file in it");
            }
            return Files.newInputStream(path);
        } catch (InvalidPathException e) {
            throw unusable(file, "has no valid name (" + e.getReason() + "); correct it");
        } catch (NoSuchFileException e) {
            throw unusable(file, "does not exist; check its name and directory");
        } catch (AccessDeniedException e) {
            throw unusable(file, "may not be read; check its permissions");
        }
    }

    /**
     * Makes the exception for a file that is of no use.
     *
     * @param file its path
     * @param reason what is wrong with it, what was expected, and how to mend it
     * @return what to throw
     */
    static TypeConversionException unusable(String file, String reason) {
        return new TypeConversionException("the file '" + file + "' " + reason);
    }
}
