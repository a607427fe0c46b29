package dev.modvm.sample.eightbit.command;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The key behind which an X leaves a machine, as in QEMU and picocom. Pressed twice it is one for
 * the machine, and before any other key it is just itself: nothing that is typed is lost.
 *
 * @param code the byte that the terminal sends for it, or {@link #NO_CODE}
 */
record EscapeKey(int code) {
    /** The key of those who have not chosen one: Ctrl-A, which is on every keyboard. */
    static final EscapeKey DEFAULT = new EscapeKey(1);

    /** The code of no key. */
    private static final int NO_CODE = -1;

    private static final String NONE = "none";
    private static final Pattern CONTROL = Pattern.compile("(?i)(?:ctrl-|c-|\\^)([a-z])");

    /** What a terminal sends for keys that everybody needs. */
    private static final Map<Character, String> TAKEN =
            Map.of('H', "Backspace", 'I', "Tab", 'J', "Line Feed", 'M', "Enter");

    /**
     * Reads a key.
     *
     * @param text how a person calls it: {@code ctrl-a}, or {@code none}
     * @return the key
     * @throws TypeConversionException if it cannot be this key
     */
    static EscapeKey parse(String text) {
        if (text.equals(NONE)) {
            return new EscapeKey(NO_CODE);
        }
        Matcher matcher = CONTROL.matcher(text);
        if (!matcher.matches()) {
            throw new TypeConversionException(
                    "'" + text + "' is no escape key; write ctrl-a to ctrl-z, or none");
        }
        char letter = matcher.group(1).toUpperCase(Locale.ROOT).charAt(0);
        if (TAKEN.containsKey(letter)) {
            throw new TypeConversionException(
                    String.format(
                            "'%s' is what the terminal sends for %s; write another letter",
                            text, TAKEN.get(letter)));
        }
        return new EscapeKey(letter & 0x1F);
    }

    /**
     * Tells whether a key is this one.
     *
     * @param key a byte from the terminal
     * @return whether what comes next may leave
     */
    boolean is(int key) {
        return key == code;
    }

    /**
     * Tells whether a key leaves the machine, behind this one.
     *
     * @param key a byte from the terminal
     * @return whether it is an X, also with Ctrl held
     */
    boolean isLeftBy(int key) {
        return key == 'x' || key == 'X' || (key == ('X' & 0x1F) && !is(key));
    }

    /**
     * Says how to leave, in few words.
     *
     * @return the keys to press
     */
    String hint() {
        return code == NO_CODE ? "Ctrl-] leaves" : name() + " X leaves";
    }

    /**
     * Says how to leave.
     *
     * @return one line
     */
    String explanation() {
        return code == NO_CODE
                ? "Ctrl-] leaves the machine"
                : String.format(
                        "%s and then X leaves the machine, or Ctrl-]; %1$s twice is one for the"
                                + " machine",
                        name());
    }

    private String name() {
        return "Ctrl-" + (char) (code | 0x40);
    }

    /** Reads the key on the command line. */
    static final class Converter implements ITypeConverter<EscapeKey> {
        @Override
        public EscapeKey convert(String text) {
            return parse(text);
        }
    }
}
