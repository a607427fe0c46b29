package dev.modvm.sample.eightbit.processor;

import dev.modvm.runtime.Bus;

/**
 * The bus cycles of the 6502: how it finds its operands.
 *
 * <p>The chip accesses the bus in every clock cycle, also in those in which it only computes. Such
 * accesses are made here as the chip makes them, since a device may count or answer them: a load
 * whose value is thrown away ({@linkplain #idle a dummy read}), and what stands between the load
 * and the save of a value that is changed ({@link #loadToModify}). Which they are is in the cycle
 * by cycle tables of the MCS6500 hardware manual (appendix A). Where the 65C02 makes another access
 * than the NMOS chip, the method is abstract.
 *
 * <p>An addressing mode returns the address of the operand, with PC behind the instruction, so that
 * {@code bus.load(zeroPage(bus))} reads as the {@code $12} of the assembler's {@code LDA $12}.
 */
abstract class Mos6502Addressing extends Mos6502Registers {
    private static final int STACK_PAGE = 0x0100;

    // Addressing modes.

    /** Loads the byte that PC points to, and moves PC on. */
    final int fetchByte(Bus bus) {
        int address = pc;
        pc = (address + 1) & 0xFFFF;
        return bus.fetch(address);
    }

    final int zeroPage(Bus bus) {
        return fetchByte(bus);
    }

    final int zeroPage(Bus bus, int index) {
        int base = fetchByte(bus);
        bus.load(base); // while the index is added
        return (base + index) & 0xFF;
    }

    final int absolute(Bus bus) {
        return fetchByte(bus) | fetchByte(bus) << 8;
    }

    /** The address of a save, or of a load and a save: these always wait for the carry. */
    final int absolute(Bus bus, int index) {
        return indexed(bus, absolute(bus), index);
    }

    /** {@link #absolute(Bus, int)} for loads, where only leaving the page costs a cycle. */
    final int absoluteLoad(Bus bus, int index) {
        return indexedLoad(bus, absolute(bus), index);
    }

    final int indexedIndirect(Bus bus) {
        return loadZeroPageWord(bus, zeroPage(bus, x));
    }

    final int indirectZeroPage(Bus bus) {
        return loadZeroPageWord(bus, fetchByte(bus));
    }

    /** The address of a save: it always waits for the carry. */
    final int indirectIndexed(Bus bus) {
        return indexed(bus, indirectZeroPage(bus), y);
    }

    /** {@link #indirectIndexed} for loads, where only leaving the page costs a cycle. */
    final int indirectIndexedLoad(Bus bus) {
        return indexedLoad(bus, indirectZeroPage(bus), y);
    }

    /**
     * Adds an index to an address, for a save: this waits for the carry into the page even where
     * there is none.
     */
    abstract int indexed(Bus bus, int base, int index);

    /** Adds an index to an address, for a load: only leaving the page costs a cycle. */
    abstract int indexedLoad(Bus bus, int base, int index);

    /** What an address is before the carry out of its lower byte: in the page of another one. */
    static int withoutCarry(int page, int address) {
        return (page & 0xFF00) | (address & 0xFF);
    }

    // Accesses.

    /** Loads what PC points to, and does nothing with it: a cycle in which the chip computes. */
    final void idle(Bus bus) {
        bus.fetch(pc);
    }

    /** Loads a value that will be changed, and makes the access of the cycle in which it is. */
    abstract int loadToModify(Bus bus, int address);

    static int loadWord(Bus bus, int address) {
        return bus.load(address) | bus.load(address + 1) << 8;
    }

    private static int loadZeroPageWord(Bus bus, int address) {
        return bus.load(address) | bus.load((address + 1) & 0xFF) << 8;
    }

    final void push(Bus bus, int value) {
        bus.save(STACK_PAGE | s, value);
        s = (s - 1) & 0xFF;
    }

    final void pushWord(Bus bus, int value) {
        push(bus, value >> 8);
        push(bus, value & 0xFF);
    }

    final int pull(Bus bus) {
        s = (s + 1) & 0xFF;
        return bus.load(STACK_PAGE | s);
    }

    final int pullWord(Bus bus) {
        return pull(bus) | pull(bus) << 8;
    }

    /** Loads from the stack without pulling: a cycle in which the stack pointer moves. */
    final void idleOnStack(Bus bus) {
        bus.load(STACK_PAGE | s);
    }
}
