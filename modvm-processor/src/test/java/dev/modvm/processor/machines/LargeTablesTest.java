package dev.modvm.processor.machines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.processor.IndependentCases;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of many instructions with many ports: HotSpot compiles all that is generated for them. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@IndependentCases
class LargeTablesTest {
    /** HotSpot compiles no method that is longer. */
    private static final int LONGEST_COMPILED = 8000;

    private static final String SOURCE =
            """
            package large;

            import dev.modvm.annotations.*;
            import dev.modvm.runtime.*;

            record Which(int number) implements Request {}

            interface Asked {
                @Sends(Which.class)
                int which(int number);
            }

            final class Fixed implements Asked {
                @Override
                public int which(int number) {
                    return number;
                }
            }

            @Processor(base = <BASE>.class <TIMING>)
            class Cpu {
                int next;
                int executed;

                @Boot
                void reset(Bus bus) {}

                @Fetch
                int fetch() {
                    return next;
                }

                @Otherwise
                void otherwise(int opcode) {
                    executed = ~opcode;
                }

            <INSTRUCTIONS>
            }

            public final class Scenario {
                /** Executes every opcode of a range, and counts those that were not executed. */
                public static String run() {
                    Cpu cpu = new Cpu();
                    Asked port = new Fixed();
                    int wrong = 0;
                    long cycles = 0;
                    int opcode = <FIRST>;
                    for (int count = 0; count < <COUNT>; count++) {
                        cpu.next = opcode;
                        <STEP>
                        wrong += cpu.executed == opcode ? 0 : 1;
                        cpu.next = opcode + 1;
                        <STEP>
                        wrong += cpu.executed == (<STRIDE> == 1 && count + 1 < <COUNT> ? opcode + 1 : ~(opcode + 1)) ? 0 : 1;
                        opcode += <STRIDE>;
                    }
                    return wrong + " wrong, last " + CpuDisassembler.disassemble(address -> <FIRST> + (<COUNT> - 1) * <STRIDE>, 0);
                }

                /** Has the loop execute each opcode until an alarm, and counts what went wrong. */
                public static String loop() {
                    <LOOP>
                }

                private Scenario() {}
            }
            """;

    /** An alarm that goes off with the third of three instructions, or with the first. */
    private static final String LOOP =
            """
            Cpu cpu = new Cpu();
            Asked port = new Fixed();
            int wrong = 0;
            int opcode = <FIRST>;
            for (int count = 0; count < <COUNT>; count++) {
                long length = opcode % 2 == 0 ? 301 : 300;
                for (int steps = 1; steps <= 3; steps += 2) {
                    CycleCounter counter = new CycleCounter();
                    counter.alarm(steps * length);
                    cpu.next = opcode;
                    long last = CpuInstructions.run(cpu, <PORTS>, counter);
                    boolean right =
                            cpu.executed == opcode
                                    && last == length
                                    && counter.cycle() == (steps - 1) * length;
                    wrong += right ? 0 : 1;
                }
                opcode += <STRIDE>;
            }
            return wrong + " wrong";
            """;

    @ParameterizedTest
    @CsvSource({
        // A 6502 or 8080 with a full table.
        "U8, ACCESS, 256, 1, 0, 1, 0",
        "U8, STEP, 256, 1, 0, 8, 0",
        "U8, STEP, 256, 1, 0, 40, 0",
        // Far more than a method could take, and so far apart that they need a search.
        "U16, STEP, 900, 1, 0, 3, 0",
        "U32, ACCESS, 700, 6000000, -2100000000, 4, 0",
        // Some are frequent: as many as there may be, and one more.
        "U8, ACCESS, 256, 1, 0, 1, 64",
        "U8, STEP, 256, 1, 0, 8, 64",
        "U8, ACCESS, 256, 1, 0, 1, 65",
        "U8, STEP, 256, 1, 0, 40, 64",
        "U8, STEP, 64, 1, 0, 1, 64",
    })
    void areGeneratedInMethodsThatHotSpotCompiles(
            String base,
            String timing,
            int count,
            int stride,
            String first,
            int ports,
            int frequent) {
        CompiledSources compiled =
                CompiledSources.of(
                        List.of(
                                source(
                                        base,
                                        timing,
                                        count,
                                        stride,
                                        Long.decode(first),
                                        ports,
                                        frequent)));

        int last = (int) (Long.decode(first) + (count - 1L) * stride);
        assertThat(compiled.tell("large.Scenario", "run"))
                .isEqualTo("0 wrong, last I%08X".formatted(last));
        assertThat(compiled.tell("large.Scenario", "loop")).isEqualTo("0 wrong");
        Map<String, byte[]> generated = compiled.generatedClassFiles();
        assertThat(generated).hasSize(2);
        assertThat(ClassFacts.of(generated.get("large.CpuInstructions")).methodSizes().keySet())
                .as("whether those that are frequent come first")
                .matches(
                        methods ->
                                methods.stream().anyMatch(name -> name.startsWith("executeOthers"))
                                        == (frequent > 0 && frequent <= 64 && count > 64));
        String source =
                compiled.generatedSources().values().stream()
                        .filter(text -> text.contains("class CpuInstructions"))
                        .collect(Collectors.joining());
        assertThat(source.split("loadLoadFence", -1))
                .as("a fence before each case that is frequent, in the step and in the loop")
                .hasSize(1 + (frequent <= 64 && count > 64 ? 2 * frequent : 0));
        generated.forEach(
                (name, file) ->
                        assertThat(ClassFacts.of(file).methodSizes())
                                .as(name)
                                .allSatisfy(
                                        (method, size) ->
                                                assertThat(size).isLessThan(LONGEST_COMPILED)));
    }

    /** Few methods, and so many opcodes that one generated class could not have them all. */
    private static final String SHARED =
            """
            package large;

            import dev.modvm.annotations.*;
            import dev.modvm.runtime.*;

            @Processor(base = U16.class, timing = Timing.<TIMING>)
            class Cpu {
                int next;
                int executed;

                @Fetch
                int fetch(Bus bus) {
                    return next;
                }

                @Otherwise
                void otherwise(int opcode) {
                    executed = -1;
                }

            <INSTRUCTIONS>
            }

            public final class Scenario {
                /** Executes every opcode there could be, and counts those that went wrong. */
                public static String run() {
                    Cpu cpu = new Cpu();
                    int wrong = 0;
                    for (int opcode = 0; opcode <= 0xFFFF; opcode++) {
                        cpu.next = opcode;
                        CpuInstructions.step(cpu, null);
                        boolean known = opcode < <COUNT>;
                        int memory = opcode;
                        String syntax = CpuDisassembler.disassemble(address -> memory, 0);
                        boolean right =
                                cpu.executed == (known ? opcode % 7 : -1)
                                        && syntax.equals("OP" + opcode) == known;
                        wrong += right ? 0 : 1;
                    }
                    return wrong + " wrong";
                }

                private Scenario() {}
            }
            """;

    /**
     * The second table is as large as a class file allows, but for what the class has besides: a
     * larger one is refused as {@code TableTooLarge}.
     */
    @ParameterizedTest
    @CsvSource({"ACCESS, 10001", "STEP, 32740"})
    void areDividedAmongClassesWhereOneHasNoRoom(String timing, int count) {
        String instructions =
                IntStream.range(0, 7)
                        .mapToObj(method -> sharedMethod(method, count))
                        .collect(Collectors.joining());
        CompiledSources compiled =
                CompiledSources.of(
                        List.of(
                                CompiledSources.source(
                                        "large/Scenario.java",
                                        SHARED.replace("<TIMING>", timing)
                                                .replace("<INSTRUCTIONS>", instructions)
                                                .replace("<COUNT>", Integer.toString(count)))));

        assertThat(compiled.tell("large.Scenario", "run")).isEqualTo("0 wrong");
        assertThat(compiled.generatedClassFiles().keySet())
                .as("classes for parts of the opcodes")
                .anyMatch(name -> name.startsWith("large.CpuInstructions$Opcodes"))
                .anyMatch(name -> name.startsWith("large.CpuDisassembler$Opcodes"));
    }

    private static String sharedMethod(int method, int count) {
        return IntStream.iterate(method, opcode -> opcode < count, opcode -> opcode + 7)
                        .mapToObj(
                                opcode ->
                                        "@Instruction(opcode = %1$d, syntax = \"OP%1$d\", cycles = 2)\n"
                                                .formatted(opcode))
                        .collect(Collectors.joining())
                + "void execute%1$d() { executed = %1$d; }\n".formatted(method);
    }

    private static JavaFileObject source(
            String base,
            String timing,
            int count,
            int stride,
            long first,
            int ports,
            int frequent) {
        String parameters = joined(ports, "@Port(\"p%d\") Asked p%1$d");
        String instructions =
                IntStream.range(0, count)
                        .mapToObj(
                                index ->
                                        instruction(
                                                (int) (first + (long) index * stride),
                                                timing,
                                                parameters,
                                                // Spread over all of the table.
                                                index * 3 % count < frequent))
                        .collect(Collectors.joining("\n"));
        String step = "CpuInstructions.step(cpu, " + joined(ports, "port") + ");";
        return CompiledSources.source(
                "large/Scenario.java",
                SOURCE.replace("<LOOP>", timing.equals("STEP") ? LOOP : "return \"0 wrong\";")
                        .replace("<PORTS>", joined(ports, "port"))
                        .replace("<BASE>", base)
                        .replace("<TIMING>", ", timing = Timing." + timing)
                        .replace("<INSTRUCTIONS>", instructions)
                        .replace("<STEP>", timing.equals("STEP") ? "cycles += " + step : step)
                        .replace("<FIRST>", Long.toString(first))
                        .replace("<COUNT>", Integer.toString(count))
                        .replace("<STRIDE>", Integer.toString(stride)));
    }

    private static String joined(int count, String format) {
        return IntStream.range(0, count)
                .mapToObj(number -> String.format(Locale.ROOT, format, number))
                .collect(Collectors.joining(", "));
    }

    /** Every second one returns extra cycles, where there are such. */
    private static String instruction(
            int opcode, String timing, String parameters, boolean frequent) {
        boolean returns = opcode % 2 == 0 && timing.equals("STEP");
        return """
                    @Instruction(opcode = 0x%1$X, syntax = "I%1$08X", cycles = 300%5$s)
                    %2$s i%1$08X(%3$s) {
                        executed = p0.which(0x%1$X);
                        %4$s
                    }
                """
                .formatted(
                        opcode,
                        returns ? "int" : "void",
                        parameters,
                        returns ? "return 1;" : "",
                        frequent ? ", frequent = true" : "");
    }
}
