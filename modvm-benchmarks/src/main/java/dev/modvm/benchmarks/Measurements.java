package dev.modvm.benchmarks;

import dev.modvm.benchmarks.forks.Allocation;
import dev.modvm.benchmarks.forks.Comparison;
import dev.modvm.benchmarks.forks.EmptyProgram;
import dev.modvm.benchmarks.forks.FirstInstruction;
import dev.modvm.benchmarks.forks.FlatSieve;
import dev.modvm.benchmarks.forks.GuestProgram;
import dev.modvm.benchmarks.forks.IdleDevices;
import dev.modvm.benchmarks.forks.Instances;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * Measures on one JDK: each method starts the processes for a figure, or for a few that belong
 * together.
 */
final class Measurements {
    private static final String SIM65 = "sim65";
    private static final String MAIN_OF_SAMPLE = "dev.modvm.sample.eightbit.command.Main";

    private final Jdk jdk;
    private final Effort effort;

    Measurements(Jdk jdk, Effort effort) {
        this.jdk = jdk;
        this.effort = effort;
    }

    /**
     * The contestants with one program.
     *
     * @param flat speed of the generated machine, as a ratio to that with the flat array
     * @param paged the same to that with the page table
     * @param flatToPaged speed of the flat array, as a ratio to the page table
     * @param megahertz speed of the generated machine
     * @param warmUp speed of the generated machine in MHz in each slice, the median of the forks
     */
    record Compared(
            Spread flat, Spread paged, Spread flatToPaged, Spread megahertz, List<Double> warmUp) {}

    Compared compare(GuestProgram program, String profile)
            throws IOException, InterruptedException {
        List<List<long[]>> forks = new ArrayList<>();
        for (int fork = 0; fork < effort.forks(); fork++) {
            forks.add(
                    Fork.java(
                            jdk,
                            List.of(),
                            Comparison.class,
                            program.name(),
                            Integer.toString(effort.turns()),
                            profile));
        }
        List<Double> warmUp = new ArrayList<>();
        for (int turn = 0; turn < effort.turns(); turn++) {
            int at = turn;
            warmUp.add(
                    Spread.median(
                            forks.stream().mapToDouble(fork -> megahertz(fork.get(at))).toArray()));
        }
        return new Compared(
                spread(forks, turn -> (double) turn[1] / turn[0]),
                spread(forks, turn -> (double) turn[2] / turn[0]),
                spread(forks, turn -> (double) turn[2] / turn[1]),
                spread(forks, Measurements::megahertz),
                warmUp);
    }

    private static double megahertz(long[] turn) {
        return Comparison.CYCLES_OF_A_SLICE * 1e3 / turn[0];
    }

    /** The median of the turns that count, of each fork; of these the median and quartiles. */
    private Spread spread(List<List<long[]>> forks, ToDoubleFunction<long[]> figure) {
        return Spread.of(
                forks.stream()
                        .map(
                                fork ->
                                        Spread.median(
                                                fork.stream()
                                                        .skip(effort.warmUp())
                                                        .mapToDouble(figure)
                                                        .toArray()))
                        .toList());
    }

    /** How many times longer the same work takes with idle devices on the board. */
    Spread idleDevices() throws IOException, InterruptedException {
        List<List<long[]>> forks = new ArrayList<>();
        for (int fork = 0; fork < effort.forks(); fork++) {
            forks.add(
                    Fork.java(
                            jdk,
                            List.of(),
                            IdleDevices.class,
                            GuestProgram.SIEVE_ROM.name(),
                            Integer.toString(effort.turns())));
        }
        return spread(forks, turn -> (double) turn[0] / turn[1]);
    }

    /**
     * What a machine allocates when it is warm.
     *
     * @param byCall bytes in a call of a million cycles
     * @param byCycles bytes that a call allocates more for 99 million cycles more
     */
    record Allocated(long byCall, long byCycles) {}

    Allocated allocation() throws IOException, InterruptedException {
        long[] bytes =
                Fork.java(jdk, List.of(), Allocation.class, GuestProgram.SIEVE_ROM.name()).get(0);
        return new Allocated(bytes[0], bytes[1] - bytes[0]);
    }

    /**
     * What one of many machines takes.
     *
     * @param bytes of heap, without its arrays
     * @param toBuild nanoseconds to build it
     * @param turn nanoseconds to run it for a hundred cycles when it is its turn
     */
    record Instance(long bytes, long toBuild, long turn) {}

    Instance instances() throws IOException, InterruptedException {
        long[] figures =
                Fork.java(
                                jdk,
                                // So that what is in use is what is reachable.
                                List.of("-XX:+UseSerialGC", "-Xmx512m"),
                                Instances.class,
                                Integer.toString(effort.instances()))
                        .get(0);
        return new Instance(figures[0], figures[1], figures[2]);
    }

    /** How many times longer a process takes to the first instruction than an empty program. */
    Spread startUp() throws IOException, InterruptedException {
        return startUp(List.of());
    }

    /** The same with an archive of the classes that the machine loads. */
    Spread startUpWithSharing() throws IOException, InterruptedException {
        Path archives = Files.createTempDirectory("archives");
        Path machine = archives.resolve("machine.jsa");
        try {
            Fork.java(jdk, List.of("-XX:ArchiveClassesAtExit=" + machine), FirstInstruction.class);
            return startUp(List.of("-XX:SharedArchiveFile=" + machine));
        } finally {
            Files.deleteIfExists(machine);
            Files.delete(archives);
        }
    }

    /** Tells whether class data can be shared: only that of jars can. */
    static boolean canShare() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .noneMatch(entry -> Files.isDirectory(Path.of(entry)));
    }

    private Spread startUp(List<String> optionsOfMachine) throws IOException, InterruptedException {
        List<Double> ratios = new ArrayList<>();
        for (int fork = 0; fork < 4 * effort.forks(); fork++) {
            double machine = seconds(optionsOfMachine, FirstInstruction.class);
            ratios.add(machine / seconds(List.of(), EmptyProgram.class));
        }
        return Spread.of(ratios);
    }

    private double seconds(List<String> options, Class<?> main)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        Fork.java(jdk, options, main);
        return (System.nanoTime() - began) / 1e9;
    }

    /**
     * Speeds with the C sieve as ratios to sim65, whole processes.
     *
     * @param generated the generated machine's
     * @param flat that of the computer with the flat array
     */
    record Simulated(Spread generated, Spread flat) {}

    Simulated sim65() throws IOException, InterruptedException {
        Path program = Files.createTempFile("sieve", ".sim65");
        try {
            Files.write(program, GuestProgram.resource("sieve.sim65"));
            List<String> generated =
                    List.of(
                            jdk.home().resolve("bin/java").toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            MAIN_OF_SAMPLE,
                            "run",
                            "--board",
                            SIM65,
                            program.toString());
            List<String> handWritten =
                    List.of(
                            jdk.home().resolve("bin/java").toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            FlatSieve.class.getName());
            List<Double> ratios = new ArrayList<>();
            List<Double> flat = new ArrayList<>();
            for (int fork = 0; fork < effort.forks(); fork++) {
                double simulator = seconds(List.of(SIM65, "-c", program.toString()));
                ratios.add(simulator / seconds(generated));
                flat.add(simulator / seconds(handWritten));
            }
            return new Simulated(Spread.of(ratios), Spread.of(flat));
        } finally {
            Files.delete(program);
        }
    }

    private static double seconds(List<String> command) throws IOException, InterruptedException {
        long began = System.nanoTime();
        String printed = Fork.run(command);
        if (!printed.contains("1900 primes")) {
            throw new IOException("the sieve printed: " + printed);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** Tells whether sim65 is installed. */
    static boolean hasSim65() throws InterruptedException {
        try {
            Fork.run(List.of(SIM65, "--version"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
