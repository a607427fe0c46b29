package org.example.printer;

import dev.modvm.annotations.*;

/** A machine that prints a text. */
@MachineSpec
public interface Printer {
    /**
     * The CPU.
     *
     * @return the component
     */
    PrinterCpu cpu();

    /**
     * The text.
     *
     * @return the component
     */
    @Mapped(from = 0x0000, to = 0x00FF)
    Text text();

    /**
     * The console.
     *
     * @return the component
     */
    @Mapped(from = 0xF000, to = 0xF000)
    Console console();
}
