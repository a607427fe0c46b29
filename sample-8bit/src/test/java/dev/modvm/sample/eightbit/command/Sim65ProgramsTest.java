package dev.modvm.sample.eightbit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs C programs on the board, in both executions.
 *
 * <p>Their sources are in {@code programs/sim65}, with a script that builds what is run here.
 * {@link Sim65ComparisonTest} runs all of them in the simulator that they were built for, too.
 */
@Timeout(value = 120, threadMode = SEPARATE_THREAD) // a wrong board may loop
class Sim65ProgramsTest {
    @TempDir Path directory;

    /** The executions, by what the command line has for them. */
    enum Execution {
        FUSED,
        THREADED;

        List<String> options() {
            return this == FUSED ? List.of() : List.of("--threaded");
        }
    }

    /** What a run leaves behind; each character of its output is a byte. */
    private record Result(int status, String output, String error) {}

    private static String path(String program) {
        String name = "sim65/" + program + ".sim65";
        URL resource = Objects.requireNonNull(Sim65ProgramsTest.class.getResource(name), name);
        try {
            return Path.of(resource.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Result run(List<String> options, byte[] input, List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> line = new ArrayList<>(List.of("run", "--board", "sim65"));
        line.addAll(options);
        line.addAll(words);
        int status =
                Main.execute(
                        new ByteArrayInputStream(input),
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, false, StandardCharsets.UTF_8),
                        line.toArray(String[]::new));
        return new Result(
                status,
                out.toString(StandardCharsets.ISO_8859_1),
                err.toString(StandardCharsets.UTF_8));
    }

    private static Result run(Execution execution, byte[] input, String program, String... args) {
        List<String> words = new ArrayList<>(List.of(path(program)));
        words.addAll(List.of(args));
        return run(execution.options(), input, words);
    }

    private static Result run(Execution execution, String program, String... arguments) {
        return run(execution, new byte[0], program, arguments);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenGoesToStandardOutputAndError(Execution execution) {
        Result result = run(execution, "hello");

        assertThat(result.output()).isEqualTo("hello, world\n");
        assertThat(result.error()).isEqualTo("to standard error\n");
        assertThat(result.status()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void bytesPassUnchanged(Execution execution) {
        byte[] input = everyByteManyTimes();

        Result result = run(execution, input, "echo");

        assertThat(result.output()).isEqualTo(new String(input, StandardCharsets.ISO_8859_1));
        assertThat(result.status()).isZero();
    }

    /** Each byte, carriage returns and zeros too, in more than the program's buffer takes. */
    private static byte[] everyByteManyTimes() {
        byte[] input = new byte[25_600];
        for (int i = 0; i < input.length; i++) {
            input[i] = (byte) i;
        }
        return input;
    }

    @ParameterizedTest
    @EnumSource
    void aReadTakesWhatIsThere(Execution execution) {
        byte[] input = "some words".getBytes(StandardCharsets.US_ASCII);
        // Two bytes at a time, like a person who types: a read that waited for more would hang one.
        InputStream slow =
                new ByteArrayInputStream(input) {
                    @Override
                    public synchronized int read(byte[] bytes, int offset, int length) {
                        return super.read(bytes, offset, Math.min(2, length));
                    }
                };
        List<String> writes = new ArrayList<>();
        PrintStream out =
                new PrintStream(new ByteArrayOutputStream()) {
                    @Override
                    public void write(byte[] bytes, int offset, int length) {
                        writes.add(new String(bytes, offset, length, StandardCharsets.US_ASCII));
                    }
                };
        List<String> line = new ArrayList<>(List.of("run", "--board=sim65"));
        line.addAll(execution.options());
        line.add(path("echo"));

        int status = Main.execute(slow, out, System.err, line.toArray(String[]::new));

        assertThat(status).isZero();
        assertThat(writes).containsExactly("so", "me", " w", "or", "ds");
    }

    @ParameterizedTest
    @EnumSource
    void argumentsArePassedOptionsAmongThem(Execution execution) {
        Result result =
                run(execution, "arguments", "a b", "", "--threaded", "--", "-h", "@file", "\"q\"");

        assertThat(result.output().lines())
                .containsExactly(
                        "1: 3 bytes <a b>",
                        "2: 0 bytes <>",
                        "3: 10 bytes <--threaded>",
                        "4: 2 bytes <-->",
                        "5: 2 bytes <-h>",
                        "6: 5 bytes <@file>",
                        "7: 3 bytes <\"q\">");
        assertThat(result.error()).isEmpty();
        assertThat(result.status()).isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void theExitStatusIsThatOfTheProgram(Execution execution) {
        assertThat(run(execution, "status", "0").status()).isZero();
        assertThat(run(execution, "status", "1").status()).isEqualTo(1);
        assertThat(run(execution, "status", "255").status()).isEqualTo(255);
        assertThat(run(execution, "status", "-1").status()).isEqualTo(255);
        assertThat(run(execution, "status").status()).isEqualTo(300 - 256);
    }

    @ParameterizedTest
    @EnumSource
    void aSieveCounts(Execution execution) {
        Result result = run(execution, "sieve");

        assertThat(result.output()).isEqualTo("1900 primes below 16384\n");
        assertThat(result.status()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void theLibraryWorks(Execution execution) {
        Result result = run(execution, "library");

        assertThat(result.status()).isZero();
        List<String> lines = result.output().lines().toList();
        assertThat(lines.subList(0, 5).stream().flatMap(line -> Stream.of(line.split(" "))))
                .hasSize(40)
                .isSorted();
        assertThat(lines).hasSize(15);
        Pattern division = Pattern.compile("(-?\\d+) = (-?\\d+) \\* (-?\\d+) \\+ (-?\\d+)");
        for (String line : lines.subList(5, 15)) {
            Matcher numbers = division.matcher(line);
            assertThat(numbers.matches()).as(line).isTrue();
            long dividend = Long.parseLong(numbers.group(1));
            long divisor = Long.parseLong(numbers.group(3));
            assertThat(Long.parseLong(numbers.group(2))).isEqualTo(dividend / divisor);
            assertThat(Long.parseLong(numbers.group(4))).isEqualTo(dividend % divisor);
        }
    }

    /** In the programs from here on are the hooks and the counter of sim65 after 2.19. */
    @ParameterizedTest
    @EnumSource
    void aFileHasPositionsAndCanBeRemoved(Execution execution) {
        List<String> options = new ArrayList<>(execution.options());
        options.addAll(List.of("--files", directory.toString()));

        Result result = run(options, new byte[0], List.of(path("positions"), "file"));

        assertThat(result.output().lines())
                .containsExactly(
                        "set: 2 2345",
                        "cur: 1 1234",
                        "end: 7 789",
                        "before: -1 ",
                        "nonsense: -1 ",
                        "far: 70000",
                        "size: 70001",
                        "back: 1",
                        "closed: -1",
                        "stream: -1",
                        "removed: 0",
                        "again: 1",
                        "refused: 1",
                        "none: 0, unknown: 1");
        assertThat(result.status()).isZero();
        assertThat(result.error()).contains("the file '..'").contains("it is a directory");
        assertThat(directory).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource
    void aProgramMeasuresItself(Execution execution) {
        Result result = run(execution, "counter", "one", "two");

        assertThat(result.output().lines())
                .containsExactly(
                        "still: 1 1",
                        "later: 1",
                        "instructions: 1",
                        "interrupts: 0 0",
                        "time: 1",
                        "parts: 1",
                        "other: 0",
                        "selected: 7",
                        "one",
                        "two");
        assertThat(result.status()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aHookThatDoesNotExistIsSaid(Execution execution) {
        Result result = run(execution, "missing");

        assertThat(result.output()).isEqualTo("before\n");
        assertThat(result.error())
                .contains("the program called $FFF0, where sim65 has hooks, but not this one");
        assertThat(result.status()).isEqualTo(127);
    }

    @ParameterizedTest
    @EnumSource
    void filesAreRefusedAndThatIsSaid(Execution execution) throws IOException {
        String file = Files.writeString(directory.resolve("a\tb"), "secret").toString();

        Result result = run(execution, "files", file);

        assertThat(result.status()).isEqualTo(7);
        assertThat(result.output()).isEmpty();
        List<String> lines = result.error().lines().toList();
        assertThat(lines)
                .startsWith(
                        "open to read: -1, errno 0",
                        "open with a mode: -1, errno 0",
                        "fopen: 0, errno 0",
                        "close what is not open: -1, errno 0")
                .contains("read it: -1, errno 0", "write to it: -1, errno 0");
        assertThat(lines.get(lines.size() - 1))
                .startsWith("sample-8bit: the program was refused the file '")
                .contains(
                        "a?b' (refusals: 3); it reaches standard input, output and error only, and")
                .endsWith("with --files DIRECTORY the files below that");
    }

    @ParameterizedTest
    @EnumSource
    void filesBelowADirectoryAreForTheProgramOthersAreNot(Execution execution) throws IOException {
        Path files = Files.createDirectories(directory.resolve("files"));
        Files.writeString(files.resolve("ours"), "public\n");
        Files.writeString(directory.resolve("theirs"), "secret\n");
        List<String> options = new ArrayList<>(execution.options());
        options.add("--files=" + files);
        List<String> words = List.of(path("concatenate"), "ours", "../theirs", "missing", "/x");

        Result result = run(options, new byte[0], words);

        assertThat(result.output()).isEqualTo("public\n");
        assertThat(result.error().lines())
                .containsExactly(
                        "concatenate: no file '../theirs'",
                        "concatenate: no file 'missing'",
                        "concatenate: no file '/x'",
                        "7 bytes",
                        "sample-8bit: the program was refused the file '../theirs' (refusals: 2); it"
                                + " leads out of the directory of the program's files");
        assertThat(result.status()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void aProgramThatLoopsReachesItsLimit(Execution execution) {
        List<String> options = new ArrayList<>(execution.options());
        options.add("--max-cycles=100000");

        Result result = run(options, new byte[0], List.of(path("loop")));

        assertThat(result.status()).isEqualTo(126);
        assertThat(result.output()).isEmpty();
        assertThat(result.error().lines()).hasSize(1);
        assertThat(result.error())
                .startsWith("sample-8bit: the limit of 100000 cycles was reached at $02")
                .contains("a higher --max-cycles lets it go on");
    }

    @Test
    void whatCannotBeWrittenIsToldToTheProgramAndTheUser() {
        PrintStream full =
                new PrintStream(
                        new OutputStream() {
                            @Override
                            public void write(int value) throws IOException {
                                throw new IOException("no space left");
                            }
                        });

        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status =
                Main.execute(
                        new ByteArrayInputStream(new byte[] {1}),
                        full,
                        new PrintStream(err, false, StandardCharsets.UTF_8),
                        "run",
                        "--board=sim65",
                        path("echo"));

        assertThat(status).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "sample-8bit: the program could not write to standard output (failures: 1);"
                                + " what it wrote before is there, so make room and run it again\n");
    }

    @Test
    void whatCannotBeReadIsToldToTheProgram() {
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the cable was pulled");
                    }

                    @Override
                    public int read(byte[] bytes, int offset, int length) throws IOException {
                        return read();
                    }
                };

        int status =
                Main.execute(broken, System.out, System.err, "run", "--board=sim65", path("echo"));

        assertThat(status).isEqualTo(1);
    }

    @Test
    void thereIsASourceForEachProgram() throws IOException {
        Path sources = Path.of("programs/sim65");
        try (Stream<Path> files = Files.list(sources)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".c"))
                            .map(name -> name.replace(".c", ""))
                            .toList();
            assertThat(names).isNotEmpty().allMatch(name -> Files.exists(Path.of(path(name))));
            // Those of later versions of cc65 have no sim65 here that they could be compared with.
            int later = List.of("positions", "counter", "missing").size();
            assertThat(Objects.requireNonNull(Path.of(path("hello")).getParent().toFile().list()))
                    .hasSize(names.size() + later);
            // The one that is not compared never ends.
            assertThat(names.stream().filter(name -> !name.equals("loop")))
                    .allMatch(
                            name ->
                                    ComparedRun.ALL.stream()
                                            .anyMatch(run -> run.program().equals(name)));
        }
    }
}
