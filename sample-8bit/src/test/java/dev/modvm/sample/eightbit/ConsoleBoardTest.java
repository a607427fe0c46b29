package dev.modvm.sample.eightbit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.MachineHandle;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.sample.eightbit.processor.SupervisedMos6502;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Small programs on the board with ROM and console. */
@Timeout(60)
class ConsoleBoardTest {
    private static final int ROM_SIZE = 0x0800;
    private static final int ROM_START = 0xF800;

    private final SupervisedMos6502 cpu = new SupervisedMos6502().endAtStandstill();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Builds a board with a program at the start of its ROM, where the reset vector points. */
    private ConsoleBoardMachine board(int... program) {
        byte[] image = new byte[ROM_SIZE];
        for (int i = 0; i < program.length; i++) {
            image[i] = (byte) program[i];
        }
        image[0xFFFC - ROM_START] = (byte) ROM_START;
        image[0xFFFD - ROM_START] = (byte) (ROM_START >> 8);
        return ConsoleBoardMachine.builder()
                .cpu(cpu)
                .ram(new Ram(0x8000))
                .console(new Console(new PrintStream(out, false, StandardCharsets.UTF_8)))
                .rom(new Rom(image))
                .build();
    }

    /** Prints "A" when the console is ready, saves to its other address, jumps to itself. */
    private ConsoleBoardMachine printingBoard() {
        return board(
                0xA9, 0x41, // LDA #'A'
                0x2C, 0x01, 0xF0, // BIT $F001
                0x10, 0xFB, // BPL $F802
                0x8D, 0x00, 0xF0, // STA $F000
                0x8D, 0x01, 0xF0, // STA $F001
                0x4C, 0x0D, 0xF8); // JMP $F80D
    }

    @Test
    void aSaveToTheFirstAddressPrints() {
        printingBoard().run().orThrow();

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("A");
        assertThat(cpu.programCounter()).isEqualTo(0xF80D);
        assertThat(cpu.cycles()).isEqualTo(2 + 4 + 2 + 4 + 4 + 3);
    }

    @Test
    void theThreadedExecutionPrintsTheSame() throws InterruptedException {
        try (MachineHandle handle = printingBoard().start()) {
            handle.join().orThrow();
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("A");
        assertThat(cpu.cycles()).isEqualTo(19);
    }

    @Test
    void aSaveToRomFailsTheProcessor() {
        MachineOutcome outcome = board(0x8D, 0x00, 0xF8).run(); // STA $F800

        assertThat(outcome.component("cpu").status()).isEqualTo(ComponentStatus.FAILED);
        assertThat(outcome.component("cpu").failure().orElseThrow()).hasMessageContaining("$F800");
    }

    @Test
    void aLoadFromAnUnmappedAddressFailsTheProcessor() {
        MachineOutcome outcome = board(0xAD, 0x00, 0x90).run(); // LDA $9000

        assertThat(outcome.component("cpu").status()).isEqualTo(ComponentStatus.FAILED);
        assertThat(outcome.component("cpu").failure().orElseThrow()).hasMessageContaining("$9000");
    }
}
