package dev.modvm.sample.eightbit.command;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A directory with files of test vectors.
 *
 * @param files those whose names end in {@code .json}, in the order of their names
 */
record TestVectorDirectory(List<Path> files) {
    private static final String ENDING = ".json";

    /**
     * Looks into the directory that a person names.
     *
     * @param text its path
     * @return the files in it; at least one
     * @throws TypeConversionException if it is not a directory, or holds no such file
     */
    static TestVectorDirectory parse(String text) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory(text))) {
            for (Path entry : entries) {
                if (entry.toString().endsWith(ENDING)) {
                    files.add(entry);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw unusable(text, "cannot be read (" + e.getMessage() + "); check it");
        }
        if (files.isEmpty()) {
            throw unusable(text, "holds no file whose name ends in " + ENDING + "; name another");
        }
        Collections.sort(files);
        return new TestVectorDirectory(List.copyOf(files));
    }

    private static Path directory(String text) {
        Path path;
        try {
            path = Path.of(text);
        } catch (InvalidPathException e) {
            throw unusable(text, "has no valid name (" + e.getReason() + "); correct it");
        }
        if (!Files.exists(path)) {
            throw unusable(text, "does not exist; check its name");
        }
        if (!Files.isDirectory(path)) {
            throw unusable(text, "is a file; name the directory that it is in");
        }
        return path;
    }

    private static TypeConversionException unusable(String directory, String reason) {
        return new TypeConversionException("the directory '" + directory + "' " + reason);
    }

    /** Reads the directory of the command line. */
    static final class Converter implements ITypeConverter<TestVectorDirectory> {
        @Override
        public TestVectorDirectory convert(String text) {
            return parse(text);
        }
    }
}
