package dev.modvm.processor.machines;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import dev.modvm.runtime.Interleaving;
import dev.modvm.runtime.Machine;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.runtime.StartOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever the order in which the threads of a machine meet, it tells what fused execution does. A
 * failure names the seed, with which it happens again.
 */
@Timeout(value = 1, unit = TimeUnit.DAYS) // A schedule notices by itself that a machine hangs.
class InterleavingsTest {
    /** How many orders are tried of each machine; {@code -Dmodvm.interleavings} says otherwise. */
    private static final int SEEDS = Integer.getInteger("modvm.interleavings", 300);

    private static final long MOST_TURNS = 200_000;

    /** The head of a method that a machine calls. */
    private static final Pattern METHOD =
            Pattern.compile("@(Cycle|Step|Handles\\([^)]*\\))\\s[^{;]*\\)\\s*\\{");

    private static final Map<String, CompiledSources> COMPILED = new ConcurrentHashMap<>();

    /** A folder's scenario, whose components yield whenever they are called. */
    private static CompiledSources yielding(String folder) {
        return COMPILED.computeIfAbsent(
                folder,
                absent ->
                        CompiledSources.of(
                                CompiledSources.sources(folder).stream()
                                        .map(InterleavingsTest::yielding)
                                        .toList()));
    }

    private static JavaFileObject yielding(JavaFileObject source) {
        try {
            String text = source.getCharContent(false).toString();
            return JavaFileObjects.forSourceString(
                    source.getName()
                            .replaceFirst("^/", "")
                            .replaceFirst("\\.java$", "")
                            .replace('/', '.'),
                    METHOD.matcher(text)
                            .replaceAll("$0 dev.modvm.runtime.Interleaving.yieldNow();"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Of machines that are so many times as large, so many times fewer orders are tried. */
    @ParameterizedTest
    @CsvSource({
        "interleavings, circles, 1",
        "interleavings, messages, 1",
        "interleavings, crossings, 1",
        "interleavings, faults, 1",
        "networks, ring, 10",
        "networks, everyOther, 1",
        "networks, lists, 1",
        "queries, run, 3",
        "queries, failures, 1",
        "order, memory, 1",
        "order, middle, 1",
        "order, pingPong, 100",
        "requests, run, 3"
    })
    void everyOrderTellsTheSame(String folder, String method, int size) {
        CompiledSources scenario = yielding(folder);
        String expected = scenario.tell(folder + ".Scenario", method, Execution.FUSED);
        for (long seed = 0; seed < SEEDS / size; seed++) {
            assertThat(scenario.tell(folder + ".Scenario", method, scheduled(seed)))
                    .as("%s.%s with seed %d", folder, method, seed)
                    .isEqualTo(expected);
        }
    }

    private static Function<Machine, MachineOutcome> scheduled(long seed) {
        return machine -> {
            try {
                Interleaving schedule = new Interleaving(seed, MOST_TURNS);
                return schedule.join(machine.start(options(schedule, seed)));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        };
    }

    /** In two of three machines, peripherals share one thread, or two. */
    private static StartOptions options(Interleaving schedule, long seed) {
        int shared = (int) (seed % 3);
        return shared == 0 ? schedule.options() : schedule.options().peripheralThreads(shared);
    }
}
