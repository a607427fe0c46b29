package dev.modvm.sample.eightbit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import dev.modvm.runtime.Machine;
import dev.modvm.runtime.MachineHandle;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.sample.eightbit.processor.SupervisedMos6502;
import dev.modvm.sample.eightbit.processor.SupervisedProcessor;
import dev.modvm.sample.eightbit.processor.SupervisedWdc65C02;
import dev.modvm.sample.eightbit.processor.Wdc65C02;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Runs a program that checks every documented instruction of the NMOS 6502, in both executions, on
 * both processors: the 65C02 does the same for all that it checks, in other cycles.
 */
@Timeout(120)
class FunctionalTest {
    private static final int START = 0x0400;
    private static final int SUCCESS = 0x3469;

    private final SupervisedMos6502 nmos = new SupervisedMos6502();
    private final SupervisedWdc65C02 cmos = new SupervisedWdc65C02();
    private final Ram ram = new Ram(0x10000);
    private final Machine nmosMachine = FlatBoardMachine.builder().cpu(nmos).ram(ram).build();
    private final Machine cmosMachine =
            FunctionalTest_CmosBoardMachine.builder().cpu(cmos).ram(ram).build();

    @BeforeEach
    void install() throws IOException {
        ram.install(0, Files.readAllBytes(Conformance.data("6502_functional_test.bin")));
        nmos.startAt(START).endAtStandstill();
        cmos.startAt(START).endAtStandstill();
    }

    @Test
    void nmosFused() {
        check(nmosMachine.run(), nmos);
        assertThat(nmos.cycles()).isEqualTo(96_241_367);
    }

    @Test
    void nmosThreaded() throws InterruptedException {
        try (MachineHandle handle = nmosMachine.start()) {
            check(handle.join(), nmos);
        }
        assertThat(nmos.cycles()).isEqualTo(96_241_367);
    }

    @Test
    void cmosFused() {
        check(cmosMachine.run(), cmos);
    }

    @Test
    void cmosThreaded() throws InterruptedException {
        try (MachineHandle handle = cmosMachine.start()) {
            check(handle.join(), cmos);
        }
    }

    private static void check(MachineOutcome outcome, SupervisedProcessor cpu) {
        assertThat(outcome.orThrow().component("cpu").code())
                .hasValue(SupervisedProcessor.STANDSTILL);
        assertThat(cpu.programCounter()).isEqualTo(SUCCESS);
        assertThat(cpu.instructions()).isEqualTo(30_646_177);
    }

    /** A {@link FlatBoard} with a 65C02. */
    @MachineSpec
    interface CmosBoard {
        @SuppressWarnings("modvm/LineUndriven")
        Wdc65C02 cpu();

        @Mapped(from = 0x0000, to = 0xFFFF)
        Ram ram();
    }
}
