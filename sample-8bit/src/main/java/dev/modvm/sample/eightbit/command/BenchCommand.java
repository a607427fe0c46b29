package dev.modvm.sample.eightbit.command;

import dev.modvm.sample.eightbit.processor.SupervisedMos6502;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * The command {@code bench}: how fast this computer runs the program of the {@link Demonstration},
 * in both executions. They take turns, so that what disturbs one disturbs the other.
 */
@Command(
        name = "bench",
        description = {
            "Measures how fast the 6502 is on this computer, in both executions.",
            "It runs the demonstration several times, without showing its picture. Figures are"
                    + " millions of clock cycles a second."
        })
final class BenchCommand implements Callable<Integer> {
    private static final int WARM_UP = 3;
    private static final int MOST_RUNS = 1000;

    private final PrintStream out;
    private final PrintStream err;

    @Option(
            names = "--runs",
            paramLabel = "N",
            converter = RunsConverter.class,
            description = "How many runs of each to measure: 7 by default, after some to warm up.")
    private int runs = 7;

    /**
     * Creates the command.
     *
     * @param out standard output
     * @param err standard error, for the progress
     */
    BenchCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws InterruptedException {
        Progress progress = Progress.on(err);
        double[] fused = new double[runs];
        double[] threaded = new double[runs];
        for (int run = -WARM_UP; run < runs; run++) {
            int done = run + WARM_UP;
            progress.show(() -> "run " + (done + 1) + " of " + (runs + WARM_UP));
            double fast = megahertz(false);
            double slow = megahertz(true);
            if (run >= 0) {
                fused[run] = fast;
                threaded[run] = slow;
            }
        }
        progress.end();
        print(fused, threaded);
        return ExitStatus.SUCCESS;
    }

    private double megahertz(boolean threaded) throws InterruptedException {
        SupervisedMos6502 cpu = new SupervisedMos6502();
        PrintStream nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.US_ASCII);
        Finished finished =
                new Execution(threaded, false, err).run(Demonstration.machine(cpu, nowhere), cpu);
        finished.outcome().orThrow();
        return finished.megahertz();
    }

    private void print(double[] fused, double[] threaded) {
        Arrays.sort(fused);
        Arrays.sort(threaded);
        TextTable table = new TextTable();
        table.add(List.of("Execution", "Median MHz", "Lowest", "Highest", "Ratio"));
        table.add(row("fused", fused, fused));
        table.add(row("threaded", threaded, fused));
        table.lines().forEach(out::println);
    }

    private static List<String> row(String execution, double[] sorted, double[] yardstick) {
        return List.of(
                execution,
                String.format(Locale.ROOT, "%.1f", median(sorted)),
                String.format(Locale.ROOT, "%.1f", sorted[0]),
                String.format(Locale.ROOT, "%.1f", sorted[sorted.length - 1]),
                String.format(Locale.ROOT, "%.2f", median(sorted) / median(yardstick)));
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Reads the number of runs on the command line. */
    static final class RunsConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            int runs;
            try {
                runs = Integer.parseInt(text);
            } catch (NumberFormatException e) {
                runs = 0;
            }
            if (runs < 1 || runs > MOST_RUNS) {
                throw new TypeConversionException(
                        String.format(
                                "'%s' is not a number of runs; write one from 1 to %d",
                                text, MOST_RUNS));
            }
            return runs;
        }
    }
}
