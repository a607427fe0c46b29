package dev.modvm.sample.eightbit.command;

import dev.modvm.runtime.Machine;
import dev.modvm.sample.eightbit.FlatBoard;
import dev.modvm.sample.eightbit.FlatBoardMachine;
import dev.modvm.sample.eightbit.MicroBoard;
import dev.modvm.sample.eightbit.MicroBoardMachine;
import dev.modvm.sample.eightbit.Sim65Board;
import dev.modvm.sample.eightbit.Sim65BoardMachine;
import dev.modvm.sample.eightbit.SymonBoard;
import dev.modvm.sample.eightbit.SymonBoardMachine;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The boards that the user's programs can run on. */
enum Board {
    /** A {@link FlatBoard}. */
    FLAT(FlatBoardMachine.class, "images of bytes, named with --image", FlatRun.OPTIONS),

    /** A {@link Sim65Board}; for programs that need it, with the processor of another board. */
    SIM65(
            Sim65BoardMachine.class,
            "a C program built with cl65 -t sim6502, or -t sim65c02 with a 65C02 as its cpu",
            Sim65Run.OPTIONS),

    /** A {@link SymonBoard}. */
    SYMON(
            SymonBoardMachine.class,
            "a ROM whose user sits at a serial port: --rom FILE@0xC000, or echo or ticks",
            SymonRun.OPTIONS),

    /** A {@link MicroBoard}. */
    MICRO(
            MicroBoardMachine.class,
            "a ROM with display, keyboard and disk: --rom FILE@0xE000, or clock, notes or snake",
            MicroRun.OPTIONS);

    /** Stands among the options of a board that takes the words behind them. */
    static final String PROGRAM = "PROGRAM";

    private final Class<? extends Machine> machine;
    private final String runs;

    // Made by List.of, which Error Prone cannot see here.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> options;

    /**
     * Creates a board.
     *
     * @param machine the class that was generated for it
     * @param runs what it runs, for people
     * @param options what the command line may say for this board, but not for all others
     */
    Board(Class<? extends Machine> machine, String runs, List<String> options) {
        this.machine = machine;
        this.runs = runs;
        this.options = options;
    }

    /**
     * Returns the machine.
     *
     * @return the class that was generated for the board
     */
    Class<? extends Machine> machine() {
        return machine;
    }

    /**
     * Says what the board runs.
     *
     * @return the kind of program, for people
     */
    String runs() {
        return runs;
    }

    /**
     * Refuses what is given for another board than the one that was chosen.
     *
     * @param option the name of an option, or {@link #PROGRAM}
     * @param given the word on the command line
     * @throws TypeConversionException if it is not for this board, but for others
     */
    void check(String option, String given) {
        String others =
                Arrays.stream(values())
                        .filter(board -> board.options.contains(option))
                        .map(Board::toString)
                        .collect(Collectors.joining(" or "));
        if (!options.contains(option) && !others.isEmpty()) {
            throw new TypeConversionException(
                    String.format(
                            "'%s' is for the board %s, not for %s, which runs %s",
                            given, others, this, runs));
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the board on the command line. */
    static final class Converter implements ITypeConverter<Board> {
        @Override
        public Board convert(String text) {
            for (Board board : values()) {
                if (board.toString().equals(text)) {
                    return board;
                }
            }
            List<String> names = Arrays.stream(values()).map(Board::toString).toList();
            throw new TypeConversionException(
                    "there is no board '"
                            + text
                            + "'; write "
                            + String.join(" or ", names)
                            + Spelling.suggestion(text, names));
        }
    }
}
