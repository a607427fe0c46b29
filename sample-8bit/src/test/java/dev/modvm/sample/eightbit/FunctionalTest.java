package dev.modvm.sample.eightbit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.runtime.MachineHandle;
import dev.modvm.runtime.MachineOutcome;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs a program that checks every documented instruction, in both executions of one machine. */
@Timeout(120)
class FunctionalTest {
    private static final int START = 0x0400;
    private static final int SUCCESS = 0x3469;

    private final SupervisedMos6502 cpu = new SupervisedMos6502().startAt(START).endAtStandstill();
    private final Ram ram = new Ram(0x10000);
    private final FlatBoardMachine machine = FlatBoardMachine.builder().cpu(cpu).ram(ram).build();

    @BeforeEach
    void install() throws IOException {
        ram.install(0, Files.readAllBytes(Conformance.data("6502_functional_test.bin")));
    }

    @Test
    void fused() {
        check(machine.run());
    }

    @Test
    void threaded() throws InterruptedException {
        try (MachineHandle handle = machine.start()) {
            check(handle.join());
        }
    }

    private void check(MachineOutcome outcome) {
        assertThat(outcome.orThrow().component("cpu").code())
                .hasValue(SupervisedMos6502.STANDSTILL);
        assertThat(cpu.programCounter()).isEqualTo(SUCCESS);
        assertThat(cpu.cycles()).isEqualTo(96_241_367);
        assertThat(cpu.instructions()).isEqualTo(30_646_177);
    }
}
