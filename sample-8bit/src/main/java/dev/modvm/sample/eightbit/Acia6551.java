package dev.modvm.sample.eightbit;

import dev.modvm.annotations.Boot;
import dev.modvm.annotations.Cycle;
import dev.modvm.annotations.Halt;
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
 * A serial port: the 6551 asynchronous communications interface adapter, after the data sheets of
 * MOS (MCS6551) and Rockwell (R6551), with a crystal of 1.8432 MHz.
 *
 * <table>
 * <caption>The registers</caption>
 * <tr><th></th><th>load</th><th>save</th></tr>
 * <tr><td>0</td><td>receiver data</td><td>transmitter data</td></tr>
 * <tr><td>1</td><td>status, which withdraws the interrupt request</td><td>programmed reset</td></tr>
 * <tr><td>2</td><td>command</td><td>command</td></tr>
 * <tr><td>3</td><td>control</td><td>control</td></tr>
 * </table>
 *
 * <p>A byte takes its time, which baud rate, word length, parity and stop bits in the registers
 * give. The rate 0, a clock of 16 times the rate at the crystal's pin, is 115,200 baud with this
 * crystal. The receiver has the rate of the transmitter, whatever bit 4 of the control says of a
 * clock from outside. A byte is on the line when the transmitter begins with it, and in the
 * receiver when it is complete. Parity bits take their time, but nobody checks them; the line is
 * never broken off, and the modem on its other end is always there. A break (transmitter control
 * 11) sends nothing.
 *
 * <p>While its receiver is on (DTR, bit 0 of the command) and its data register empty, the port
 * looks for input: when a byte has arrived, whether the next one follows at once; on a silent line
 * 200 times in a second of the machine, or once for every byte, if bytes take longer. Otherwise an
 * idle port costs nothing.
 *
 * <p>Of interrupts the data sheets say that they come when a data register gets full, or empty.
 * Here they come also when they are enabled while it is so already. The error of the W65C51N, whose
 * transmitter always says that it is empty, is not imitated.
 */
@Peripheral(base = U8.class, address = U16.class, model = "6551 ACIA")
public final class Acia6551 {
    /** Bit of the status: it requests an interrupt. */
    public static final int INTERRUPT = 0x80;

    /** Bit of the status: the transmitter's data register is empty. */
    public static final int TRANSMITTER_EMPTY = 0x10;

    /** Bit of the status: the receiver's data register is full. */
    public static final int RECEIVER_FULL = 0x08;

    /** Bit of the status: a byte was lost, since the one before it had not been loaded. */
    public static final int OVERRUN = 0x04;

    private static final int DATA = 0;
    private static final int STATUS = 1;
    private static final int COMMAND = 2;

    // The command.
    private static final int TERMINAL_READY = 0x01;
    private static final int RECEIVER_INTERRUPT_DISABLED = 0x02;
    private static final int TRANSMITTER_CONTROL = 0x0C;
    private static final int TRANSMITTER_INTERRUPT = 0x04;
    private static final int TRANSMITTER_BREAK = 0x0C;
    private static final int ECHO = 0x10;
    private static final int PARITY = 0x20;

    /** Which bits of the command a programmed reset changes, and what to. */
    private static final int PROGRAMMED_RESET = 0x1F;

    private static final int COMMAND_AT_RESET = RECEIVER_INTERRUPT_DISABLED;

    private static final long CRYSTAL = 1_843_200;

    /**
     * How many cycles of the crystal a bit takes, by the baud rate in the control register: 16
     * times what the data sheets divide it by, so that the rates 3 and 4 are 109.92 and 134.58
     * baud.
     */
    private static final int[] CRYSTAL_CYCLES = {
        16, 36_864, 24_576, 16_768, 13_696, 12_288, 6_144, 3_072, 1_536, 1_024, 768, 512, 384, 256,
        192, 96
    };

    private static final int LOOKS_PER_SECOND = 200;
    private static final int NO_BYTE = -1;
    private static final long NEVER = Long.MAX_VALUE;

    private final SerialLine line;
    private final long clock;

    private int command;
    private int control;
    private boolean interrupt;
    private boolean overrun;

    /** The cycles since boot; so are all times. */
    private long now;

    private int received;
    private boolean receiverFull;

    /** The byte whose bits are coming in, and when its last one has. */
    private int arriving;

    private long arrival;

    /** When to look for input while none is arriving. */
    private long look;

    /** The byte in the transmitter's data register, and when the one before it has been sent. */
    private int waiting;

    private long transmitted;

    /**
     * Creates a serial port.
     *
     * @param line what it is connected to
     * @param clock the clock of the processor, in Hz, at least 1; it relates the crystal to it
     * @throws IllegalArgumentException if the clock is below 1
     */
    public Acia6551(SerialLine line, long clock) {
        if (clock < 1) {
            throw new IllegalArgumentException(
                    "the clock of the processor is at least 1 Hz, not " + clock);
        }
        this.line = line;
        this.clock = clock;
    }

    /** Resets the port, as its RES pin does. */
    @Boot
    public void reset() {
        command = COMMAND_AT_RESET;
        control = 0;
        interrupt = false;
        overrun = false;
        now = 0;
        received = 0;
        receiverFull = false;
        arriving = NO_BYTE;
        look = 0;
        waiting = NO_BYTE;
        transmitted = 0;
    }

    /**
     * Answers a load.
     *
     * @param address the address within the component, from 0
     * @return what it holds
     */
    @Handles(LoadRequest.class)
    public int load(int address) {
        int value = peek(address);
        if (address == DATA) {
            receiverFull = false;
            overrun = false;
            look = now;
        } else if (address == STATUS) {
            interrupt = false;
        }
        return value;
    }

    /**
     * Answers a load without side effects.
     *
     * @param address the address within the component, from 0
     * @return what it holds
     */
    @Handles(PeekRequest.class)
    public int peek(int address) {
        return switch (address) {
            case DATA -> received;
            case STATUS -> status();
            case COMMAND -> command;
            default -> control;
        };
    }

    private int status() {
        return (interrupt ? INTERRUPT : 0)
                | (waiting == NO_BYTE ? TRANSMITTER_EMPTY : 0)
                | (receiverFull ? RECEIVER_FULL : 0)
                | (overrun ? OVERRUN : 0);
    }

    /**
     * Takes a save.
     *
     * @param address the address within the component, from 0
     * @param value the value, from 0 to 255
     */
    @Handles(SaveRequest.class)
    public void save(int address, int value) {
        switch (address) {
            case DATA -> waiting = value;
            case STATUS -> {
                overrun = false;
                command((command & ~PROGRAMMED_RESET) | COMMAND_AT_RESET);
            }
            case COMMAND -> command(value);
            default -> control = value;
        }
    }

    private void command(int value) {
        boolean hadReceiver = isReceiverOn();
        boolean hadReceiverInterrupt = interruptsWhenFull();
        boolean hadTransmitterInterrupt = interruptsWhenEmpty();
        command = value;
        if (isReceiverOn() && !hadReceiver) {
            look = now;
        }
        interrupt |= receiverFull && interruptsWhenFull() && !hadReceiverInterrupt;
        interrupt |= waiting == NO_BYTE && interruptsWhenEmpty() && !hadTransmitterInterrupt;
    }

    private boolean isReceiverOn() {
        return (command & TERMINAL_READY) != 0;
    }

    private boolean interruptsWhenFull() {
        return isReceiverOn() && (command & RECEIVER_INTERRUPT_DISABLED) == 0;
    }

    private boolean isTransmitterOn() {
        int transmitter = command & TRANSMITTER_CONTROL;
        return transmitter != 0 && transmitter != TRANSMITTER_BREAK;
    }

    private boolean interruptsWhenEmpty() {
        return isReceiverOn() && (command & TRANSMITTER_CONTROL) == TRANSMITTER_INTERRUPT;
    }

    /**
     * Lets time pass.
     *
     * @param cycles how many have elapsed
     * @param irq the interrupt request line
     * @return in how many cycles a byte is complete, or to be looked for
     */
    @Cycle
    public long elapsed(long cycles, @Port("irq") Line irq) {
        now += cycles;
        receive();
        transmit();
        if (interrupt) {
            irq.raise();
        } else {
            irq.release();
        }
        long due = Math.min(receiverDue(), transmitterDue());
        return due == NEVER ? NEVER : due - now;
    }

    private void receive() {
        if (arriving != NO_BYTE && now >= arrival) {
            complete();
        }
        if (now >= receiverDue()) {
            arriving = line.poll();
            arrival = now + byteTime();
            look = Math.max(arrival, now + clock / LOOKS_PER_SECOND);
        }
    }

    /** Ends the arrival of a byte. The data register keeps the byte that it has. */
    private void complete() {
        if (receiverFull) {
            overrun = true;
        } else {
            received = arriving & wordMask();
            receiverFull = true;
            interrupt |= interruptsWhenFull();
        }
        if ((command & (ECHO | TRANSMITTER_CONTROL)) == ECHO) {
            line.send(arriving & wordMask());
        }
        arriving = NO_BYTE;
        look = now;
    }

    private long receiverDue() {
        if (arriving != NO_BYTE) {
            return arrival;
        }
        boolean open = isReceiverOn() && !(receiverFull && line.waitsForReader());
        return open ? look : NEVER;
    }

    private void transmit() {
        if (now >= transmitterDue()) {
            line.send(waiting & wordMask());
            waiting = NO_BYTE;
            transmitted = now + byteTime();
            interrupt |= interruptsWhenEmpty();
        }
    }

    private long transmitterDue() {
        return waiting != NO_BYTE && isTransmitterOn() ? transmitted : NEVER;
    }

    /** Sends the byte that the transmitter has not come to yet, so that nothing is lost. */
    @Halt
    public void flush() {
        if (transmitterDue() != NEVER) {
            line.send(waiting & wordMask());
            waiting = NO_BYTE;
        }
    }

    // The control register.

    private int wordLength() {
        return 8 - (control >> 5 & 3);
    }

    private int wordMask() {
        return (1 << wordLength()) - 1;
    }

    /** How long a byte takes with all that is around it, in cycles of the processor. */
    private long byteTime() {
        boolean parity = (command & PARITY) != 0;
        int halfBits = 2 + 2 * wordLength() + (parity ? 2 : 0) + stopHalfBits(parity);
        long crystalCycles = (long) halfBits * CRYSTAL_CYCLES[control & 0x0F] / 2;
        return Math.max(1, Math.round((double) crystalCycles * clock / CRYSTAL));
    }

    private int stopHalfBits(boolean parity) {
        boolean more = (control & 0x80) != 0;
        if (!more || (wordLength() == 8 && parity)) {
            return 2;
        }
        return wordLength() == 5 && !parity ? 3 : 4;
    }
}
