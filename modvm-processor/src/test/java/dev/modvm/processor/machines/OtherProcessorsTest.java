package dev.modvm.processor.machines;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.modvm.processor.ModvmProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What components mention may come from another annotation processor, in a later round. */
class OtherProcessorsTest {
    /** javac asks no further processor where ours has claimed all annotations: hence another. */
    private static final String BOARD =
            """
            import dev.modvm.annotations.*;
            import dev.modvm.runtime.*;
            import java.util.function.Function;
            @Peripheral(base = U8.class, address = U16.class)
            class Ram {
                @Memory final byte[] cells = new byte[16];
            }
            @Peripheral(base = U8.class, address = U16.class)
            class Adder {
                @Handles(Add.class) int add(int a, int b) { return a + b; }
            }
            @FunctionalInterface
            interface Sum {
                @Sends(Add.class) int add(int a, int b);
            }
            @Processor(base = U8.class, address = U16.class)
            class Cpu {
                @Fetch int fetch(Bus bus) { return bus.load(0); }
                @Instruction(opcode = 0, syntax = "HLT", cycles = 1)
                int halt(Sum sum) { throw Terminated.with(sum.add(Sizes.RAM, 2)); }
                @Otherwise int other(int opcode) { return 1; }
            }
            @MachineSpec
            interface Board {
                Cpu cpu();
                @Mapped(from = 0, to = Sizes.RAM - 1) Ram ram();
                Adder adder();
            }
            public class Scenario {
                static BoardMachine machine =
                        BoardMachine.builder().cpu(new Cpu()).ram(new Ram()).adder(new Adder()).build();
                static String syntax = CpuDisassembler.disassemble(address -> 0, 0);
                public static String run(Function<Machine, MachineOutcome> execution) {
                    return execution.apply(machine) + syntax + machine.drawing().length();
                }
            }
            """;

    private static final String SIZES = "class Sizes { static final int RAM = 16; }";
    private static final String ADD =
            "record Add(int a, int b) implements dev.modvm.runtime.Request {}";
    private static final String FIRST = "class First {}";

    /** What another processor generates: each class when it has seen the one before. */
    static Stream<List<String>> generated() {
        return Stream.of(
                List.of("Board", "Sizes", "Sizes", "Add"),
                List.of("Board", "First", "First", "Sizes", "Sizes", "Add"),
                List.of("Board", "First", "First", "Add", "Add", "Sizes"));
    }

    @ParameterizedTest
    @MethodSource("generated")
    void aMachineWaitsForWhatOthersGenerate(List<String> order) {
        String expected = told(CompiledSources.of(sources(written()), new ModvmProcessor()));
        for (boolean oursFirst : new boolean[] {true, false}) {
            Processor other = new Generating(order);
            assertThat(
                            told(
                                    CompiledSources.of(
                                            sources(BOARD),
                                            oursFirst ? new ModvmProcessor() : other,
                                            oursFirst ? other : new ModvmProcessor())))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void aMachineOfWhatWasGeneratedRuns(Execution execution) {
        List<String> order = List.of("Board", "Sizes", "Sizes", "Add");
        assertThat(
                        CompiledSources.of(
                                        sources(BOARD), new ModvmProcessor(), new Generating(order))
                                .tell("Scenario", "run", execution))
                .startsWith("cpu (Cpu) ENDED 18\nram (Ram) HALTED\nadder (Adder) HALTEDHLT");
    }

    /** Else it would be generated without its executions, and nobody would say so. */
    @Test
    void refusesAMachineThatOthersWaitFor() {
        Compilation compilation =
                Compiler.javac()
                        .withProcessors(
                                new ModvmProcessor(),
                                new Generating(List.of("BoardMachine", "Add")))
                        .compile(sources(BOARD + SIZES));
        assertThat(compilation).failed();
        assertThat(compilation)
                .hadErrorContaining(
                        "[modvm/TooLate] Board mentions a type, itself or by its components");
        assertThat(compilation).hadErrorCount(1);
    }

    private static String written() {
        return BOARD + SIZES + "\n" + ADD + "\n";
    }

    private static List<JavaFileObject> sources(String text) {
        return List.of(CompiledSources.source("Scenario.java", text));
    }

    private static String told(CompiledSources compiled) {
        return compiled.tell("Scenario", "run", Execution.FUSED);
    }

    /** Generates classes, each when it has seen another. */
    private static final class Generating extends AbstractProcessor {
        private static final Map<String, String> TEXTS =
                new TreeMap<>(Map.of("Sizes", SIZES, "Add", ADD, "First", FIRST));

        private final List<String> order;

        Generating(List<String> order) {
            this.order = new ArrayList<>(order);
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            boolean seen =
                    round.getRootElements().stream()
                            .anyMatch(
                                    root ->
                                            !order.isEmpty()
                                                    && root.getSimpleName()
                                                            .contentEquals(order.get(0)));
            if (seen) {
                generate(order.get(1));
                order.subList(0, 2).clear();
            }
            return false;
        }

        private void generate(String name) {
            try (Writer file = processingEnv.getFiler().createSourceFile(name).openWriter()) {
                file.write(TEXTS.get(name));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
