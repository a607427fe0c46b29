package dev.modvm.sample.eightbit.command;

import dev.modvm.runtime.Pacing;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How fast a machine runs.
 *
 * @param hertz how many clock cycles a second, or 0 for as many as the host can
 */
record Rate(long hertz) {
    /** As fast as the host can. */
    static final Rate FULL = new Rate(0);

    /** How a person writes {@link #FULL}. */
    private static final String WORD_FOR_FULL = "max";

    /**
     * Returns what keeps a machine at this rate.
     *
     * @return a new pacing, or nothing for full speed
     */
    Optional<Pacing> pacing() {
        return hertz == 0 ? Optional.empty() : Optional.of(Pacing.at(hertz));
    }

    /** Reads the rate on the command line. */
    static final class Converter implements ITypeConverter<Rate> {
        @Override
        public Rate convert(String text) {
            if (text.equals(WORD_FOR_FULL)) {
                return FULL;
            }
            try {
                long hertz = Long.parseLong(text);
                if (hertz >= 1 && hertz <= Integer.MAX_VALUE) {
                    return new Rate(hertz);
                }
            } catch (NumberFormatException e) {
                // Said below.
            }
            throw new TypeConversionException(
                    "'" + text + "' is no clock; write 1 to 2147483647 cycles a second, or max");
        }
    }
}
