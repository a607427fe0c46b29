package dev.modvm.sample.eightbit;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import java.util.ArrayList;
import java.util.List;

/** A VIA, what accesses it, and what drives its pins. */
@MachineSpec
interface Via6522Board {
    int ORB = 0;
    int ORA = 1;
    int DDRB = 2;
    int DDRA = 3;
    int T1C_L = 4;
    int T1C_H = 5;
    int T1L_L = 6;
    int T1L_H = 7;
    int T2C_L = 8;
    int T2C_H = 9;
    int SR = 10;
    int ACR = 11;
    int PCR = 12;
    int IFR = 13;
    int IER = 14;
    int ORA_WITHOUT_HANDSHAKE = 15;

    /** The first address of the pins, one for each. */
    int PINS = 0x100;

    BusProbe cpu();

    @Mapped(from = 0x0000, to = 0x000F)
    Via6522 via();

    @Mapped(from = PINS, to = PINS + 19)
    PinDriver driver();

    /** Such a board with a processor in the hand of a test. */
    final class Bench {
        final BusProbe cpu = new BusProbe();

        /** The levels of the pins as they were told, one entry for each change. */
        final List<Integer> changes = new ArrayList<>();

        int outputs;
        int levels = Via6522Pins.ALL;

        Bench() {
            cpu.drive(
                    Via6522BoardMachine.builder()
                            .cpu(cpu)
                            .via(new Via6522(this::changed))
                            .driver(new PinDriver())
                            .build());
        }

        private void changed(int newOutputs, int newLevels) {
            outputs = newOutputs;
            levels = newLevels;
            changes.add(newLevels);
        }

        /** Drives a pin, in the next cycle. */
        void drive(int pin, int level) {
            cpu.save(PINS + Integer.numberOfTrailingZeros(pin), level);
        }

        /** Lets the level of a pin fall, then rise, in two cycles. */
        void pulse(int pin) {
            drive(pin, 0);
            drive(pin, 1);
        }

        boolean isHigh(int pin) {
            return (levels & pin) != 0;
        }

        /** Lets cycles pass until the level of a pin changes; returns how many, -1 for too many. */
        int cyclesUntilChange(int pin, int limit) {
            boolean before = isHigh(pin);
            for (int cycles = 1; cycles <= limit; cycles++) {
                cpu.load(IER); // what is due in a cycle runs before an access in it
                if (isHigh(pin) != before) {
                    return cycles;
                }
            }
            return -1;
        }
    }
}
