package dev.modvm.sample.eightbit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.runtime.MachineHandle;
import dev.modvm.runtime.Pacing;
import dev.modvm.sample.eightbit.processor.SupervisedMos6502;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Programs on the board with a serial port, typed at. */
@Timeout(60)
class SymonBoardTest {
    private static final String GREETING = "Hello from a 6502. Type, and it comes back.\r\n";

    private final TestTerminal terminal = new TestTerminal();
    private final Ram ram = new Ram(0x8000);
    private final SupervisedMos6502 cpu = new SupervisedMos6502();

    private SymonBoardMachine board(String program) {
        return board(BuiltInProgram.rom(program));
    }

    private SymonBoardMachine board(Rom rom) {
        return SymonBoardMachine.builder()
                .cpu(cpu)
                .ram(ram)
                .via(new Via6522())
                .acia(new Acia6551(terminal, SymonBoard.CLOCK))
                .rom(rom)
                .build();
    }

    @Test
    void echoSendsBackWhatIsTyped() {
        SymonBoardMachine machine = board("echo");

        machine.run(100_000).orThrow();
        assertThat(terminal.shown()).isEqualTo(GREETING);
        terminal.type("ab\rc");
        machine.run(100_000).orThrow();
        assertThat(terminal.shown()).isEqualTo(GREETING + "ab\r\nc");
        terminal.type("\u00ff");
        machine.run(100_000).orThrow();
        assertThat(terminal.shown()).isEqualTo(GREETING + "ab\r\nc\u00ff");
    }

    @Test
    void echoSendsAtTheRateOfTheLine() {
        SymonBoardMachine machine = board("echo");

        machine.run(521 * 20).orThrow(); // a byte at 19,200 baud takes 521 cycles
        assertThat(terminal.shown().length()).isBetween(19, 21);
    }

    @Test
    void echoLosesNothingOfALongText() {
        SymonBoardMachine machine = board("echo");
        String text = "All that is typed comes back, however much it is. ".repeat(200);
        terminal.type(text);

        machine.run(60_000 + 1_200L * text.length()).orThrow();
        assertThat(terminal.shown()).isEqualTo(GREETING + text);
    }

    @Test
    void theThreadedExecutionEchoes() throws InterruptedException {
        try (MachineHandle handle = board("echo").start()) {
            assertThat(terminal.awaitShown(GREETING)).isEqualTo(GREETING);
            terminal.type("ab\r");
            assertThat(terminal.awaitShown("ab\r\n")).isEqualTo(GREETING + "ab\r\n");
            terminal.type("c");
            assertThat(terminal.awaitShown("\r\nc")).isEqualTo(GREETING + "ab\r\nc");
            handle.halt();
            handle.join().orThrow();
        }
    }

    @Test
    void ticksAreCounted() {
        SymonBoardMachine machine = board("ticks");

        machine.run(3_100_000).orThrow();
        assertThat(terminal.shown())
                .as("one each 10,000 cycles, for 3.1 seconds")
                .isEqualTo("100 ticks\r\n200 ticks\r\n300 ticks\r\n");
    }

    @Test
    void aKeyShowsTheTicksAtOnce() {
        SymonBoardMachine machine = board("ticks");

        machine.run(251_000).orThrow();
        terminal.type("?");
        machine.run(20_000).orThrow();
        assertThat(terminal.shown()).isEqualTo("25 ticks\r\n");
    }

    @Test
    void theThreadedExecutionCountsTicks() throws InterruptedException {
        try (MachineHandle handle = board("ticks").start()) {
            assertThat(terminal.awaitShown("300 ticks\r\n"))
                    .startsWith("100 ticks\r\n200 ticks\r\n300 ticks\r\n");
            handle.halt();
            handle.join().orThrow();
        }
    }

    @Test
    void atOneMegahertzTicksAreHundredthsOfASecond() throws InterruptedException {
        SymonBoardMachine machine = board("ticks");
        terminal.type("?");

        long began = System.nanoTime();
        Pacing.at(SymonBoard.CLOCK).run(machine, 300_000).orThrow();
        Duration took = Duration.ofNanos(System.nanoTime() - began);

        assertThat(took).isGreaterThan(Duration.ofMillis(280));
        assertThat(terminal.shown()).isEqualTo("0 ticks\r\n");
    }

    @Test
    void nothingIsThereBetweenTheDevices() {
        byte[] image = new byte[0x4000];
        int[] program = {0xAD, 0x10, 0x80, 0x85, 0x10, 0x8D, 0x00, 0x90, 0x4C, 0x08, 0xC0};
        for (int i = 0; i < program.length; i++) {
            image[i] = (byte) program[i]; // LDA $8010, STA $10, STA $9000, JMP $C008
        }
        image[0x3FFD] = (byte) 0xC0;
        cpu.endAtStandstill();

        board(new Rom(image)).run().orThrow();
        assertThat(cpu.programCounter()).isEqualTo(0xC008);
        assertThat(ram.cells[0x10]).isEqualTo((byte) 0xFF);
    }
}
