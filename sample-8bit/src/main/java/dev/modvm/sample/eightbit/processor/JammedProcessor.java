package dev.modvm.sample.eightbit.processor;

import java.util.Locale;

/** An opcode that stops the chip until it is reset: the failure of a {@link Mos6502}. */
public final class JammedProcessor extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int opcode;
    private final int address;

    JammedProcessor(int opcode, int address) {
        super(
                String.format(
                        Locale.ROOT,
                        "the opcode $%02X at $%04X jams the processor: an NMOS 6502 does nothing"
                                + " more after it, until it is reset",
                        opcode,
                        address));
        this.opcode = opcode;
        this.address = address;
    }

    /**
     * Returns the opcode.
     *
     * @return the opcode, 8 bits
     */
    public int opcode() {
        return opcode;
    }

    /**
     * Returns where the opcode stands.
     *
     * @return its address, 16 bits
     */
    public int address() {
        return address;
    }
}
