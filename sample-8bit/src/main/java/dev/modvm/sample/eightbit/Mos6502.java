package dev.modvm.sample.eightbit;

import dev.modvm.annotations.Boot;
import dev.modvm.annotations.Processor;
import dev.modvm.annotations.Step;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;
import dev.modvm.runtime.Bus;

/**
 * The NMOS 6502: its 151 documented opcodes, decimal mode included, in the clock cycles of the
 * hardware manual.
 *
 * <p>Each step executes one instruction. The registers are in {@link Mos6502Registers}; what is
 * here is the instruction set. An instruction gets the address of its operand from an addressing
 * mode, so that {@code lda(bus, zeroPage(bus))} reads as the assembler's {@code LDA $12}.
 *
 * <p>An undocumented opcode fails the processor with {@link UndocumentedOpcode}. The cycles that
 * the chip spends on accesses whose value it throws away are counted, but these accesses are not
 * made.
 */
@Processor(base = U8.class, address = U16.class, model = "NMOS 6502")
public class Mos6502 extends Mos6502Registers {
    private static final int STACK_PAGE = 0x0100;
    private static final int RESET_VECTOR = 0xFFFC;
    private static final int BREAK_VECTOR = 0xFFFE;

    /**
     * The clock cycles of each opcode, before page crossings and taken branches add theirs; 0 where
     * the opcode is undocumented. A row for each high nibble, a column for each low one.
     */
    private static final byte[] CYCLES = {
        7, 6, 0, 0, 0, 3, 5, 0, 3, 2, 2, 0, 0, 4, 6, 0,
        2, 5, 0, 0, 0, 4, 6, 0, 2, 4, 0, 0, 0, 4, 7, 0,
        6, 6, 0, 0, 3, 3, 5, 0, 4, 2, 2, 0, 4, 4, 6, 0,
        2, 5, 0, 0, 0, 4, 6, 0, 2, 4, 0, 0, 0, 4, 7, 0,
        6, 6, 0, 0, 0, 3, 5, 0, 3, 2, 2, 0, 3, 4, 6, 0,
        2, 5, 0, 0, 0, 4, 6, 0, 2, 4, 0, 0, 0, 4, 7, 0,
        6, 6, 0, 0, 0, 3, 5, 0, 4, 2, 2, 0, 5, 4, 6, 0,
        2, 5, 0, 0, 0, 4, 6, 0, 2, 4, 0, 0, 0, 4, 7, 0,
        0, 6, 0, 0, 3, 3, 3, 0, 2, 0, 2, 0, 4, 4, 4, 0,
        2, 6, 0, 0, 4, 4, 4, 0, 2, 5, 2, 0, 0, 5, 0, 0,
        2, 6, 2, 0, 3, 3, 3, 0, 2, 2, 2, 0, 4, 4, 4, 0,
        2, 5, 0, 0, 4, 4, 4, 0, 2, 4, 2, 0, 4, 4, 4, 0,
        2, 6, 0, 0, 3, 3, 5, 0, 2, 2, 2, 0, 4, 4, 6, 0,
        2, 5, 0, 0, 0, 4, 6, 0, 2, 4, 0, 0, 0, 4, 7, 0,
        2, 6, 0, 0, 3, 3, 5, 0, 2, 2, 2, 0, 4, 4, 6, 0,
        2, 5, 0, 0, 0, 4, 6, 0, 2, 4, 0, 0, 0, 4, 7, 0,
    };

    /** The clock cycles of the instruction that is being executed. */
    private int cycles;

    /**
     * Resets the processor: it will start at the address that $FFFC and $FFFD hold, with interrupts
     * disabled. A, X, Y and the other flags stay as they are.
     *
     * @param bus where the reset vector is loaded from
     */
    @Boot
    public void reset(Bus bus) {
        s = 0xFD; // the chip goes through the motions of three pushes, from 0
        interruptDisable = true;
        pc = loadWord(bus, RESET_VECTOR);
    }

    /**
     * Executes the next instruction.
     *
     * @param bus where instructions and operands are loaded from and results saved to
     * @return the clock cycles that the instruction took, from 2 to 7
     * @throws UndocumentedOpcode if the opcode is not one of the 151 documented ones; PC then stays
     *     at the opcode
     */
    @Step
    public int step(Bus bus) {
        int opcode = fetch(bus);
        cycles = CYCLES[opcode];
        execute(opcode, bus);
        return cycles;
    }

    // Each case is a call or two: HotSpot compiles no method above 8,000 bytes of bytecode.
    private void execute(int opcode, Bus bus) {
        switch (opcode) {
            case 0x69 -> adc(bus, immediate());
            case 0x65 -> adc(bus, zeroPage(bus));
            case 0x75 -> adc(bus, zeroPage(bus, x));
            case 0x6D -> adc(bus, absolute(bus));
            case 0x7D -> adc(bus, absoluteLoad(bus, x));
            case 0x79 -> adc(bus, absoluteLoad(bus, y));
            case 0x61 -> adc(bus, indexedIndirect(bus));
            case 0x71 -> adc(bus, indirectIndexedLoad(bus));

            case 0x29 -> and(bus, immediate());
            case 0x25 -> and(bus, zeroPage(bus));
            case 0x35 -> and(bus, zeroPage(bus, x));
            case 0x2D -> and(bus, absolute(bus));
            case 0x3D -> and(bus, absoluteLoad(bus, x));
            case 0x39 -> and(bus, absoluteLoad(bus, y));
            case 0x21 -> and(bus, indexedIndirect(bus));
            case 0x31 -> and(bus, indirectIndexedLoad(bus));

            case 0x0A -> a = shiftLeft(a);
            case 0x06 -> asl(bus, zeroPage(bus));
            case 0x16 -> asl(bus, zeroPage(bus, x));
            case 0x0E -> asl(bus, absolute(bus));
            case 0x1E -> asl(bus, absolute(bus, x));

            case 0x90 -> branch(bus, !carry); // BCC
            case 0xB0 -> branch(bus, carry); // BCS
            case 0xF0 -> branch(bus, zero); // BEQ
            case 0x30 -> branch(bus, negative); // BMI
            case 0xD0 -> branch(bus, !zero); // BNE
            case 0x10 -> branch(bus, !negative); // BPL
            case 0x50 -> branch(bus, !overflow); // BVC
            case 0x70 -> branch(bus, overflow); // BVS

            case 0x24 -> bit(bus, zeroPage(bus));
            case 0x2C -> bit(bus, absolute(bus));

            case 0x00 -> brk(bus);

            case 0x18 -> carry = false; // CLC
            case 0xD8 -> decimal = false; // CLD
            case 0x58 -> interruptDisable = false; // CLI
            case 0xB8 -> overflow = false; // CLV

            case 0xC9 -> compare(a, bus, immediate()); // CMP
            case 0xC5 -> compare(a, bus, zeroPage(bus));
            case 0xD5 -> compare(a, bus, zeroPage(bus, x));
            case 0xCD -> compare(a, bus, absolute(bus));
            case 0xDD -> compare(a, bus, absoluteLoad(bus, x));
            case 0xD9 -> compare(a, bus, absoluteLoad(bus, y));
            case 0xC1 -> compare(a, bus, indexedIndirect(bus));
            case 0xD1 -> compare(a, bus, indirectIndexedLoad(bus));

            case 0xE0 -> compare(x, bus, immediate()); // CPX
            case 0xE4 -> compare(x, bus, zeroPage(bus));
            case 0xEC -> compare(x, bus, absolute(bus));

            case 0xC0 -> compare(y, bus, immediate()); // CPY
            case 0xC4 -> compare(y, bus, zeroPage(bus));
            case 0xCC -> compare(y, bus, absolute(bus));

            case 0xC6 -> dec(bus, zeroPage(bus));
            case 0xD6 -> dec(bus, zeroPage(bus, x));
            case 0xCE -> dec(bus, absolute(bus));
            case 0xDE -> dec(bus, absolute(bus, x));

            case 0xCA -> x = result(x - 1); // DEX
            case 0x88 -> y = result(y - 1); // DEY

            case 0x49 -> eor(bus, immediate());
            case 0x45 -> eor(bus, zeroPage(bus));
            case 0x55 -> eor(bus, zeroPage(bus, x));
            case 0x4D -> eor(bus, absolute(bus));
            case 0x5D -> eor(bus, absoluteLoad(bus, x));
            case 0x59 -> eor(bus, absoluteLoad(bus, y));
            case 0x41 -> eor(bus, indexedIndirect(bus));
            case 0x51 -> eor(bus, indirectIndexedLoad(bus));

            case 0xE6 -> inc(bus, zeroPage(bus));
            case 0xF6 -> inc(bus, zeroPage(bus, x));
            case 0xEE -> inc(bus, absolute(bus));
            case 0xFE -> inc(bus, absolute(bus, x));

            case 0xE8 -> x = result(x + 1); // INX
            case 0xC8 -> y = result(y + 1); // INY

            case 0x4C -> pc = absolute(bus); // JMP
            case 0x6C -> pc = indirect(bus); // JMP ()
            case 0x20 -> jsr(bus);

            case 0xA9 -> lda(bus, immediate());
            case 0xA5 -> lda(bus, zeroPage(bus));
            case 0xB5 -> lda(bus, zeroPage(bus, x));
            case 0xAD -> lda(bus, absolute(bus));
            case 0xBD -> lda(bus, absoluteLoad(bus, x));
            case 0xB9 -> lda(bus, absoluteLoad(bus, y));
            case 0xA1 -> lda(bus, indexedIndirect(bus));
            case 0xB1 -> lda(bus, indirectIndexedLoad(bus));

            case 0xA2 -> ldx(bus, immediate());
            case 0xA6 -> ldx(bus, zeroPage(bus));
            case 0xB6 -> ldx(bus, zeroPage(bus, y));
            case 0xAE -> ldx(bus, absolute(bus));
            case 0xBE -> ldx(bus, absoluteLoad(bus, y));

            case 0xA0 -> ldy(bus, immediate());
            case 0xA4 -> ldy(bus, zeroPage(bus));
            case 0xB4 -> ldy(bus, zeroPage(bus, x));
            case 0xAC -> ldy(bus, absolute(bus));
            case 0xBC -> ldy(bus, absoluteLoad(bus, x));

            case 0x4A -> a = shiftRight(a);
            case 0x46 -> lsr(bus, zeroPage(bus));
            case 0x56 -> lsr(bus, zeroPage(bus, x));
            case 0x4E -> lsr(bus, absolute(bus));
            case 0x5E -> lsr(bus, absolute(bus, x));

            case 0xEA -> {} // NOP

            case 0x09 -> ora(bus, immediate());
            case 0x05 -> ora(bus, zeroPage(bus));
            case 0x15 -> ora(bus, zeroPage(bus, x));
            case 0x0D -> ora(bus, absolute(bus));
            case 0x1D -> ora(bus, absoluteLoad(bus, x));
            case 0x19 -> ora(bus, absoluteLoad(bus, y));
            case 0x01 -> ora(bus, indexedIndirect(bus));
            case 0x11 -> ora(bus, indirectIndexedLoad(bus));

            case 0x48 -> push(bus, a); // PHA
            case 0x08 -> push(bus, status() | BREAK); // PHP
            case 0x68 -> a = result(pull(bus)); // PLA
            case 0x28 -> setStatus(pull(bus)); // PLP

            case 0x2A -> a = rotateLeft(a);
            case 0x26 -> rol(bus, zeroPage(bus));
            case 0x36 -> rol(bus, zeroPage(bus, x));
            case 0x2E -> rol(bus, absolute(bus));
            case 0x3E -> rol(bus, absolute(bus, x));

            case 0x6A -> a = rotateRight(a);
            case 0x66 -> ror(bus, zeroPage(bus));
            case 0x76 -> ror(bus, zeroPage(bus, x));
            case 0x6E -> ror(bus, absolute(bus));
            case 0x7E -> ror(bus, absolute(bus, x));

            case 0x40 -> rti(bus);
            case 0x60 -> rts(bus);

            case 0xE9 -> sbc(bus, immediate());
            case 0xE5 -> sbc(bus, zeroPage(bus));
            case 0xF5 -> sbc(bus, zeroPage(bus, x));
            case 0xED -> sbc(bus, absolute(bus));
            case 0xFD -> sbc(bus, absoluteLoad(bus, x));
            case 0xF9 -> sbc(bus, absoluteLoad(bus, y));
            case 0xE1 -> sbc(bus, indexedIndirect(bus));
            case 0xF1 -> sbc(bus, indirectIndexedLoad(bus));

            case 0x38 -> carry = true; // SEC
            case 0xF8 -> decimal = true; // SED
            case 0x78 -> interruptDisable = true; // SEI

            case 0x85 -> bus.save(zeroPage(bus), a); // STA
            case 0x95 -> bus.save(zeroPage(bus, x), a);
            case 0x8D -> bus.save(absolute(bus), a);
            case 0x9D -> bus.save(absolute(bus, x), a);
            case 0x99 -> bus.save(absolute(bus, y), a);
            case 0x81 -> bus.save(indexedIndirect(bus), a);
            case 0x91 -> bus.save(indirectIndexed(bus), a);

            case 0x86 -> bus.save(zeroPage(bus), x); // STX
            case 0x96 -> bus.save(zeroPage(bus, y), x);
            case 0x8E -> bus.save(absolute(bus), x);

            case 0x84 -> bus.save(zeroPage(bus), y); // STY
            case 0x94 -> bus.save(zeroPage(bus, x), y);
            case 0x8C -> bus.save(absolute(bus), y);

            case 0xAA -> x = result(a); // TAX
            case 0xA8 -> y = result(a); // TAY
            case 0xBA -> x = result(s); // TSX
            case 0x8A -> a = result(x); // TXA
            case 0x9A -> s = x; // TXS
            case 0x98 -> a = result(y); // TYA

            default -> {
                pc = (pc - 1) & 0xFFFF;
                throw new UndocumentedOpcode(opcode, pc);
            }
        }
    }

    // Addressing modes: each returns the address of the operand, with PC behind the instruction.

    private int immediate() {
        int address = pc;
        pc = (pc + 1) & 0xFFFF;
        return address;
    }

    private int zeroPage(Bus bus) {
        return fetch(bus);
    }

    private int zeroPage(Bus bus, int index) {
        return (fetch(bus) + index) & 0xFF;
    }

    private int absolute(Bus bus) {
        return fetch(bus) | fetch(bus) << 8;
    }

    private int absolute(Bus bus, int index) {
        return (absolute(bus) + index) & 0xFFFF;
    }

    /** {@link #absolute(Bus, int)} where leaving the page costs a cycle: for loads only. */
    private int absoluteLoad(Bus bus, int index) {
        return indexedLoad(absolute(bus), index);
    }

    private int indirect(Bus bus) {
        int pointer = absolute(bus);
        // The chip does not carry into the page of the pointer: JMP ($12FF) reads $12FF and $1200.
        int next = (pointer & 0xFF00) | ((pointer + 1) & 0xFF);
        return bus.load(pointer) | bus.load(next) << 8;
    }

    private int indexedIndirect(Bus bus) {
        return loadZeroPageWord(bus, fetch(bus) + x);
    }

    private int indirectIndexed(Bus bus) {
        return (loadZeroPageWord(bus, fetch(bus)) + y) & 0xFFFF;
    }

    /** {@link #indirectIndexed} where leaving the page costs a cycle: for loads only. */
    private int indirectIndexedLoad(Bus bus) {
        return indexedLoad(loadZeroPageWord(bus, fetch(bus)), y);
    }

    // The chip loads before it has carried into the page, and again if that was wrong. Before it
    // saves, it always waits for the carry, which the table of cycles includes.
    private int indexedLoad(int base, int index) {
        int address = (base + index) & 0xFFFF;
        if (isOnOtherPage(base, address)) {
            cycles++;
        }
        return address;
    }

    // Instructions.

    private void adc(Bus bus, int address) {
        add(bus.load(address));
    }

    private void sbc(Bus bus, int address) {
        subtract(bus.load(address));
    }

    private void and(Bus bus, int address) {
        a = result(a & bus.load(address));
    }

    private void eor(Bus bus, int address) {
        a = result(a ^ bus.load(address));
    }

    private void ora(Bus bus, int address) {
        a = result(a | bus.load(address));
    }

    private void lda(Bus bus, int address) {
        a = result(bus.load(address));
    }

    private void ldx(Bus bus, int address) {
        x = result(bus.load(address));
    }

    private void ldy(Bus bus, int address) {
        y = result(bus.load(address));
    }

    private void asl(Bus bus, int address) {
        bus.save(address, shiftLeft(bus.load(address)));
    }

    private void lsr(Bus bus, int address) {
        bus.save(address, shiftRight(bus.load(address)));
    }

    private void rol(Bus bus, int address) {
        bus.save(address, rotateLeft(bus.load(address)));
    }

    private void ror(Bus bus, int address) {
        bus.save(address, rotateRight(bus.load(address)));
    }

    private void inc(Bus bus, int address) {
        bus.save(address, result(bus.load(address) + 1));
    }

    private void dec(Bus bus, int address) {
        bus.save(address, result(bus.load(address) - 1));
    }

    private void bit(Bus bus, int address) {
        int value = bus.load(address);
        zero = (a & value) == 0;
        negative = (value & 0x80) != 0;
        overflow = (value & 0x40) != 0;
    }

    private void compare(int register, Bus bus, int address) {
        int value = bus.load(address);
        carry = register >= value;
        result(register - value);
    }

    private void branch(Bus bus, boolean taken) {
        int offset = (byte) fetch(bus);
        if (taken) {
            int target = (pc + offset) & 0xFFFF;
            cycles += isOnOtherPage(pc, target) ? 2 : 1;
            pc = target;
        }
    }

    private void jsr(Bus bus) {
        int low = fetch(bus);
        // The chip loads the second byte last. The stack may have overwritten it by then.
        pushWord(bus, pc);
        pc = low | bus.load(pc) << 8;
    }

    private void rts(Bus bus) {
        pc = (pullWord(bus) + 1) & 0xFFFF;
    }

    private void brk(Bus bus) {
        fetch(bus); // a byte that BRK skips: programs mark it with the reason for the break
        pushWord(bus, pc);
        push(bus, status() | BREAK);
        interruptDisable = true;
        pc = loadWord(bus, BREAK_VECTOR);
    }

    private void rti(Bus bus) {
        setStatus(pull(bus));
        pc = pullWord(bus);
    }

    // Accesses.

    private int fetch(Bus bus) {
        return bus.load(immediate());
    }

    private static int loadWord(Bus bus, int address) {
        return bus.load(address) | bus.load(address + 1) << 8;
    }

    private static int loadZeroPageWord(Bus bus, int address) {
        return bus.load(address & 0xFF) | bus.load((address + 1) & 0xFF) << 8;
    }

    private void push(Bus bus, int value) {
        bus.save(STACK_PAGE | s, value);
        s = (s - 1) & 0xFF;
    }

    private void pushWord(Bus bus, int value) {
        push(bus, value >> 8);
        push(bus, value & 0xFF);
    }

    private int pull(Bus bus) {
        s = (s + 1) & 0xFF;
        return bus.load(STACK_PAGE | s);
    }

    private int pullWord(Bus bus) {
        return pull(bus) | pull(bus) << 8;
    }

    private static boolean isOnOtherPage(int address, int other) {
        return ((address ^ other) & 0xFF00) != 0;
    }
}
