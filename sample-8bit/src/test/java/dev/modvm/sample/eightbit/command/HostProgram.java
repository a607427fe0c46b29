package dev.modvm.sample.eightbit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Programs of the host that some tests call, where they are installed. */
final class HostProgram {
    private HostProgram() {}

    /** Skips the test that calls it, and says so, where a program is not installed. */
    static void assumeInstalled(String name) {
        String[] folders = System.getenv("PATH").split(File.pathSeparator);
        if (Arrays.stream(folders).noneMatch(it -> Files.isExecutable(Path.of(it, name)))) {
            skip(name + " is not installed");
        }
    }

    /** Skips the test that calls it, and says why. */
    static void skip(String reason) {
        String message = "skipped: " + reason;
        // Surefire shows no reasons, and a skip that does not say why looks like a pass.
        System.out.println(message);
        abort(message);
    }

    /** Runs a program, which must succeed, and returns what it prints. */
    static String run(String... command) throws IOException, InterruptedException {
        return runIn(Path.of("."), command);
    }

    /** Runs a program in a folder, in which it must succeed, and returns what it prints. */
    static String runIn(Path folder, String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s: %s", String.join(" ", command), said).isZero();
        return said;
    }

    /** Returns the command by which a shell runs a class of the tests, or of what they test. */
    static String javaCommand(Class<?> main, String... arguments) {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()));
        words.addAll(List.of(arguments));
        return "'" + String.join("' '", words) + "'";
    }
}
