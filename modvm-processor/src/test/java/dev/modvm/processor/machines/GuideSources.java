package dev.modvm.processor.machines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compiler;
import dev.modvm.processor.ModvmProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * The code of a page of the guide, to be changed and compiled as the page says.
 *
 * @param files path below the root of the sources to text
 */
record GuideSources(Map<String, String> files) {
    private static final Pattern PIECES = Pattern.compile("^@@\n", Pattern.MULTILINE);

    /** Reads the sources below some folders. */
    static GuideSources in(Path... roots) {
        Map<String, String> files = new TreeMap<>();
        for (Path root : roots) {
            try (Stream<Path> found = Files.walk(root)) {
                found.filter(file -> file.toString().endsWith(".java"))
                        .forEach(
                                file ->
                                        files.put(
                                                root.relativize(file).toString().replace('\\', '/'),
                                                CompiledSources.text(file)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new GuideSources(files);
    }

    /** Tells whether some code is part of them. Its indentation may differ. */
    boolean contain(String code) {
        return containsSqueezed(String.join("\n", files.values()), code);
    }

    static boolean containsSqueezed(String text, String part) {
        return squeezed(text).contains(squeezed(part));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /**
     * Returns the sources after a change.
     *
     * @param difference lines that begin as in a difference, in one piece or in several with
     *     {@code @@} between them
     */
    GuideSources changed(String difference) {
        GuideSources changed = this;
        for (String piece : PIECES.splitAsStream(difference).toList()) {
            changed = changed.changedOnce(piece);
        }
        return changed;
    }

    private GuideSources changedOnce(String difference) {
        List<String> lines = difference.lines().toList();
        String before = lines(lines, line -> !line.startsWith("+"));
        String after = lines(lines, line -> !line.startsWith("-"));
        Pattern place =
                Pattern.compile(
                        before.lines()
                                .map(line -> "[ ]*" + Pattern.quote(line.strip()) + "\n")
                                .collect(Collectors.joining("", "(?m)^", "")));
        Map<String, String> changed = new TreeMap<>(files);
        List<String> places = new ArrayList<>();
        files.forEach(
                (path, text) -> {
                    for (MatchResult match : place.matcher(text).results().toList()) {
                        int deeper = indentation(match.group()) - indentation(before);
                        places.add(path);
                        changed.put(
                                path,
                                place.matcher(text)
                                        .replaceFirst(
                                                Matcher.quoteReplacement(after.indent(deeper))));
                    }
                });
        assertThat(places).as("the places of\n%s", difference).hasSize(1);
        return new GuideSources(changed);
    }

    private static String lines(List<String> difference, Predicate<String> wanted) {
        return difference.stream()
                .filter(wanted)
                .map(line -> line.isEmpty() ? line : line.substring(1))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static int indentation(String text) {
        return text.length() - text.stripLeading().length();
    }

    /** What the compiler has to say, in the order in which it says it. */
    List<Diagnostic<? extends JavaFileObject>> diagnostics() {
        return List.copyOf(
                Compiler.javac()
                        .withProcessors(new ModvmProcessor())
                        .compile(sources())
                        .diagnostics());
    }

    /** Compiles them, without a warning. */
    CompiledSources compiled() {
        return CompiledSources.of(sources());
    }

    private List<JavaFileObject> sources() {
        return files.entrySet().stream()
                .map(file -> CompiledSources.source(file.getKey(), file.getValue()))
                .toList();
    }

    /**
     * Compiles them, runs a class of them in a process of its own, and returns what it prints.
     *
     * @param mainClass its binary name
     * @param folder an empty folder, for the classes
     */
    String run(String mainClass, Path folder) throws IOException, InterruptedException {
        for (Map.Entry<String, byte[]> file : compiled().classFiles().entrySet()) {
            Path path = folder.resolve(file.getKey().replace('.', '/') + ".class");
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                folder
                                        + System.getProperty("path.separator")
                                        + System.getProperty("java.class.path"),
                                mainClass)
                        .redirectErrorStream(true)
                        .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
