package dev.modvm.processor.diagnostics;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A message of the compiler.
 *
 * @param error whether it is an error, rather than a warning or a note
 * @param code the compiler's own code of it
 * @param file the source file, by its path within the fixture; empty where there is none
 * @param line the line, from 1
 * @param column the column, from 1
 * @param text the whole text, without the position
 */
record Message(boolean error, String code, String file, long line, long column, String text) {
    /**
     * Returns what the compiler said.
     *
     * @param diagnostic what it said
     * @param sources the sources that it compiled, by their paths within the fixture
     */
    static Message of(Diagnostic<? extends JavaFileObject> diagnostic, Map<String, Path> sources) {
        return new Message(
                diagnostic.getKind() == Diagnostic.Kind.ERROR,
                diagnostic.getCode(),
                diagnostic.getSource() == null
                        ? ""
                        : relative(Path.of(diagnostic.getSource().toUri()), sources),
                diagnostic.getLineNumber(),
                diagnostic.getColumnNumber(),
                diagnostic.getMessage(Locale.ROOT));
    }

    private static String relative(Path file, Map<String, Path> sources) {
        return sources.entrySet().stream()
                .filter(source -> source.getValue().equals(file))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> file.toString().replace('\\', '/'));
    }

    boolean isOurs() {
        return text.contains("[modvm/");
    }

    /** Writes it as in {@code expected.txt}. */
    String expectation() {
        return file + ":" + line + ":" + column + "\n" + text + "\n";
    }
}
