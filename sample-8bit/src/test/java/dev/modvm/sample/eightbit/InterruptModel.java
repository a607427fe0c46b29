package dev.modvm.sample.eightbit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the NMOS 6502 does with its interrupt lines, cycle by cycle, as a model of the latches in
 * it: for programs of NOP, CLI, SEI, BRK, BCC (taken) and BCS (not taken).
 *
 * <p>NMI sets a latch, which stays set until the chip reads a vector, and which cannot be set
 * meanwhile. Another latch remembers that the pulse has been served, until the line is high again.
 */
final class InterruptModel {
    private static final int BRK = 0x00;
    private static final int CLI = 0x58;
    private static final int SEI = 0x78;
    private static final int BCC = 0x90;
    private static final int BCS = 0xB0;

    private final byte[] memory;
    private final LineDriver lines;
    private final List<String> trace = new ArrayList<>();

    private int pc;
    private long cycle;
    private boolean disabled = true;
    private boolean recognized;

    private boolean nmiLatch;
    private boolean nmiServed;

    InterruptModel(byte[] memory, LineDriver lines, int start) {
        this.memory = memory;
        this.lines = lines;
        this.pc = start;
    }

    /** Runs for some cycles; returns a line for each opcode, as the traced processor does. */
    List<String> run(long cycles, int irqHandler, int nmiHandler) {
        while (cycle < cycles) {
            int opcode = recognized ? BRK : memory[pc] & 0xFF;
            trace.add(String.format(Locale.ROOT, "%d $%04X %02X", cycle, pc, opcode));
            if (opcode == BRK) {
                sequence(irqHandler, nmiHandler);
            } else {
                instruction(opcode);
            }
        }
        return trace;
    }

    private void sequence(int irqHandler, int nmiHandler) {
        for (int position = 0; position < 4; position++) {
            pass(false);
        }
        // From here on the vector is chosen: what the latch holds is served.
        boolean nonMaskable = nmiLatch;
        pass(true);
        pass(true);
        nmiLatch = false;
        pass(false);
        pc = nonMaskable ? nmiHandler : irqHandler;
        disabled = true;
        recognized = false;
    }

    private void instruction(int opcode) {
        boolean branch = opcode == BCC || opcode == BCS;
        int next = pc + (branch ? 2 : 1);
        int target = opcode == BCC ? next + memory[pc + 1] : next;
        boolean taken = opcode == BCC;
        boolean leavesPage = target >> 8 != next >> 8;
        recognized = poll();
        pass(false);
        if (taken) {
            pass(false);
            if (leavesPage) {
                recognized |= poll();
                pass(false);
            }
        }
        if (opcode == CLI || opcode == SEI) {
            disabled = opcode == SEI;
        }
        pass(false);
        pc = target;
    }

    /** Tells what the chip sees of its lines in the cycle that comes next. */
    private boolean poll() {
        boolean nmi = nmiLatch || (lines.pullsNmi(cycle) && !nmiServed);
        return nmi || (lines.pullsIrq(cycle) && !disabled);
    }

    private void pass(boolean choosesVector) {
        if (!lines.pullsNmi(cycle)) {
            nmiServed = false;
        } else if (choosesVector) {
            nmiServed |= nmiLatch;
        } else {
            nmiLatch |= !nmiServed;
        }
        cycle++;
    }
}
