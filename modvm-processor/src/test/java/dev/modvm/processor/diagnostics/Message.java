package dev.modvm.processor.diagnostics;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A message of the compiler.
 *
 * @param error whether it is an error, rather than a warning or a note
 * @param code the compiler's own code of it
 * @param file the source file, relative to the fixture; empty where there is none
 * @param line the line, from 1
 * @param column the column, from 1
 * @param text the whole text, without the position
 */
record Message(boolean error, String code, String file, long line, long column, String text) {
    static Message of(Diagnostic<? extends JavaFileObject> diagnostic, Path fixture) {
        return new Message(
                diagnostic.getKind() == Diagnostic.Kind.ERROR,
                diagnostic.getCode(),
                diagnostic.getSource() == null
                        ? ""
                        : relative(diagnostic.getSource().toUri(), fixture),
                diagnostic.getLineNumber(),
                diagnostic.getColumnNumber(),
                diagnostic.getMessage(Locale.ROOT));
    }

    private static String relative(URI source, Path fixture) {
        Path absolute = fixture.toAbsolutePath();
        Path file = Path.of(source);
        return (file.startsWith(absolute) ? absolute.relativize(file) : file)
                .toString()
                .replace('\\', '/');
    }

    boolean isOurs() {
        return text.contains("[modvm/");
    }

    /** Writes it as in {@code expected.txt}. */
    String expectation() {
        return file + ":" + line + ":" + column + "\n" + text + "\n";
    }
}
