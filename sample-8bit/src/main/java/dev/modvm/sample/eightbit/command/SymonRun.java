package dev.modvm.sample.eightbit.command;

import dev.modvm.runtime.Machine;
import dev.modvm.sample.eightbit.Acia6551;
import dev.modvm.sample.eightbit.Ram;
import dev.modvm.sample.eightbit.Rom;
import dev.modvm.sample.eightbit.Symon65C02BoardMachine;
import dev.modvm.sample.eightbit.SymonBoard;
import dev.modvm.sample.eightbit.SymonBoardMachine;
import dev.modvm.sample.eightbit.Via6522;
import dev.modvm.sample.eightbit.processor.SupervisedMos6502;
import dev.modvm.sample.eightbit.processor.SupervisedProcessor;
import dev.modvm.sample.eightbit.processor.SupervisedWdc65C02;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of a {@link SymonBoard}, whose serial port is the user's terminal. */
final class SymonRun extends SessionRun {
    /** What the command line may say for this board. */
    static final List<String> OPTIONS =
            List.of(
                    Board.PROGRAM,
                    "--rom",
                    "--raw",
                    "--cpu",
                    "--clock",
                    "--escape-key",
                    "--backspace");

    private static final List<String> PROGRAMS = List.of("echo", "ticks");
    private static final int ROM = 0xC000;

    private final Rom rom;
    private final Backspace backspace;

    /**
     * Creates a run.
     *
     * @param image what its ROM holds, or null for a built-in program
     * @param words the name of the built-in program
     * @param settings what else the user wants
     * @param in standard input
     * @param out standard output
     * @param err standard error
     * @throws picocli.CommandLine.TypeConversionException if there is no program, or it does not
     *     fit
     */
    SymonRun(
            @Nullable Image image,
            List<String> words,
            SessionSettings settings,
            InputStream in,
            PrintStream out,
            PrintStream err) {
        super(settings, in, out, err);
        backspace = settings.backspace();
        rom = RomImage.of(ROM, image, words, PROGRAMS);
    }

    @Override
    Machine machine(Session session, SupervisedProcessor cpu) {
        Ram ram = new Ram(0x8000);
        Acia6551 acia = new Acia6551(backspace.on(session), SymonBoard.CLOCK);
        if (cpu instanceof SupervisedWdc65C02 cmos) {
            return Symon65C02BoardMachine.builder()
                    .cpu(cmos)
                    .ram(ram)
                    .via(new Via6522())
                    .acia(acia)
                    .rom(rom)
                    .build();
        }
        return SymonBoardMachine.builder()
                .cpu((SupervisedMos6502) cpu)
                .ram(ram)
                .via(new Via6522())
                .acia(acia)
                .rom(rom)
                .build();
    }
}
