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
import java.util.Arrays;

/**
 * Two ports, two timers and a shift register: the 6522 versatile interface adapter, after the data
 * sheets of MOS (MCS6522), Rockwell (R6522) and WDC (W65C22).
 *
 * <table>
 * <caption>The registers</caption>
 * <tr><td>0</td><td>ORB, IRB</td><td>port B, with handshake</td></tr>
 * <tr><td>1</td><td>ORA, IRA</td><td>port A, with handshake</td></tr>
 * <tr><td>2, 3</td><td>DDRB, DDRA</td><td>which pins of the ports are outputs: 1</td></tr>
 * <tr><td>4, 5</td><td>T1C-L, T1C-H</td><td>counter of timer 1; a save to T1C-H starts it</td></tr>
 * <tr><td>6, 7</td><td>T1L-L, T1L-H</td><td>latch of timer 1</td></tr>
 * <tr><td>8, 9</td><td>T2C-L, T2C-H</td><td>counter of timer 2; a save to T2C-H starts it</td></tr>
 * <tr><td>10</td><td>SR</td><td>shift register</td></tr>
 * <tr><td>11</td><td>ACR</td><td>bit 7: timer 1 drives PB7; 6: it runs free; 5: timer 2 counts pulses
 *     on PB6; 4 to 2: mode of the shift register; 1, 0: latching of port B, A</td></tr>
 * <tr><td>12</td><td>PCR</td><td>bits 7 to 5: CB2; 4: CB1; 3 to 1: CA2; 0: CA1</td></tr>
 * <tr><td>13</td><td>IFR</td><td>interrupt flags: any, T1, T2, CB1, CB2, SR, CA1, CA2</td></tr>
 * <tr><td>14</td><td>IER</td><td>which of them interrupt</td></tr>
 * <tr><td>15</td><td>ORA, IRA</td><td>port A, without handshake</td></tr>
 * </table>
 *
 * <p>A load from port A gives the levels of its pins, one from port B what its outputs should be,
 * and the levels of its inputs. A pin that nothing drives is high; where both sides drive one, the
 * VIA wins. What is due in a cycle comes before an access in that cycle.
 *
 * <p>Each part computes where it stands when it is asked, and says when something must happen. So
 * it costs nothing while no level, no flag and no interrupt changes.
 */
@Peripheral(base = U8.class, address = U16.class, model = "6522 VIA")
public final class Via6522 {
    // The registers.
    private static final int ORB = 0;
    private static final int ORA = 1;
    private static final int DDRB = 2;
    private static final int DDRA = 3;
    private static final int T1C_L = 4;
    private static final int T1C_H = 5;
    private static final int T1L_L = 6;
    private static final int T1L_H = 7;
    private static final int T2C_L = 8;
    private static final int T2C_H = 9;
    private static final int SR = 10;
    private static final int ACR = 11;
    private static final int PCR = 12;
    private static final int IFR = 13;
    private static final int IER = 14;

    private static final int REGISTERS = 16;

    private static final Via6522Pins NOT_CONNECTED = (outputs, levels) -> {};

    private final Via6522Interrupts interrupts = new Via6522Interrupts();
    private final Via6522Timer1 timer1 = new Via6522Timer1(interrupts);
    private final Via6522Timer2 timer2 = new Via6522Timer2(interrupts);
    private final Via6522ShiftRegister shiftRegister = new Via6522ShiftRegister(interrupts, timer2);
    private final Via6522ControlLines controlA =
            new Via6522ControlLines(interrupts, Via6522Interrupts.CA1, Via6522Interrupts.CA2);
    private final Via6522ControlLines controlB =
            new Via6522ControlLines(interrupts, Via6522Interrupts.CB1, Via6522Interrupts.CB2);
    private final Via6522Pins pins;

    /** What was saved to the registers that are no more than that. */
    private final int[] registers = new int[REGISTERS];

    /** The levels of the pins when CA1, or CB1, last was active. */
    private int latchedA;

    private int latchedB;

    /** The levels from outside. */
    private int driven;

    /** The pins as they were last seen. */
    private int outputs;

    private int levels = Via6522Pins.ALL;

    /** The cycles since boot; so are all times. */
    private long now;

    /** Creates a VIA of whose pins nobody is told. */
    public Via6522() {
        this(NOT_CONNECTED);
    }

    /**
     * Creates a VIA.
     *
     * @param pins what is told of the levels of its pins
     */
    public Via6522(Via6522Pins pins) {
        this.pins = pins;
    }

    /** Resets the VIA, as its RES pin does; the latches and the shift register stay as they are. */
    @Boot
    public void reset() {
        now = 0;
        interrupts.reset();
        timer1.reset();
        timer2.reset();
        shiftRegister.reset();
        controlA.reset();
        controlB.reset();
        Arrays.fill(registers, 0);
        driven = Via6522Pins.ALL;
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
        switch (address) {
            case ORB -> controlB.acknowledge();
            case ORA -> {
                controlA.acknowledge();
                controlA.signal(now);
            }
            case T1C_L -> interrupts.clear(Via6522Interrupts.TIMER_1);
            case T2C_L -> interrupts.clear(Via6522Interrupts.TIMER_2);
            case SR -> shiftRegister.access(now);
            default -> {}
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
            case ORB -> portB();
            case T1C_L -> timer1.counter(now) & 0xFF;
            case T1C_H -> timer1.counter(now) >> 8;
            case T1L_L -> timer1.latch() & 0xFF;
            case T1L_H -> timer1.latch() >> 8;
            case T2C_L -> timer2.counter() & 0xFF;
            case T2C_H -> timer2.counter() >> 8;
            case SR -> shiftRegister.value();
            case IFR -> interrupts.flags();
            case IER -> interrupts.enabled();
            case DDRB, DDRA, ACR, PCR -> registers[address];
            default -> portA();
        };
    }

    private int portA() {
        boolean latched = (registers[ACR] & 1) != 0 && controlA.isFirstFlagged();
        return (latched ? latchedA : levels) & 0xFF;
    }

    private int portB() {
        boolean latched = (registers[ACR] & 2) != 0 && controlB.isFirstFlagged();
        int inputs = (latched ? latchedB : levels) >> 8 & 0xFF;
        int direction = registers[DDRB];
        if (timer1.drivesPin()) {
            direction &= 0x7F; // the load gives the level of the timer
        }
        return (registers[ORB] & direction) | (inputs & ~direction);
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
            case ORB -> {
                registers[ORB] = value;
                controlB.acknowledge();
                controlB.signal(now);
            }
            case ORA -> {
                registers[ORA] = value;
                controlA.acknowledge();
                controlA.signal(now);
            }
            case DDRB, DDRA -> registers[address] = value;
            case T1C_L, T1L_L -> timer1.setLatchLow(value, now);
            case T1C_H -> {
                timer1.setLatchHigh(value, now);
                timer1.load(now);
            }
            case T1L_H -> {
                timer1.setLatchHigh(value, now);
                interrupts.clear(Via6522Interrupts.TIMER_1);
            }
            case T2C_L -> timer2.setLatchLow(value);
            case T2C_H -> timer2.load(value);
            case SR -> {
                shiftRegister.setValue(value);
                shiftRegister.access(now);
            }
            case ACR -> saveAuxiliaryControl(value);
            case PCR -> {
                registers[PCR] = value;
                controlA.configure(value & 0x0F);
                controlB.configure(value >> 4);
            }
            case IFR -> interrupts.clear(value);
            case IER -> interrupts.enable(value);
            default -> registers[ORA] = value;
        }
    }

    private void saveAuxiliaryControl(int value) {
        registers[ACR] = value;
        timer1.configure((value & 0x40) != 0, (value & 0x80) != 0);
        int shiftMode = value >> 2 & 7;
        timer2.configure((value & 0x20) != 0, Via6522ShiftRegister.isByTimer(shiftMode));
        shiftRegister.configure(shiftMode, now);
    }

    /**
     * Takes what drives the pins from outside.
     *
     * @param drivenPins the pins that are driven, a bit for each
     * @param drivenLevels their levels
     */
    // There are boards on which nothing does.
    @SuppressWarnings("modvm/HandlerUnreached")
    @Handles(DrivePins.class)
    public void drive(int drivenPins, int drivenLevels) {
        driven = (driven & ~drivenPins) | (drivenLevels & drivenPins);
    }

    /**
     * Lets time pass.
     *
     * @param cycles how many have elapsed
     * @param irq the interrupt request line
     * @return in how many cycles a level or a flag changes
     */
    @Cycle
    public long elapsed(long cycles, @Port("irq") Line irq) {
        long end = now + cycles;
        settlePins(); // after a handler
        for (long due = due(); due <= end; due = due()) {
            advance(due);
        }
        advance(end);
        if (interrupts.isRequested()) {
            irq.raise();
        } else {
            irq.release();
        }
        long next = due();
        return next == Long.MAX_VALUE ? next : next - now;
    }

    private void advance(long time) {
        now = time;
        timer1.advance(time);
        timer2.advance(time);
        controlA.advance(time);
        controlB.advance(time);
        shiftRegister.advance(time, isHigh(Via6522Pins.CB2));
        settlePins();
    }

    private long due() {
        long timers = Math.min(timer1.due(), timer2.due());
        long lines = Math.min(controlA.due(), controlB.due());
        return Math.min(Math.min(timers, lines), shiftRegister.due());
    }

    // The pins.

    private boolean isHigh(int pin) {
        return (levels & pin) != 0;
    }

    /** Finds out what has become of the pins. One edge may lead to another: CA1 raises CA2. */
    private void settlePins() {
        int newOutputs = outputs();
        int newLevels = levels(newOutputs);
        while (newOutputs != outputs || newLevels != levels) {
            int changed = levels ^ newLevels;
            int driving = outputs | newOutputs;
            outputs = newOutputs;
            levels = newLevels;
            pins.changed(outputs, levels);
            seeEdges(changed, driving);
            newOutputs = outputs();
            newLevels = levels(newOutputs);
        }
    }

    private int outputs() {
        return registers[DDRA]
                | registers[DDRB] << 8
                | pinIf(timer1.drivesPin(), Via6522Pins.PB7)
                | pinIf(controlA.drivesSecond(), Via6522Pins.CA2)
                | pinIf(shiftRegister.drivesClock(), Via6522Pins.CB1)
                | pinIf(drivesCb2(), Via6522Pins.CB2);
    }

    /** Tells whether CB2 is an output: PCR has no say in that while the shift register works. */
    private boolean drivesCb2() {
        return shiftRegister.isOff() ? controlB.drivesSecond() : shiftRegister.drivesData();
    }

    private int levels(int driving) {
        int portB = registers[ORB] << 8;
        if (timer1.drivesPin()) {
            portB = (portB & ~Via6522Pins.PB7) | pinIf(timer1.level(), Via6522Pins.PB7);
        }
        boolean cb2 = shiftRegister.drivesData() ? shiftRegister.data() : controlB.level();
        int own =
                registers[ORA]
                        | portB
                        | pinIf(controlA.level(), Via6522Pins.CA2)
                        | pinIf(shiftRegister.clock(), Via6522Pins.CB1)
                        | pinIf(cb2, Via6522Pins.CB2);
        return (own & driving) | (driven & ~driving);
    }

    private static int pinIf(boolean condition, int pin) {
        return condition ? pin : 0;
    }

    /**
     * Sees which levels have changed.
     *
     * @param changed the pins whose level has changed
     * @param driving the pins that the VIA drives, or did until now
     */
    private void seeEdges(int changed, int driving) {
        if ((changed & Via6522Pins.CA1) != 0 && controlA.changeFirst(isHigh(Via6522Pins.CA1))) {
            latchedA = levels;
        }
        if ((changed & Via6522Pins.CA2) != 0) {
            controlA.changeSecond(isHigh(Via6522Pins.CA2));
        }
        if ((changed & Via6522Pins.CB1) != 0) {
            // The clock that the shift register makes is not an edge for the control line.
            boolean fromOutside = (driving & Via6522Pins.CB1) == 0;
            if (fromOutside && controlB.changeFirst(isHigh(Via6522Pins.CB1))) {
                latchedB = levels;
            }
            shiftRegister.changeClock(isHigh(Via6522Pins.CB1), isHigh(Via6522Pins.CB2));
        }
        if ((changed & Via6522Pins.CB2) != 0 && !shiftRegister.drivesData()) {
            controlB.changeSecond(isHigh(Via6522Pins.CB2));
        }
        if ((changed & ~levels & Via6522Pins.PB6) != 0) {
            timer2.pulse();
        }
    }
}
