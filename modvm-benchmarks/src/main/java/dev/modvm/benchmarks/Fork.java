package dev.modvm.benchmarks;

import dev.modvm.benchmarks.forks.GuestProgram;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

/** Starts processes and reads the figures that they print. */
final class Fork {
    private Fork() {}

    /**
     * Runs a class of this jar in a JVM of its own.
     *
     * @param jdk which JVM
     * @param options options of the JVM
     * @param main the class
     * @param arguments its arguments
     * @return the numbers that it printed, line by line
     * @throws IOException if it cannot be started, or fails
     * @throws InterruptedException if the thread is interrupted
     */
    static List<long[]> java(Jdk jdk, List<String> options, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(jdk.home().resolve("bin/java").toString());
        String conformance = System.getProperty(GuestProgram.CONFORMANCE);
        if (conformance != null) {
            command.add("-D" + GuestProgram.CONFORMANCE + "=" + conformance);
        }
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return run(command).lines().map(Fork::numbers).toList();
    }

    private static long[] numbers(String line) {
        return new Scanner(line).tokens().mapToLong(Long::parseLong).toArray();
    }

    /**
     * Runs a command.
     *
     * @param command the program and its arguments
     * @return what it printed on standard output
     * @throws IOException if it cannot be started, or ends with another status than 0
     * @throws InterruptedException if the thread is interrupted
     */
    static String run(List<String> command) throws IOException, InterruptedException {
        File errors = File.createTempFile("benchmark", ".err");
        try {
            Process process = new ProcessBuilder(command).redirectError(errors).start();
            process.getOutputStream().close();
            String printed =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                String said = java.nio.file.Files.readString(errors.toPath());
                throw new IOException(
                        "status " + status + " of " + String.join(" ", command) + "\n" + said);
            }
            return printed;
        } finally {
            java.nio.file.Files.delete(errors.toPath());
        }
    }
}
