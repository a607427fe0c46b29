package dev.modvm.sample.eightbit;

/**
 * The pins of a {@link Via6522}, and what is told of their levels: a lamp, a loudspeaker, a test.
 *
 * <p>Twenty pins are the bits of an {@code int}: those of port A first, then those of port B, then
 * the control lines. A 1 is a high level, as on a pin that nothing drives. What drives pins from
 * outside sends the VIA {@link DrivePins}.
 */
@FunctionalInterface
public interface Via6522Pins {
    /** The pins of port A, PA0 being bit 0. */
    int PORT_A = 0x000FF;

    /** The pins of port B, PB0 being bit 8. */
    int PORT_B = 0x0FF00;

    /** The pin whose pulses timer 2 can count. */
    int PB6 = 0x04000;

    /** The pin that timer 1 can drive. */
    int PB7 = 0x08000;

    /** The first control line of port A, an input. */
    int CA1 = 0x10000;

    /** The second control line of port A. */
    int CA2 = 0x20000;

    /** The first control line of port B, an input, or the clock of the shift register. */
    int CB1 = 0x40000;

    /** The second control line of port B, or the data of the shift register. */
    int CB2 = 0x80000;

    /** All pins. */
    int ALL = 0xFFFFF;

    /**
     * Is told that a pin has changed its level, or its direction, in the cycle in which it does. It
     * is called on the thread that the machine runs on; where it runs with threads, on one of them
     * at a time, but not always the same. It must not call the machine.
     *
     * @param outputs the pins that the VIA drives
     * @param levels the levels of all pins, those that are driven from outside included
     */
    void changed(int outputs, int levels);
}
