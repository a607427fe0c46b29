package dev.modvm.sample.eightbit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import dev.modvm.sample.eightbit.ParavirtualHooks;
import dev.modvm.sample.eightbit.Sim65Cycles;
import dev.modvm.sample.eightbit.command.Sim65ProgramsTest.Execution;
import dev.modvm.sample.eightbit.host.FileDirectory;
import dev.modvm.sample.eightbit.host.Host;
import dev.modvm.sample.eightbit.host.HostFiles;
import dev.modvm.sample.eightbit.processor.HookCaller;
import dev.modvm.sample.eightbit.processor.Sim65C02Processor;
import dev.modvm.sample.eightbit.processor.Sim65Processor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles the C programs for both processors, with and without optimisation, and runs each in
 * sim65 and on the board, in both executions: output, exit status, files and cycles must be the
 * same.
 */
@Timeout(value = 120, threadMode = SEPARATE_THREAD) // a wrong board may loop
class Sim65ComparisonTest {
    private static final Path SOURCES = Path.of("programs/sim65");

    private static final Pattern CYCLES_HERE = Pattern.compile("exited status=\\d+ cycles=(\\d+) ");
    private static final Pattern CYCLES_THERE = Pattern.compile("(\\d+) cycles\n$");
    @TempDir static Path programs;
    @TempDir Path directory;

    /** The options to compile with. */
    enum Build {
        PLAIN("-t", "sim6502"),
        OPTIMISED("-t", "sim6502", "-Oirs"),
        PLAIN_65C02("-t", "sim65c02"),
        OPTIMISED_65C02("-t", "sim65c02", "-Oirs");

        private final String options;

        Build(String... options) {
            this.options = String.join(" ", options);
        }

        List<String> options() {
            return List.of(options.split(" "));
        }
    }

    /** What a run leaves behind; each character is a byte, but for the permissions of the files. */
    private record Result(int status, String output, String error, Map<String, String> files) {}

    @BeforeAll
    static void requireCc65() {
        Cc65.require();
    }

    static Stream<Arguments> runs() {
        return ComparedRun.ALL.stream()
                .flatMap(
                        run ->
                                Arrays.stream(Build.values())
                                        .map(build -> Arguments.of(run, build)));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void sim65Agrees(ComparedRun run, Build build) throws IOException, InterruptedException {
        String program = compile(run.program(), build);
        Result there = runInSim65(run, program);
        long cycles = run.showsCycles() ? cyclesOfTheChip(run, program, there) : 0;
        String output = CYCLES_THERE.matcher(there.output()).replaceFirst("");

        for (Execution execution : Execution.values()) {
            Result here = runHere(run, program, execution);
            Matcher report = CYCLES_HERE.matcher(here.error());

            assertThat(report.find()).as(here.error()).isTrue();
            assertThat(here.error().substring(0, report.start())).isEqualTo(there.error());
            assertThat(here.output()).isEqualTo(output);
            assertThat(here.status()).isEqualTo(there.status());
            assertThat(here.files()).isEqualTo(there.files());
            if (run.showsCycles()) {
                assertThat(Long.parseLong(report.group(1))).isEqualTo(cycles);
            }
        }
    }

    private static String compile(String name, Build build)
            throws IOException, InterruptedException {
        Path folder = Files.createDirectories(programs.resolve(build.name()));
        Path program = folder.resolve(name);
        if (!Files.exists(program)) {
            Files.copy(SOURCES.resolve(name + ".c"), folder.resolve(name + ".c"));
            List<String> command = new ArrayList<>(List.of("cl65"));
            command.addAll(build.options());
            command.addAll(List.of("-o", name, name + ".c"));
            HostProgram.runIn(folder, command.toArray(String[]::new));
        }
        return program.toString();
    }

    private long cyclesOfTheChip(ComparedRun run, String file, Result there) throws IOException {
        Matcher printed = CYCLES_THERE.matcher(there.output());
        assertThat(printed.find()).as(there.output()).isTrue();
        Sim65Program program = Sim65Program.read(file);
        HookCaller cpu = program.isFor65C02() ? new Sim65C02Processor() : new Sim65Processor();
        cpu.startAt(program.startAddress());
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        HostFiles files =
                new HostFiles(
                        new Host(new ByteArrayInputStream(bytes(run.input())), nowhere, nowhere),
                        new FileDirectory(freshDirectory(run), Sim65Run.NATIVE));
        List<byte[]> arguments =
                Stream.concat(Stream.of(file), run.arguments().stream())
                        .map(argument -> argument.getBytes(Sim65Run.NATIVE))
                        .toList();
        ParavirtualHooks hooks =
                new ParavirtualHooks(cpu, program.stackPointerAddress(), arguments, files);
        return Long.parseLong(printed.group(1))
                + Sim65Cycles.notCounted(cpu, program.memory(), hooks);
    }

    private Result runInSim65(ComparedRun run, String program)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sim65", "-c", program));
        command.addAll(run.arguments());
        Path in = Files.write(directory.resolve("input"), bytes(run.input()));
        Path out = directory.resolve("output");
        Path err = directory.resolve("error");
        Path files = freshDirectory(run);
        int status =
                new ProcessBuilder(command)
                        .directory(files.toFile())
                        .redirectInput(in.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start()
                        .waitFor();
        return new Result(status, text(out), text(err), content(files));
    }

    private Result runHere(ComparedRun run, String program, Execution execution)
            throws IOException {
        Path files = freshDirectory(run);
        List<String> line = new ArrayList<>(List.of("run", "--board=sim65"));
        line.addAll(List.of("--files", files.toString(), "--max-cycles=1000000000"));
        line.addAll(execution.options());
        line.add(program);
        line.addAll(run.arguments());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status =
                Main.execute(
                        new ByteArrayInputStream(bytes(run.input())),
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, false, StandardCharsets.UTF_8),
                        line.toArray(String[]::new));
        return new Result(
                status,
                out.toString(StandardCharsets.ISO_8859_1),
                err.toString(StandardCharsets.ISO_8859_1),
                content(files));
    }

    private Path freshDirectory(ComparedRun run) throws IOException {
        Path files = Files.createTempDirectory(directory, "files");
        for (Map.Entry<String, String> file : run.files().entrySet()) {
            Files.write(files.resolve(file.getKey()), bytes(file.getValue()));
        }
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static Map<String, String> content(Path files) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> all = Files.list(files)) {
            for (Path file : all.toList()) {
                String permissions =
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                content.put(file.getFileName().toString(), permissions + " " + text(file));
            }
        }
        return content;
    }
}
