package dev.modvm.processor.machines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.processor.IndependentCases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Machines of many components: nothing grows beyond what a class file, or the JIT, allows. */
@Timeout(value = 240, unit = TimeUnit.SECONDS)
@IndependentCases
class LargeMachinesTest {
    /** How many of the peripherals are mapped by default, to 16 addresses each. */
    private static final int MAPPED = 40;

    private static final int PROCESSORS = 5;

    private static final String COMPONENTS =
            """
            package large;

            import dev.modvm.annotations.*;
            import dev.modvm.runtime.*;

            record Which() implements Request {}

            interface Asked {
                @Sends(Which.class)
                int which();
            }

            @Peripheral(base = U16.class)
            final class Cell {
                private final int number;

                Cell(int number) {
                    this.number = number;
                }

                @Handles(Which.class)
                int which() {
                    return number;
                }

                @Handles(LoadRequest.class)
                int load(int address) {
                    return number << 4 | address;
                }
            }

            @Processor(base = U16.class)
            final class Cpu {
                int sum;

                @Step
                void step(Bus bus, java.util.List<FrontEnd<U16>> all, @Port("cell7") Asked seven) {
                    sum = bus.load(0x21F) + seven.which();
                    sum += all.get(all.size() - 1).query(new LoadRequest(3)) instanceof Data ? 1 : 0;
                    throw Terminated.with(sum);
                }
            }
            """;

    private static final String SCENARIO =
            """
            package large;

            import dev.modvm.runtime.*;
            import java.util.function.Function;
            import java.util.stream.Collectors;

            public final class Scenario {
                public static String run(Function<Machine, MachineOutcome> execution) {
                    MachineOutcome outcome = execution.apply(BUILD.build());
                    return outcome.components().stream()
                                    .limit(5)
                                    .map(Object::toString)
                                    .collect(Collectors.joining(", "))
                            + ", "
                            + outcome.components().size();
                }

                public static String draw() {
                    return BUILD.build().drawing();
                }

            PIECES
                private Scenario() {}
            }
            """;

    /** How many components a method of the scenario gives to the builder. */
    private static final int PIECE = 100;

    @ParameterizedTest
    @EnumSource(Execution.class)
    void threeHundredComponents(Execution execution) {
        CompiledSources compiled = Machines.HUNDREDS;
        assertThat(compiled.tell("large.Scenario", "run", execution)).isEqualTo(told(300));
        compiled.generatedClassFiles()
                .forEach(
                        (name, file) ->
                                assertThat(ClassFacts.of(file).methodSizes())
                                        .as(name)
                                        .allSatisfy(
                                                (method, size) ->
                                                        assertThat(size).isLessThan(8000)));
    }

    @Test
    void threeThousandComponents() {
        // That it compiles and loads is the proof that the class file's limits hold.
        CompiledSources compiled = machineOf(3000);
        assertThat(compiled.tell("large.Scenario", "run", Execution.FUSED)).isEqualTo(told(3000));
        assertThat(compiled.tell("large.Scenario", "draw"))
                .isEqualTo(compiled.resources().get("large/BoardMachine.md"))
                .contains("| `$0270-$027F` | 16 words     | cell39     | Cell ")
                .contains("c99[\"cell94<br/>Cell\"]")
                .doesNotContain("c100")
                .endsWith("```\n\nOnly the first 100 of 3,000 components are drawn.\n");
    }

    @Test
    void aDrawingThatIsLongerThanAConstantMayBe() {
        CompiledSources compiled = machineOf(1000, 990);
        String drawing = compiled.tell("large.Scenario", "draw");
        assertThat(drawing.length()).isGreaterThan(0xFFFF);
        assertThat(drawing).isEqualTo(compiled.resources().get("large/BoardMachine.md"));
    }

    private static String told(int components) {
        return IntStream.range(0, PROCESSORS)
                        .mapToObj(number -> "cpu" + number + " (Cpu) ENDED " + (0x21F + 7 + 1))
                        .collect(Collectors.joining(", "))
                + ", "
                + components;
    }

    /** Compiled once. */
    private static final class Machines {
        static final CompiledSources HUNDREDS = machineOf(300);
    }

    private static CompiledSources machineOf(int components) {
        return machineOf(components, MAPPED);
    }

    private static CompiledSources machineOf(int components, int mapped) {
        int cells = components - PROCESSORS;
        List<String> names = new ArrayList<>();
        StringBuilder spec = new StringBuilder();
        for (int number = 0; number < PROCESSORS; number++) {
            names.add("cpu" + number);
            spec.append("    Cpu cpu").append(number).append("();\n");
        }
        for (int number = 0; number < cells; number++) {
            names.add("cell" + number);
            if (number < mapped) {
                String range = "from = " + number * 16 + ", to = " + (number * 16 + 15);
                spec.append("    @Mapped(").append(range).append(")\n");
            }
            spec.append("    Cell cell").append(number).append("();\n");
        }
        return CompiledSources.of(
                List.of(
                        CompiledSources.source("large/Cpu.java", COMPONENTS),
                        CompiledSources.source(
                                "large/Board.java",
                                "package large;\n\nimport dev.modvm.annotations.*;\n\n"
                                        + "@MachineSpec\ninterface Board {\n"
                                        + spec
                                        + "}\n"),
                        CompiledSources.source("large/Scenario.java", scenario(names))));
    }

    /** Builds in pieces: one chain of thousands of calls is more than the stack of javac takes. */
    private static String scenario(List<String> names) {
        StringBuilder pieces = new StringBuilder();
        StringBuilder build = new StringBuilder("BoardMachine.builder()");
        for (int start = 0; start < names.size(); start += PIECE) {
            int end = Math.min(names.size(), start + PIECE);
            pieces.append("    static ")
                    .append(stage(names, end))
                    .append(" piece" + start + "(")
                    .append(stage(names, start))
                    .append(" stage) {\n        return stage");
            for (String name : names.subList(start, end)) {
                String number = name.replaceFirst("cell", "");
                String component =
                        name.startsWith("cpu") ? "new Cpu()" : "new Cell(" + number + ")";
                pieces.append("." + name + "(" + component + ")");
            }
            pieces.append(";\n    }\n");
            build.insert(0, "piece" + start + "(").append(')');
        }
        return SCENARIO.replace("BUILD", build).replace("PIECES", pieces);
    }

    private static String stage(List<String> names, int index) {
        String name = index == names.size() ? "build" : names.get(index);
        return "BoardMachine."
                + name.substring(0, 1).toUpperCase(Locale.ROOT)
                + name.substring(1)
                + "Stage";
    }
}
