package dev.modvm.sample.eightbit;

import java.util.Locale;

/** An opcode that the hardware manual does not document: the failure of a {@link Mos6502}. */
public final class UndocumentedOpcode extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int opcode;
    private final int address;

    UndocumentedOpcode(int opcode, int address) {
        super(
                String.format(
                        Locale.ROOT,
                        "undocumented opcode $%02X at $%04X; this 6502 executes the 151 documented"
                                + " ones only",
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
