package dev.modvm.sample.eightbit.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.annotations.Handles;
import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.Port;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;
import dev.modvm.runtime.Line;
import dev.modvm.runtime.SaveRequest;
import dev.modvm.sample.eightbit.processor.Mos6502;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of boards. */
class BoardsCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int execute(String... arguments) {
        return Main.execute(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
    }

    private List<String> output() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private void assertRefused(String expected, String... arguments) {
        assertThat(execute(arguments)).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(expected);
    }

    @Test
    void aBoardIsItsMemoryMapAndItsComponents() {
        assertThat(execute("boards", "sim65")).isZero();
        assertThat(output())
                .containsExactly(
                        "sim65: runs a C program built with cl65 -t sim6502, or -t sim65c02 with a"
                                + " 65C02 as its cpu",
                        "",
                        "    Addresses    Size          Component  Model              Loads    Saves "
                                + "   Window",
                        "    $0000-$FFBF  65,472 bytes  ram        RAM                memory   memory "
                                + "  1",
                        "    $FFC0-$FFFF  64 bytes      hooks      paravirtual hooks  handler  handler",
                        "",
                        "    Component  Model              Connected to",
                        "    cpu        NMOS 6502          bus",
                        "    ram        RAM",
                        "    hooks      paravirtual hooks  ram (Bus)");
        assertThat(err.size()).isZero();
    }

    @Test
    void allBoardsAreShown() {
        assertThat(execute("boards")).isZero();
        for (Board board : Board.values()) {
            assertThat(output()).contains(board + ": runs " + board.runs());
        }
    }

    @Test
    void interruptLinesAndOddModelsAreShown() {
        List<String> lines = BoardDrawing.of(BoardsCommandTest_LineBoardMachine.class).lines();

        assertThat(lines)
                .containsExactly(
                        "Addresses    Size          Component   Model             Loads    Saves",
                        "$0000-$CFFF  52 KiB        ram         Recording memory  handler  handler",
                        "$D000        1 byte        button      Push \"button\"     fail     handler",
                        "$D001-$FFFF  12,287 bytes  (unmapped)                    fail     fail",
                        "",
                        "Component  Model             Connected to",
                        "cpu        NMOS 6502         bus",
                        "ram        Recording memory",
                        "button     Push \"button\"     cpu (line irq)");
    }

    @Test
    void wrongUsageIsRefused() {
        assertRefused(
                "there is no board 'c64'; write flat or sim65 or symon or micro", "boards", "c64");
        err.reset();
        assertRefused("'sim65'", "boards", "flat", "sim65");
        err.reset();
        assertRefused("Unknown option: '--board'", "boards", "--board", "flat");
    }

    /** What a person presses. */
    @Peripheral(base = U8.class, address = U16.class, model = "Push \"button\"")
    static final class Button {
        @Handles(SaveRequest.class)
        void release(int address, int value, @Port("irq") Line irq) {
            irq.release();
        }
    }

    /** A board with an interrupt line. */
    @MachineSpec
    interface LineBoard {
        @SuppressWarnings("modvm/LineUndriven")
        Mos6502 cpu();

        @Mapped(from = 0x0000, to = 0xCFFF)
        RecordingMemory ram();

        @Mapped(from = 0xD000, to = 0xD000)
        Button button();
    }
}
