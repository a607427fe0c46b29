package dev.modvm.sample.eightbit.command;

import dev.modvm.sample.eightbit.host.FileDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the directory of a program's files on the command line. */
final class FilesConverter implements ITypeConverter<FileDirectory> {
    @Override
    public FileDirectory convert(String text) {
        if (text.isEmpty()) { // which would be the current directory
            throw unusable(text, "has no name; name one, '.' for the current one");
        }
        try {
            Path directory = Path.of(text);
            if (Files.isDirectory(directory) && !Files.isExecutable(directory)) {
                throw unusable(text, "may not be entered; check its permissions");
            }
            return new FileDirectory(directory, Sim65Run.NATIVE);
        } catch (InvalidPathException e) {
            throw unusable(text, "has no valid name (" + e.getReason() + "); correct it");
        } catch (NoSuchFileException e) {
            throw unusable(text, "does not exist; create it, or check its name");
        } catch (NotDirectoryException e) {
            throw unusable(text, "is no directory; name the one that the files are in");
        } catch (IOException e) {
            throw unusable(text, "cannot be used (" + e.getMessage() + "); check its permissions");
        }
    }

    private static TypeConversionException unusable(String text, String reason) {
        return new TypeConversionException("the directory '" + text + "' " + reason);
    }
}
