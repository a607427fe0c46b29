package dev.modvm.sample.eightbit.command;

import dev.modvm.runtime.Machine;
import dev.modvm.sample.eightbit.Acia6551;
import dev.modvm.sample.eightbit.Ram;
import dev.modvm.sample.eightbit.Rom;
import dev.modvm.sample.eightbit.SymonBoard;
import dev.modvm.sample.eightbit.SymonBoardMachine;
import dev.modvm.sample.eightbit.Via6522;
import dev.modvm.sample.eightbit.processor.SupervisedMos6502;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of a {@link SymonBoard}, whose serial port is the user's terminal. */
final class SymonRun extends SessionRun {
    /** What the command line may say for this board. */
    static final List<String> OPTIONS = List.of(Board.PROGRAM, "--rom", "--raw", "--clock");

    private static final List<String> PROGRAMS = List.of("echo", "ticks");
    private static final int ROM = 0xC000;

    private final Rom rom;

    /**
     * Creates a run.
     *
     * @param image what its ROM holds, or null for a built-in program
     * @param words the name of the built-in program
     * @param rate how fast it runs
     * @param limit how many clock cycles it may take, or null
     * @param in standard input
     * @param out standard output
     * @param err standard error
     * @throws picocli.CommandLine.TypeConversionException if there is no program, or it does not
     *     fit
     */
    SymonRun(
            @Nullable Image image,
            List<String> words,
            Rate rate,
            @Nullable Long limit,
            InputStream in,
            PrintStream out,
            PrintStream err) {
        super(rate, limit, in, out, err);
        rom = RomImage.of(ROM, image, words, PROGRAMS);
    }

    @Override
    Machine machine(Session session, SupervisedMos6502 cpu) {
        return SymonBoardMachine.builder()
                .cpu(cpu)
                .ram(new Ram(0x8000))
                .via(new Via6522())
                .acia(new Acia6551(session, SymonBoard.CLOCK))
                .rom(rom)
                .build();
    }
}
