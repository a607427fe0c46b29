package dev.modvm.sample.eightbit;

import dev.modvm.annotations.Timing;
import dev.modvm.runtime.Bus;
import dev.modvm.runtime.CycleCounter;
import dev.modvm.runtime.Terminated;
import dev.modvm.sample.eightbit.processor.HookCaller;
import dev.modvm.sample.eightbit.processor.Mos6502Instructions;
import dev.modvm.sample.eightbit.processor.ScriptedLine;
import dev.modvm.sample.eightbit.processor.Sim65C02Processor;
import dev.modvm.sample.eightbit.processor.Sim65Processor;
import dev.modvm.sample.eightbit.processor.Wdc65C02Instructions;

/**
 * Runs a program step by step, to find how many of its cycles sim65 does not count.
 *
 * <p>In sim65, a hook takes no time: neither the RTS that it ends with, nor the jump to the hook
 * that exits. And a branch that is taken costs another cycle if its target is not in the page of
 * the branch, where the chip compares with the page of the next instruction; the two differ for a
 * branch in the last two bytes of a page. Of a 65C02, it counts 5 cycles for a JMP ({@code
 * address}), which takes 6.
 */
public final class Sim65Cycles extends Bus {
    private static final int CYCLES_OF_RTS = 6;
    private static final int CYCLES_OF_JUMP = 3;
    private static final int JUMP_INDIRECT = 0x6C;

    /** BRA, of the 65C02 only; compiled programs for the 6502 hold no such opcode. */
    private static final int BRANCH_ALWAYS = 0x80;

    private final HookCaller cpu;
    private final Ram ram;
    private final ParavirtualHooks hooks;
    private final ScriptedLine irq = new ScriptedLine();
    private final ScriptedLine nmi = new ScriptedLine();

    private Sim65Cycles(HookCaller cpu, Ram ram, ParavirtualHooks hooks) {
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
    public static long notCounted(HookCaller cpu, Ram ram, ParavirtualHooks hooks) {
        try {
            return new Sim65Cycles(cpu, ram, hooks).run();
        } finally {
            hooks.closeFiles();
        }
    }

    private long run() {
        long cycles = 0;
        reset();
        while (true) {
            int at = cpu.programCounter();
            try {
                step();
            } catch (Terminated end) {
                return cycles + CYCLES_OF_JUMP;
            }
            if (at >= HookCaller.FIRST_HOOK) {
                cycles += CYCLES_OF_RTS;
            } else if (cpu instanceof Sim65C02Processor && ram.cells[at] == JUMP_INDIRECT) {
                cycles++;
            } else if (isBranch(ram.cells[at]) && cpu.programCounter() != at + 2) {
                cycles += crossing(at + 2) - crossing(at);
            }
        }
    }

    private void reset() {
        if (cpu instanceof Sim65C02Processor cmos) {
            cmos.reset(this);
        } else {
            ((Sim65Processor) cpu).reset(this);
        }
    }

    private void step() {
        if (cpu instanceof Sim65C02Processor cmos) {
            Wdc65C02Instructions.step(cmos, this, irq, nmi);
        } else {
            Mos6502Instructions.step((Sim65Processor) cpu, this, irq, nmi);
        }
    }

    private static boolean isBranch(int opcode) {
        return (opcode & 0x1F) == 0x10 || (opcode & 0xFF) == BRANCH_ALWAYS;
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
            hooks.save(address - ParavirtualHooks.START, value, this);
        }
    }
}
