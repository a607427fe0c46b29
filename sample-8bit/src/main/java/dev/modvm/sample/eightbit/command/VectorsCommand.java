package dev.modvm.sample.eightbit.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code vectors}: compares the 6502 with recordings of what it has to do. */
@Command(
        name = "vectors",
        description = {
            "Compares the 6502 with test vectors: registers, memory, and every bus access.",
            "Prints the differences of the first tests that fail, and how many passed and failed."
        })
final class VectorsCommand implements Callable<Integer> {
    /** After so many failed tests, the others are only counted. */
    private static final int MOST_SHOWN = 10;

    private final PrintStream out;
    private final PrintStream err;

    @Parameters(
            paramLabel = "DIRECTORY",
            converter = TestVectorDirectory.Converter.class,
            description = "Where the files of tests are; their names end in .json.")
    private TestVectorDirectory directory = new TestVectorDirectory(List.of());

    @Option(
            names = "--cpu",
            paramLabel = "CPU",
            converter = InstructionSet.Converter.class,
            description = "The processor: 6502, which is the default, or 65C02.")
    private InstructionSet processor = InstructionSet.MOS_6502;

    @Option(names = "--threaded", description = "Run the machine with a thread for each component.")
    private boolean threaded;

    private long passed;
    private long failed;

    /**
     * Creates the command.
     *
     * @param out standard output
     * @param err standard error
     */
    VectorsCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws InterruptedException {
        TestVectorRun run = new TestVectorRun(processor, threaded);
        for (Path file : directory.files()) {
            try (TestVectorReader vectors = new TestVectorReader(file)) {
                compare(file, vectors, run);
            } catch (IOException e) {
                return refuse(file, "cannot be read (" + e.getMessage() + "); check the disk");
            } catch (MalformedTestVectors e) {
                return refuse(file, "is not a file of tests: " + e.getMessage());
            }
        }
        if (passed + failed == 0) {
            Main.printLine(err, "the files in the directory hold no test; name another directory");
            return ExitStatus.USAGE;
        }
        out.println(passed + " passed, " + failed + " failed");
        return failed == 0 ? ExitStatus.SUCCESS : ExitStatus.FAILURE;
    }

    private void compare(Path file, TestVectorReader vectors, TestVectorRun run)
            throws IOException, MalformedTestVectors, InterruptedException {
        for (TestVector vector = vectors.next(); vector != null; vector = vectors.next()) {
            List<String> differences = run.differences(vector);
            if (differences.isEmpty()) {
                passed++;
            } else {
                failed++;
                show(file, vector, differences);
            }
        }
    }

    private void show(Path file, TestVector vector, List<String> differences) {
        if (failed <= MOST_SHOWN) {
            out.println(file + ": " + Main.printable(vector.name(), 40) + " failed");
            differences.forEach(difference -> out.println("  " + difference));
        }
        if (failed == MOST_SHOWN + 1) {
            out.println("and others, which are only counted");
        }
    }

    private int refuse(Path file, String reason) {
        Main.printLine(err, "the file '" + file + "' " + reason);
        return ExitStatus.USAGE;
    }
}
