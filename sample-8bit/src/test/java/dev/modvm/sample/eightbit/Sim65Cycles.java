package dev.modvm.sample.eightbit;

import dev.modvm.annotations.Timing;
import dev.modvm.runtime.Bus;
import dev.modvm.runtime.CycleCounter;
import dev.modvm.runtime.Terminated;

/**
 * Runs a program step by step, to find how many of its cycles sim65 does not count.
 *
 * <p>In sim65, a hook takes no time: neither the RTS that it ends with, nor the jump to the hook
 * that exits. And a branch that is taken costs another cycle if its target is not in the page of
 * the branch, where the chip compares with the page of the next instruction; the two differ for a
 * branch in the last two bytes of a page.
 */
public final class Sim65Cycles extends Bus {
    private static final int CYCLES_OF_RTS = 6;
    private static final int CYCLES_OF_JUMP = 3;

    private final Sim65Processor cpu;
    private final Ram ram;
    private final ParavirtualHooks hooks;
    private final ScriptedLine irq = new ScriptedLine();
    private final ScriptedLine nmi = new ScriptedLine();

    private Sim65Cycles(Sim65Processor cpu, Ram ram, ParavirtualHooks hooks) {
        this.cpu = cpu;
        this.ram = ram;
        this.hooks = hooks;
        wire(16, 8, new CycleCounter(), Timing.ACCESS);
    }

    /**
     * Runs a program to its end.
     *
     * @param cpu the processor, which knows where the program starts
     * @param ram its memory up to the hooks, with the program
     * @param hooks the hooks
     * @return the cycles of the run, less what sim65 counts
     */
    public static long notCounted(Sim65Processor cpu, Ram ram, ParavirtualHooks hooks) {
        try {
            return new Sim65Cycles(cpu, ram, hooks).run();
        } finally {
            hooks.closeFiles();
        }
    }

    private long run() {
        long cycles = 0;
        cpu.reset(this);
        while (true) {
            int at = cpu.programCounter();
            try {
                Mos6502Instructions.step(cpu, this, irq, nmi);
            } catch (Terminated end) {
                return cycles + CYCLES_OF_JUMP;
            }
            if (at >= ParavirtualHooks.START) {
                cycles += CYCLES_OF_RTS;
            } else if (isBranch(ram.cells[at]) && cpu.programCounter() != at + 2) {
                cycles += crossing(at + 2) - crossing(at);
            }
        }
    }

    private static boolean isBranch(int opcode) {
        return (opcode & 0x1F) == 0x10;
    }

    private int crossing(int from) {
        return (cpu.programCounter() ^ from) >> 8 == 0 ? 0 : 1;
    }

    @Override
    protected int decodeLoad(int address) {
        return address < ParavirtualHooks.START
                ? ram.cells[address] & 0xFF
                : hooks.load(address - ParavirtualHooks.START, this);
    }

    @Override
    protected void decodeSave(int address, int value) {
        if (address < ParavirtualHooks.START) {
            ram.cells[address] = (byte) value;
        } else {
            hooks.save(address - ParavirtualHooks.START, value);
        }
    }
}
