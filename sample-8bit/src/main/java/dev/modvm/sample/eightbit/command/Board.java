package dev.modvm.sample.eightbit.command;

import dev.modvm.sample.eightbit.FlatBoard;
import dev.modvm.sample.eightbit.Sim65Board;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The boards that the user's programs can run on. */
enum Board {
    /** A {@link FlatBoard}, for bytes at addresses that the command line names. */
    FLAT,

    /** A {@link Sim65Board}, for C programs. */
    SIM65;

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
            throw new TypeConversionException(
                    "there is no board '" + text + "'; write " + FLAT + " or " + SIM65);
        }
    }
}
