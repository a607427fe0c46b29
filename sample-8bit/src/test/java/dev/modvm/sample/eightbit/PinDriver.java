package dev.modvm.sample.eightbit;

import dev.modvm.annotations.Handles;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.Port;
import dev.modvm.annotations.Sends;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;
import dev.modvm.runtime.SaveRequest;

/** Drives the pins of a VIA: a save of 0 to the address of a pin's bit makes it low, else high. */
@Peripheral(base = U8.class, address = U16.class, model = "pin driver")
final class PinDriver {
    /** What is wired to the VIA. */
    interface Wires {
        /** Drives pins. */
        @Sends(DrivePins.class)
        void drive(int pins, int levels);
    }

    @Handles(SaveRequest.class)
    void save(int address, int value, @Port("via") Wires wires) {
        wires.drive(1 << address, value << address);
    }
}
