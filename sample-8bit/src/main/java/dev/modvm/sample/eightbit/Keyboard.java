package dev.modvm.sample.eightbit;

import dev.modvm.annotations.Boot;
import dev.modvm.annotations.Cycle;
import dev.modvm.annotations.Handles;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.Port;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;
import dev.modvm.runtime.Line;
import dev.modvm.runtime.LoadRequest;
import dev.modvm.runtime.PeekRequest;
import dev.modvm.runtime.SaveRequest;

/**
 * A keyboard that gives the codes of its keys, which {@link KeySource} lists.
 *
 * <table>
 * <caption>The registers</caption>
 * <tr><td>0</td><td>load: takes the next key; 0 if none waits</td></tr>
 * <tr><td>1</td><td>load: bit 7: a key waits; bit 0: as saved. Save: bit 0: interrupt while a key
 *     waits</td></tr>
 * </table>
 *
 * <p>With interrupts, it looks for keys 200 times in a second of the machine, and after each
 * access; without, it costs nothing.
 */
@Peripheral(base = U8.class, address = U16.class, model = "keyboard")
public final class Keyboard {
    /** Bit of the status: a key waits. */
    public static final int KEY_WAITS = 0x80;

    private static final int DATA = 0;
    private static final int INTERRUPT = 0x01;
    private static final int LOOKS_PER_SECOND = 200;

    private final KeySource keys;
    private final long cyclesPerLook;

    private boolean interrupts;

    /** The key that the machine can take: the status must not lose what it has found. */
    private int next;

    /**
     * Creates a keyboard.
     *
     * @param keys where its keys come from
     * @param clock the clock of the processor, in Hz, at least 1
     * @throws IllegalArgumentException if the clock is below 1
     */
    public Keyboard(KeySource keys, long clock) {
        if (clock < 1) {
            throw new IllegalArgumentException(
                    "the clock of the processor is at least 1 Hz, not " + clock);
        }
        this.keys = keys;
        cyclesPerLook = Math.max(1, clock / LOOKS_PER_SECOND);
    }

    /** Starts anew, without what a program has set. */
    @Boot
    public void reset() {
        interrupts = false;
        next = KeySource.NO_KEY;
    }

    /**
     * Answers a load.
     *
     * @param address the address within the component, from 0
     * @return what it holds
     */
    @Handles(LoadRequest.class)
    public int load(int address) {
        look();
        int value = peek(address);
        if (address == DATA) {
            next = KeySource.NO_KEY;
        }
        return value;
    }

    /**
     * Gives what the keyboard has seen already: nobody but the machine takes keys.
     *
     * @param address the address within the component, from 0
     * @return what it holds
     */
    @Handles(PeekRequest.class)
    public int peek(int address) {
        if (address == DATA) {
            return keyWaits() ? next & 0xFF : 0;
        }
        return (keyWaits() ? KEY_WAITS : 0) | (interrupts ? INTERRUPT : 0);
    }

    /**
     * Takes a save.
     *
     * @param address the address within the component, from 0
     * @param value the value, from 0 to 255
     */
    @Handles(SaveRequest.class)
    public void save(int address, int value) {
        if (address != DATA) {
            interrupts = (value & INTERRUPT) != 0;
        }
    }

    /**
     * Lets time pass.
     *
     * @param cycles how many have elapsed, which does not matter
     * @param irq the interrupt request line
     * @return in how many cycles to look for keys
     */
    @Cycle
    public long elapsed(long cycles, @Port("irq") Line irq) {
        if (interrupts) {
            look();
        }
        if (interrupts && keyWaits()) {
            irq.raise();
        } else {
            irq.release();
        }
        return interrupts && !keyWaits() ? cyclesPerLook : Long.MAX_VALUE;
    }

    private void look() {
        if (!keyWaits()) {
            next = keys.poll();
        }
    }

    private boolean keyWaits() {
        return next >= 0;
    }
}
