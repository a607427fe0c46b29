package dev.modvm.processor.machines;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.modvm.processor.ModvmProcessor;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/**
 * A spec is read and checked once, however many others extend it. Read again for each way that
 * leads to it, these would take longer than anybody waits: there are 2 to the power of 40 ways.
 */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD) // javac does not mind an interrupt.
class ExtendedSpecsTest {
    private static final int SPECS = 40;

    private static final String COMPONENTS =
            """
            package extended;

            import dev.modvm.annotations.*;
            import dev.modvm.runtime.*;

            @Processor(base = U8.class, address = U16.class)
            final class Cpu {
                @Step
                void step(Bus bus) {
                    throw Terminated.with(bus.load(0));
                }
            }

            @Peripheral(base = U8.class, address = U16.class)
            final class Ram {
                @Memory final byte[] cells = new byte[16];
            }
            """;

    @Test
    void aLongChainOfSpecs() {
        CompiledSources compiled = CompiledSources.of(chain("from = 0, to = 15"));
        assertThat(compiled.generatedSources().keySet())
                .contains("extended/Board0Machine.java", "extended/Board39MachineFused.java");
    }

    @Test
    void aMistakeInTheFirstOneIsOneError() {
        Compilation compilation =
                Compiler.javac()
                        .withProcessors(new ModvmProcessor())
                        .compile(chain("from = 15, to = 0"));
        assertThat(compilation.errors()).hasSize(1);
        assertThat(compilation.errors().get(0).getSource().getName()).contains("Board0");
    }

    private static List<JavaFileObject> chain(String range) {
        List<JavaFileObject> sources = new ArrayList<>();
        sources.add(CompiledSources.source("extended/Cpu.java", COMPONENTS));
        for (int number = 0; number < SPECS; number++) {
            String declaration =
                    number == 0
                            ? "{ Cpu cpu(); @Mapped(" + range + ") Ram ram(); }"
                            : "extends Board" + (number - 1) + " {}";
            sources.add(
                    CompiledSources.source(
                            "extended/Board" + number + ".java",
                            "package extended;\n\nimport dev.modvm.annotations.*;\n\n"
                                    + "@MachineSpec\ninterface Board"
                                    + number
                                    + " "
                                    + declaration
                                    + "\n"));
        }
        return sources;
    }
}
