package dev.modvm.sample.eightbit.processor;

import dev.modvm.annotations.Timing;
import dev.modvm.runtime.Bus;
import dev.modvm.runtime.CycleCounter;
import java.util.ArrayList;
import java.util.List;

/** A bus with memory at every address: all that a test of the processor alone needs. */
final class MemoryBus extends Bus {
    final byte[] memory = new byte[0x10000];

    /** All accesses since this was last cleared. */
    final List<String> accesses = new ArrayList<>();

    final ScriptedLine irq = new ScriptedLine();
    final ScriptedLine nmi = new ScriptedLine();

    MemoryBus() {
        wire(16, 8, new CycleCounter(), Timing.ACCESS);
    }

    /** Puts bytes at an address and behind it. */
    void install(int address, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            memory[address + i] = (byte) bytes[i];
        }
    }

    /** Puts an address of 16 bits at an address, its lower byte first. */
    void installWord(int address, int word) {
        install(address, word & 0xFF, word >> 8);
    }

    /** Executes the next instruction of a processor on this bus; returns its cycles. */
    int step(Mos6502Control cpu) {
        accesses.clear();
        long start = cycle();
        if (cpu instanceof Wdc65C02 cmos) {
            Wdc65C02Instructions.step(cmos, this, irq, nmi);
        } else {
            Mos6502Instructions.step((Mos6502) cpu, this, irq, nmi);
        }
        return (int) (cycle() - start);
    }

    @Override
    protected int decodeLoad(int address) {
        int value = memory[address] & 0xFF;
        accesses.add(new BusAccess(address, value, false).toString());
        return value;
    }

    @Override
    protected void decodeSave(int address, int value) {
        memory[address] = (byte) value;
        accesses.add(new BusAccess(address, value, true).toString());
    }
}
