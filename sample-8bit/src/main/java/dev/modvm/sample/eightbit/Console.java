package dev.modvm.sample.eightbit;

import dev.modvm.annotations.Halt;
import dev.modvm.annotations.Handles;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;
import dev.modvm.runtime.LoadRequest;
import dev.modvm.runtime.PeekRequest;
import dev.modvm.runtime.SaveRequest;
import java.io.PrintStream;

/**
 * A terminal that prints. A save to its first address prints the byte; saves to others do nothing.
 * A load from any of its addresses gives its status.
 */
@Peripheral(base = U8.class, address = U16.class, model = "Console")
public final class Console {
    /** The status of a console that can take a byte, which this one always can: bit 7. */
    public static final int READY = 0x80;

    private final PrintStream out;

    /**
     * Creates a console.
     *
     * @param out what it prints on; it flushes it when the machine halts, and never closes it
     */
    public Console(PrintStream out) {
        this.out = out;
    }

    /**
     * Takes a save: register 0 prints, the other does nothing.
     *
     * @param address the address within the component, from 0
     * @param value the value, from 0 to 255
     */
    @Handles(SaveRequest.class)
    public void print(int address, int value) {
        if (address == 0) {
            out.write(value);
        }
    }

    /**
     * Answers a load: the console is always ready.
     *
     * @param address the address within the component, from 0
     * @return the status
     */
    @Handles(LoadRequest.class)
    @Handles(PeekRequest.class)
    public int status(int address) {
        return READY;
    }

    /** Passes on what has been printed. */
    @Halt
    public void flush() {
        out.flush();
    }
}
