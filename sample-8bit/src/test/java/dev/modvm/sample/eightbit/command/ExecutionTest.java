package dev.modvm.sample.eightbit.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.runtime.ComponentOutcome;
import dev.modvm.runtime.ComponentStatus;
import dev.modvm.sample.eightbit.Console;
import dev.modvm.sample.eightbit.ConsoleBoardMachine;
import dev.modvm.sample.eightbit.Ram;
import dev.modvm.sample.eightbit.Rom;
import dev.modvm.sample.eightbit.processor.SupervisedMos6502;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A machine that is left, in both executions. */
@Timeout(60)
class ExecutionTest {
    /** LDA #'*', STA $F000, then a jump to itself; in the last 2 KiB, where it starts, too. */
    private static byte[] endlessProgram() {
        byte[] rom = new byte[0x800];
        int[] program = {0xA9, '*', 0x8D, 0x00, 0xF0, 0x4C, 0x05, 0xF8};
        for (int i = 0; i < program.length; i++) {
            rom[i] = (byte) program[i];
        }
        rom[0x7FD] = (byte) 0xF8;
        return rom;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aMachineThatIsLeftEndsProperly(boolean threaded) throws InterruptedException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        SupervisedMos6502 cpu = new SupervisedMos6502();
        ConsoleBoardMachine machine =
                ConsoleBoardMachine.builder()
                        .cpu(cpu)
                        .ram(new Ram(0x8000))
                        .console(
                                new Console(
                                        new PrintStream(
                                                new BufferedOutputStream(printed),
                                                false,
                                                StandardCharsets.US_ASCII)))
                        .rom(new Rom(endlessProgram()))
                        .build();
        AtomicInteger questions = new AtomicInteger();
        Execution execution = new Execution(threaded, false, System.err);

        Finished finished =
                execution.run(machine, cpu, Rate.FULL, () -> questions.incrementAndGet() < 3);

        assertThat(finished.outcome().components())
                .extracting(ComponentOutcome::status)
                .doesNotContain(ComponentStatus.RUNNING, ComponentStatus.FAILED);
        assertThat(questions.get()).isGreaterThanOrEqualTo(3);
        // It was printed when the console halted, and not before.
        assertThat(printed.toString(StandardCharsets.US_ASCII)).isEqualTo("*");
        assertThat(cpu.cycles()).isPositive();
    }
}
