package dev.modvm.sample.eightbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import dev.modvm.runtime.Machine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A serial port on a board of its own. */
@Timeout(60)
class Acia6551Test {
    private static final int DATA = 0;
    private static final int STATUS = 1;
    private static final int COMMAND = 2;
    private static final int CONTROL = 3;

    /** The clock of the crystal: a bit at 19,200 baud takes 96 cycles, a byte 960. */
    private static final long CLOCK = 1_843_200;

    private static final int BYTE = 960;

    /** How often a silent line is looked at: 200 times a second. */
    private static final int SILENCE = 9_216;

    private static final int BAUD_19200 = 0x1F;
    private static final int QUIET = 0x0B;
    private static final int RECEIVER_INTERRUPT = 0x09;
    private static final int TRANSMITTER_INTERRUPT = 0x07;

    /** A serial port and what accesses it. */
    @MachineSpec
    interface Board {
        BusProbe cpu();

        @Mapped(from = 0x0000, to = 0x0003)
        Acia6551 acia();
    }

    private TestTerminal terminal = new TestTerminal();
    private BusProbe cpu = new BusProbe();
    private Machine machine;

    private void board(long clock) {
        cpu = new BusProbe();
        machine =
                Acia6551Test_BoardMachine.builder()
                        .cpu(cpu)
                        .acia(new Acia6551(terminal, clock))
                        .build();
        cpu.drive(machine);
    }

    private void board(int control, int command) {
        board(CLOCK);
        cpu.save(CONTROL, control);
        cpu.save(COMMAND, command);
    }

    @Test
    void itIsEmptyAndOffAtFirst() {
        terminal.type("x");
        board(CLOCK);
        cpu.idle(100_000);

        assertThat(cpu.load(STATUS)).isEqualTo(Acia6551.TRANSMITTER_EMPTY);
        assertThat(cpu.load(COMMAND)).isEqualTo(0x02);
        assertThat(cpu.load(CONTROL)).isZero();
        assertThat(terminal.polls()).isZero();
    }

    @Test
    void aByteIsThereWhenItsTimeHasPassed() {
        terminal.type("x");
        board(BAUD_19200, QUIET); // it begins to arrive in the cycle of the command

        cpu.idle(BYTE - 2);
        assertThat(cpu.load(STATUS)).isEqualTo(Acia6551.TRANSMITTER_EMPTY);
        assertThat(cpu.load(STATUS)).isEqualTo(Acia6551.TRANSMITTER_EMPTY | Acia6551.RECEIVER_FULL);
        assertThat(cpu.load(DATA)).isEqualTo('x');
        assertThat(cpu.load(STATUS)).isEqualTo(Acia6551.TRANSMITTER_EMPTY);
        assertThat(cpu.load(DATA)).as("the byte stays").isEqualTo('x');
    }

    @ParameterizedTest(name = "control {0}, command {1}: {2} cycles")
    @CsvSource({
        "0x1F, 0x09, 960", // 19,200 baud, 8 bits, 1 stop bit
        "0x1E, 0x09, 1920", // 9,600
        "0x18, 0x09, 15360", // 1,200
        "0x11, 0x09, 368640", // 50
        "0x13, 0x09, 167680", // 109.92: the crystal by 1,048, by 16
        "0x14, 0x09, 136960", // 134.58: by 856, by 16
        "0x10, 0x09, 160", // the crystal itself, 115,200
        "0x9F, 0x09, 1056", // 2 stop bits
        "0x1F, 0x29, 1056", // parity
        "0x9F, 0x29, 1056", // parity and 8 bits: 1 stop bit in any case
        "0x3F, 0x09, 864", // 7 bits
        "0x7F, 0x09, 672", // 5 bits
        "0xFF, 0x09, 720", // 5 bits and one and a half stop bits
    })
    void aByteTakesAsLongAsItsBits(String control, String command, int cycles) {
        terminal.type("x");
        board(Integer.decode(control), Integer.decode(command));

        assertThat(cpu.cyclesUntilInterrupt(400_000)).isEqualTo(cycles);
    }

    @Test
    void theClockOfTheProcessorIsNotThatOfTheCrystal() {
        terminal.type("x");
        board(1_000_000);
        cpu.save(CONTROL, BAUD_19200);
        cpu.save(COMMAND, RECEIVER_INTERRUPT);

        assertThat(cpu.cyclesUntilInterrupt(1_000)).isEqualTo(521); // 520.8
    }

    @Test
    void shortWordsHaveNoUpperBits() {
        terminal.type("\u00ff");
        board(0x7F, QUIET);
        cpu.idle(BYTE);
        assertThat(cpu.load(DATA)).isEqualTo(0x1F);

        cpu.save(DATA, 0xFF);
        assertThat(terminal.shown()).isEqualTo("\u001f");
    }

    @Test
    void theStatusWithdrawsTheRequest() {
        terminal.type("x");
        board(BAUD_19200, RECEIVER_INTERRUPT);
        cpu.idle(BYTE);
        assertThat(cpu.isInterrupted()).isTrue();

        assertThat(cpu.load(STATUS)).isEqualTo(0x98);
        cpu.idle(1);
        assertThat(cpu.isInterrupted()).isFalse();
        assertThat(cpu.load(STATUS)).isEqualTo(0x18);
    }

    @Test
    void bytesFollowEachOtherWithoutAPause() {
        terminal = new TestTerminal(false);
        terminal.type("ab");
        board(BAUD_19200, RECEIVER_INTERRUPT);

        assertThat(cpu.cyclesUntilInterrupt(2_000)).isEqualTo(BYTE);
        assertThat(cpu.load(DATA)).isEqualTo('a');
        cpu.load(STATUS);
        cpu.idle(1);
        assertThat(cpu.cyclesUntilInterrupt(2_000)).isEqualTo(BYTE - 3);
        assertThat(cpu.load(DATA)).isEqualTo('b');
    }

    @Test
    void aLineThatWaitsLosesNothing() {
        terminal.type("ab");
        board(BAUD_19200, QUIET);
        cpu.idle(100_000);
        assertThat(terminal.polls()).isEqualTo(1);

        assertThat(cpu.load(STATUS) & Acia6551.OVERRUN).isZero();
        assertThat(cpu.load(DATA)).isEqualTo('a');
        cpu.idle(BYTE);
        assertThat(cpu.load(DATA)).isEqualTo('b');
    }

    @Test
    void aLineThatDoesNotWaitOverruns() {
        terminal = new TestTerminal(false);
        terminal.type("abc");
        board(BAUD_19200, QUIET);
        cpu.idle(3 * BYTE);

        assertThat(cpu.load(STATUS)).isEqualTo(0x1C);
        assertThat(cpu.load(DATA)).as("what was there first").isEqualTo('a');
        assertThat(cpu.load(STATUS)).isEqualTo(0x10);
    }

    @Test
    void aSilentLineIsLookedAtNowAndThen() {
        board(BAUD_19200, RECEIVER_INTERRUPT);
        cpu.idle(10 * SILENCE);
        assertThat(terminal.polls()).isBetween(10, 11);

        terminal.type("x");
        assertThat(cpu.cyclesUntilInterrupt(2 * SILENCE)).isBetween(BYTE, BYTE + SILENCE);
    }

    @Test
    void theTransmitterSendsAtOnceAndIsBusyForAByte() {
        board(BAUD_19200, QUIET);
        cpu.save(DATA, 'a');
        assertThat(terminal.shown()).isEqualTo("a");
        assertThat(cpu.load(STATUS)).isEqualTo(0x10);

        cpu.save(DATA, 'b'); // 2 cycles later
        assertThat(cpu.load(STATUS)).isZero();
        cpu.idle(BYTE - 4);
        assertThat(terminal.shown()).isEqualTo("a");
        assertThat(cpu.load(STATUS)).isEqualTo(0x10);
        assertThat(terminal.shown()).isEqualTo("ab");
    }

    @Test
    void theTransmitterInterruptsWhenItsRegisterIsEmpty() {
        board(BAUD_19200, QUIET);
        cpu.save(COMMAND, TRANSMITTER_INTERRUPT);
        cpu.idle(1);
        assertThat(cpu.isInterrupted()).as("empty when enabled").isTrue();
        assertThat(cpu.load(STATUS)).isEqualTo(0x90);

        cpu.save(DATA, 'a');
        cpu.idle(1);
        assertThat(cpu.isInterrupted()).as("empty again at once").isTrue();
        cpu.load(STATUS);
        cpu.save(DATA, 'b');
        cpu.idle(1);
        assertThat(cpu.isInterrupted()).isFalse();
        assertThat(cpu.cyclesUntilInterrupt(2 * BYTE)).isEqualTo(BYTE - 4);
    }

    @Test
    void aTransmitterThatIsOffKeepsItsByte() {
        board(BAUD_19200, 0x03);
        cpu.save(DATA, 'a');
        cpu.idle(BYTE);
        assertThat(terminal.shown()).isEmpty();
        assertThat(cpu.load(STATUS)).isZero();

        cpu.save(COMMAND, QUIET);
        assertThat(terminal.shown()).isEqualTo("a");
    }

    @Test
    void withoutTerminalReadyNothingInterrupts() {
        board(BAUD_19200, 0x04);
        cpu.save(DATA, 'a');

        assertThat(cpu.cyclesUntilInterrupt(2 * BYTE)).isEqualTo(-1);
        assertThat(terminal.shown()).isEqualTo("a");
    }

    @Test
    void enablingTheInterruptOfAFullReceiverInterrupts() {
        terminal.type("x");
        board(BAUD_19200, QUIET);
        assertThat(cpu.cyclesUntilInterrupt(2 * BYTE)).isEqualTo(-1);

        cpu.save(COMMAND, RECEIVER_INTERRUPT);
        assertThat(cpu.cyclesUntilInterrupt(1)).isEqualTo(1);
    }

    @Test
    void anEchoSendsBackWhatArrives() {
        terminal.type("xy");
        board(BAUD_19200, 0x13);
        cpu.idle(BYTE);
        cpu.load(DATA);
        cpu.idle(BYTE);

        assertThat(terminal.shown()).isEqualTo("xy");
    }

    @Test
    void aProgrammedResetTurnsItOffAndLeavesTheRest() {
        terminal = new TestTerminal(false);
        terminal.type("ab");
        board(BAUD_19200, 0x69);
        cpu.idle(3 * BYTE);
        assertThat(cpu.load(STATUS) & Acia6551.OVERRUN).isNotZero();

        cpu.save(STATUS, 0);
        assertThat(cpu.load(COMMAND)).isEqualTo(0x62);
        assertThat(cpu.load(CONTROL)).isEqualTo(BAUD_19200);
        assertThat(cpu.load(STATUS)).isEqualTo(0x18);
    }

    @Test
    void aByteThatWaitsAtTheEndIsSent() {
        board(BAUD_19200, QUIET);
        cpu.save(DATA, 'a');
        cpu.save(DATA, 'b');
        cpu.end();

        assertThat(terminal.shown()).isEqualTo("ab");
    }

    @Test
    void theClockMustTick() {
        assertThatThrownBy(() -> new Acia6551(terminal, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1 Hz, not 0");
    }
}
