package dev.modvm.sample.eightbit;

import dev.modvm.sample.eightbit.processor.SupervisedProcessor;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The counter of sim65, by which a program measures itself. It has ten registers:
 *
 * <ol start="0">
 *   <li>latch: a save, of any value, takes all values as they are now, which stay so until the next
 *       one
 *   <li>select: which of them is to be loaded; 0: clock cycles, 1: instructions, 2 and 3: interrupt
 *       requests and NMIs, of which there are none on this board; $80: the time, in nanoseconds
 *       since 1970; $81: the time, in seconds (the upper four bytes) and nanoseconds (the lower
 *       four). All others are 0.
 *   <li value="2">to 9: the selected value, the lowest byte first
 * </ol>
 *
 * <p>The counts are those of all instructions before the one that saves to the latch.
 */
final class Sim65Counter {
    /** How many registers it has. */
    static final int SIZE = 10;

    private static final int LATCH = 0;
    private static final int SELECT = 1;
    private static final int VALUE = 2;

    private static final int CYCLES = 0x00;
    private static final int INSTRUCTIONS = 0x01;
    private static final int TIME = 0x80;
    private static final int TIME_IN_PARTS = 0x81;

    private static final long NANOSECONDS = 1_000_000_000;

    private final SupervisedProcessor cpu;
    private final InstantSource clock;

    private int selected;
    private long cycles;
    private long instructions;
    private long seconds;
    private long nanoseconds;

    Sim65Counter(SupervisedProcessor cpu, InstantSource clock) {
        this.cpu = cpu;
        this.clock = clock;
    }

    int load(int register) {
        return switch (register) {
            case LATCH -> 0;
            case SELECT -> selected;
            default -> (int) (value() >> (8 * (register - VALUE))) & 0xFF;
        };
    }

    private long value() {
        return switch (selected) {
            case CYCLES -> cycles;
            case INSTRUCTIONS -> instructions;
            case TIME -> seconds * NANOSECONDS + nanoseconds;
            case TIME_IN_PARTS -> seconds << 32 | nanoseconds;
            default -> 0;
        };
    }

    void save(int register, int value) {
        switch (register) {
            case LATCH -> latch();
            case SELECT -> selected = value;
            default -> {}
        }
    }

    private void latch() {
        Instant now = clock.instant();
        seconds = now.getEpochSecond();
        nanoseconds = now.getNano();
        cycles = cpu.cycles();
        instructions = cpu.instructions();
    }
}
