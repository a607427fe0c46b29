package dev.modvm.sample.eightbit.command;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The compiler and the simulator of cc65, which tests ask where they are installed. */
final class Cc65 {
    /** What the committed programs were built with, as it calls itself: Debian's package. */
    private static final String VERSION_OF_PROGRAMS = "V2.18 - Debian 2.19-1";

    private Cc65() {}

    /** Skips the test that calls it, visibly, if there is no compiler or no simulator. */
    static void require() throws InterruptedException {
        for (String tool : List.of("cl65", "sim65")) {
            try {
                version(tool);
            } catch (IOException e) {
                skip("there is no " + tool + " here; on Debian, the package cc65 has it");
            }
        }
    }

    /** Skips the test that calls it, visibly, if it would build other programs than ours. */
    static void requireVersionOfPrograms() throws InterruptedException {
        require();
        String version;
        try {
            version = version("cl65");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        if (!version.contains(VERSION_OF_PROGRAMS)) {
            skip("the programs were built with cl65 " + VERSION_OF_PROGRAMS + ", not " + version);
        }
    }

    private static String version(String tool) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(tool, "--version").redirectErrorStream(true).start();
        process.getOutputStream().close();
        byte[] answer = process.getInputStream().readAllBytes();
        process.waitFor();
        return new String(answer, StandardCharsets.UTF_8).strip();
    }

    private static void skip(String reason) {
        String message = "skipped what needs cc65: " + reason;
        // Surefire shows no reasons, and a skip that does not say why looks like a pass.
        System.out.println(message);
        abort(message);
    }

    /** Runs a command that must succeed, in a directory. */
    static void run(Path directory, List<String> command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        byte[] said = process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new AssertionError(command + ": " + new String(said, StandardCharsets.UTF_8));
        }
    }
}
