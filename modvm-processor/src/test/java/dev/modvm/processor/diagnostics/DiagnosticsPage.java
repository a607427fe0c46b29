package dev.modvm.processor.diagnostics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The page about all codes, out of the fixtures that have a code's very name: their sources, what
 * the compiler says to them, and {@code explained.md}: what the mistake is, a line of three dashes,
 * and the source mended.
 */
final class DiagnosticsPage {
    static final Path FILE =
            Fixture.MODULE.resolveSibling("docs").resolve("diagnostics").resolve("README.md");

    private final Path temporary;

    /**
     * Creates a page.
     *
     * @param temporary an empty folder for what is compiled
     */
    DiagnosticsPage(Path temporary) {
        this.temporary = temporary;
    }

    String text() throws IOException {
        StringBuilder page = new StringBuilder(part("page-start.md"));
        for (Diagnostic diagnostic : Diagnostic.values()) {
            page.append('\n').append(section(Fixture.named(diagnostic.code())));
        }
        return page.append('\n').append(part("page-end.md")).toString();
    }

    private static String part(String name) throws IOException {
        return Files.readString(Fixture.ALL.resolve(name));
    }

    private String section(Fixture fixture) throws IOException {
        String explained = Files.readString(fixture.directory().resolve("explained.md"));
        int divider = explained.indexOf("\n---\n");
        return "## "
                + fixture.code()
                + "\n\n"
                + explained.substring(0, divider).strip()
                + "\n\n"
                + block("java", fixture.mistakenSource())
                + block("text", message(fixture))
                + "Mended:\n\n"
                + block("java", explained.substring(divider + "\n---\n".length()).stripIndent())
                        .stripTrailing()
                + "\n";
    }

    private static String block(String language, String text) {
        return "```" + language + "\n" + text.stripTrailing() + "\n```\n\n";
    }

    /** Writes the message as javac shows it, but for the column, which it shows by a caret. */
    private String message(Fixture fixture) throws IOException {
        Message message = FixtureCompiler.javac(temporary).compile(fixture).get(0);
        return message.file()
                + ":"
                + message.line()
                + (message.error() ? ": error: " : ": warning: ")
                + message.text();
    }
}
