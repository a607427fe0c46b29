package dev.modvm.processor.diagnostics;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.processor.ModvmProcessor;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Spoils sound sources, a token here and there, and holds the processor to what it promises for any
 * input: it never fails, what it generates compiles, what other code refers to is generated all the
 * same, and nothing is reported twice. {@code -Dmodvm.mutations=50000} tries more variants; with
 * {@code -Dmodvm.mutations.seed} the first one has another number. They follow from their numbers
 * and from the sources, so that they change when these do.
 */
class MutationTest {
    private static final int SHORT_FORM = 1200;

    private static final int VARIANTS = Integer.getInteger("modvm.mutations", SHORT_FORM);

    private static final long FIRST = Long.getLong("modvm.mutations.seed", 0);

    private static final int FAILURES_SHOWN = 10;

    /** By the names of the sound sources, which are compiled once for this. */
    private static final Map<String, MachineUsers> USERS = new ConcurrentHashMap<>();

    private static final int ENOUGH_TO_FAIL = 60;

    private record Result(Variant variant, CompiledVariant.Verdict verdict) {
        String shown() {
            return "variant %d of %s; it runs alone with -Dmodvm.mutations=1 -Dmodvm.mutations.seed=%1$d\n"
                            .formatted(variant.number(), variant.sound().name())
                    + variant.shown()
                    + verdict.complaints().stream()
                            .map(text -> "  complaint: " + text + "\n")
                            .collect(joining())
                    + verdict.errors().stream()
                            .map(text -> "    said: " + text + "\n")
                            .collect(joining());
        }
    }

    @Test
    void keepsItsPromisesForSpoiltSources() throws IOException {
        List<Result> results = results(FIRST, VARIANTS, ModvmProcessor::new);

        List<Result> broken =
                results.stream().filter(result -> !result.verdict.complaints().isEmpty()).toList();
        assertThat(broken)
                .as(
                        () ->
                                broken.size()
                                        + " of them:\n"
                                        + broken.stream()
                                                .limit(FAILURES_SHOWN)
                                                .map(Result::shown)
                                                .collect(joining("\n")))
                .isEmpty();
        if (VARIANTS >= SHORT_FORM) {
            // Else most variants would be no Java, which our processor never sees, and prove
            // nothing.
            assertThat(results.stream().filter(result -> result.verdict.called()))
                    .hasSizeGreaterThan(VARIANTS / 2);
            // Most of the others are the compiler's to report, and then not ours: one in 18 on 17.
            assertThat(results.stream().filter(result -> result.verdict.ours() > 0))
                    .hasSizeGreaterThan(VARIANTS / 40);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void soundSourcesAndTheUsersOfTheirMachinesCompile(boolean inBodies) throws IOException {
        List<SourceSet> sets = SourceSet.sound();
        for (SourceSet set : sets) {
            CompiledVariant compiled =
                    SourceCompiler.compile(
                            set.with(users(set).of(inBodies)), new ModvmProcessor(), true);

            assertThat(compiled.shownErrors()).as(set.name()).isEmpty();
            assertThat(compiled.complaints()).as(set.name()).isEmpty();
            assertThat(compiled.watched().specs()).as(set.name()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void noticesAProcessorThatBreaksItsPromises(BrokenPromise promise) throws IOException {
        List<Result> results =
                results(0, ENOUGH_TO_FAIL, () -> promise.breaking(new ModvmProcessor()));

        assertThat(results)
                .anyMatch(
                        result ->
                                result.verdict.complaints().stream()
                                        .anyMatch(text -> text.startsWith(promise.complaint())));
    }

    private static List<Result> results(long first, int count, Supplier<Processor> processors)
            throws IOException {
        List<SourceSet> sets = SourceSet.sound();
        return LongStream.range(first, first + count)
                .parallel()
                .mapToObj(number -> result(Variant.numbered(number, sets), processors.get()))
                .toList();
    }

    private static Result result(Variant variant, Processor processor) {
        SourceSet sources =
                variant.spoilt().with(users(variant.sound()).of(variant.usedInBodies()));
        return new Result(
                variant,
                SourceCompiler.compile(sources, processor, variant.errorsInBodies()).verdict());
    }

    /** Classes that use each machine of some sources, path to text. */
    private record MachineUsers(Map<String, String> inSignatures, Map<String, String> inBodies) {
        Map<String, String> of(boolean bodies) {
            return bodies ? inBodies : inSignatures;
        }
    }

    private static MachineUsers users(SourceSet set) {
        return USERS.computeIfAbsent(
                set.name(),
                absent -> {
                    WatchedProcessor watched =
                            SourceCompiler.compile(set, new ModvmProcessor(), false).watched();
                    return new MachineUsers(watched.users(false), watched.users(true));
                });
    }
}
