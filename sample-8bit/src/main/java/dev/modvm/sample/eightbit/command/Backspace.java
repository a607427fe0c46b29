package dev.modvm.sample.eightbit.command;

import dev.modvm.sample.eightbit.SerialLine;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What the key Backspace sends over a serial line. */
enum Backspace {
    /** BS ($08), as computers of the time of the 6502 expect it. */
    BS,

    /** DEL ($7F), as almost all terminals send it, and Unix expects it. */
    DEL;

    private static final int BACKSPACE = 0x08;
    private static final int DELETE = 0x7F;

    /**
     * Puts the key into a line.
     *
     * @param line where DEL comes from, as the terminal sends it
     * @return a line with the same bytes, but for that one
     */
    SerialLine on(SerialLine line) {
        return this == DEL ? line : new Line(line);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private record Line(SerialLine line) implements SerialLine {
        @Override
        public int poll() {
            int value = line.poll();
            return value == DELETE ? BACKSPACE : value;
        }

        @Override
        public void send(int value) {
            line.send(value);
        }

        @Override
        public boolean waitsForReader() {
            return line.waitsForReader();
        }
    }

    /** Reads the choice on the command line. */
    static final class Converter implements ITypeConverter<Backspace> {
        @Override
        public Backspace convert(String text) {
            for (Backspace choice : values()) {
                if (choice.toString().equalsIgnoreCase(text)) {
                    return choice;
                }
            }
            throw new TypeConversionException(
                    "'" + text + "' is nothing that Backspace can be; write bs or del");
        }
    }
}
