package dev.modvm.stress;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A short run of all tests in one folder of classes, in processes of their own. What was compiled
 * there has a list of tests beside it, of which jcstress reads the first one in its class path.
 *
 * @param exit what the process returned, or {@link #HANGS}
 * @param output all that it printed
 */
record JcstressRun(int exit, String output) {
    /** Of the exit: a thread was not woken, which jcstress itself does not notice. */
    static final int HANGS = -1;

    /** How long it may take on a machine that has much else to do. */
    private static final int MINUTES = 4;

    /** How it reports on one test, in one of the ways to run it. */
    private static final Pattern VERDICT = Pattern.compile("\\[([A-Z ]+)\\] (dev\\.modvm\\.\\S+)");

    /**
     * Runs the tests.
     *
     * @param classes which tests
     * @param results the folder for what is found, below the module's target
     * @param options further options of jcstress
     */
    static JcstressRun of(Path classes, String results, String... options)
            throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target", results)).toAbsolutePath();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", classPath(classes), "org.openjdk.jcstress.Main"));
        command.addAll(List.of("-r", folder.toString(), "-v", "-c", "2"));
        // As it is compiled when it runs: the many other ways are for the long form.
        command.addAll(
                List.of("-sc", "false", "-af", "NONE", "-f", "1", "-iters", "1", "-pth", "false"));
        command.addAll(List.of("-jvmArgs", "-XX:+UseParallelGC"));
        command.addAll(List.of(options));
        Path output = folder.resolve("output.txt");
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        try {
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            return new JcstressRun(ended ? process.exitValue() : HANGS, Files.readString(output));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String classPath(Path first) {
        String all = System.getProperty("java.class.path");
        return first + File.pathSeparator + all;
    }

    /**
     * Returns the tests that were reported, in any of the ways to run them, with such a verdict.
     */
    Set<String> reportedAs(String verdict) {
        Set<String> tests = new TreeSet<>();
        Matcher matcher = VERDICT.matcher(output);
        while (matcher.find()) {
            if (matcher.group(1).equals(verdict)) {
                tests.add(matcher.group(2));
            }
        }
        return tests;
    }
}
