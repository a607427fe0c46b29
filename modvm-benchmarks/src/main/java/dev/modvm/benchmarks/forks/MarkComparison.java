package dev.modvm.benchmarks.forks;

import dev.modvm.benchmarks.tables.Subject;
import dev.modvm.benchmarks.tables.Table;
import dev.modvm.benchmarks.tables.Variant;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * Lets two machines run one program in one JVM, a slice of each in turn: that whose table has marks
 * and that whose table has none. Which is first changes with each turn. Prints a line for each
 * turn: the nanoseconds of the slice with marks, and of that without.
 */
public final class MarkComparison {
    private MarkComparison() {}

    /**
     * Runs the comparison.
     *
     * @param arguments the name of the {@link Table}, the folder of its compiled variants, and the
     *     number of turns
     * @throws ReflectiveOperationException if the variants are not there
     * @throws IOException if the folder cannot be read
     */
    public static void main(String... arguments) throws ReflectiveOperationException, IOException {
        Table table = Table.valueOf(arguments[0]);
        int turns = Integer.parseInt(arguments[2]);
        URL[] folder = {Path.of(arguments[1]).toUri().toURL()};
        try (URLClassLoader compiled = new URLClassLoader(folder)) {
            Subject[] subjects = {
                table.start(Variant.MARKED, compiled), table.start(Variant.UNMARKED, compiled)
            };
            long[] times = new long[subjects.length];
            for (int turn = 0; turn < turns; turn++) {
                for (int i = 0; i < subjects.length; i++) {
                    int next = (turn + i) % subjects.length;
                    times[next] = time(subjects[next], table.cyclesOfASlice());
                }
                System.out.println(times[0] + " " + times[1]);
            }
        }
    }

    private static long time(Subject subject, long cycles) {
        return Stopwatch.time(() -> subject.machine().run(cycles).orThrow());
    }
}
