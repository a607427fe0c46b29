package dev.modvm.sample.eightbit.processor;

import dev.modvm.annotations.Instruction;
import dev.modvm.runtime.Bus;

/**
 * The undocumented instructions of the NMOS 6502 that are two documented ones at once: the chip
 * decodes opcodes by a few of their bits, and those that end in %11 drive what both of their
 * neighbours do. Programs rely on them.
 *
 * <p>Their names, operations and accesses are those of "NMOS 6510 Unintended Opcodes: No More
 * Secrets" (groepaz), which calls them stable; "64doc" (West and M&auml;kel&auml;) has the same
 * cycles.
 */
abstract class Mos6502Combinations extends Mos6502Control {
    @Instruction(opcode = 0x07, syntax = "SLO {u8}", cycles = 5)
    void sloZeroPage(Bus bus) {
        slo(bus, zeroPage(bus));
    }

    @Instruction(opcode = 0x17, syntax = "SLO {u8},X", cycles = 6)
    void sloZeroPageX(Bus bus) {
        slo(bus, zeroPage(bus, x));
    }

    @Instruction(opcode = 0x0F, syntax = "SLO {u16}", cycles = 6)
    void sloAbsolute(Bus bus) {
        slo(bus, absolute(bus));
    }

    @Instruction(opcode = 0x1F, syntax = "SLO {u16},X", cycles = 7)
    void sloAbsoluteX(Bus bus) {
        slo(bus, absolute(bus, x));
    }

    @Instruction(opcode = 0x1B, syntax = "SLO {u16},Y", cycles = 7)
    void sloAbsoluteY(Bus bus) {
        slo(bus, absolute(bus, y));
    }

    @Instruction(opcode = 0x03, syntax = "SLO ({u8},X)", cycles = 8)
    void sloIndexedIndirect(Bus bus) {
        slo(bus, indexedIndirect(bus));
    }

    @Instruction(opcode = 0x13, syntax = "SLO ({u8}),Y", cycles = 8)
    void sloIndirectIndexed(Bus bus) {
        slo(bus, indirectIndexed(bus));
    }

    /** Shifts memory to the left, and ORs it to A. */
    private void slo(Bus bus, int address) {
        int value = shiftLeft(loadToModify(bus, address));
        bus.save(address, value);
        a = result(a | value);
    }

    @Instruction(opcode = 0x27, syntax = "RLA {u8}", cycles = 5)
    void rlaZeroPage(Bus bus) {
        rla(bus, zeroPage(bus));
    }

    @Instruction(opcode = 0x37, syntax = "RLA {u8},X", cycles = 6)
    void rlaZeroPageX(Bus bus) {
        rla(bus, zeroPage(bus, x));
    }

    @Instruction(opcode = 0x2F, syntax = "RLA {u16}", cycles = 6)
    void rlaAbsolute(Bus bus) {
        rla(bus, absolute(bus));
    }

    @Instruction(opcode = 0x3F, syntax = "RLA {u16},X", cycles = 7)
    void rlaAbsoluteX(Bus bus) {
        rla(bus, absolute(bus, x));
    }

    @Instruction(opcode = 0x3B, syntax = "RLA {u16},Y", cycles = 7)
    void rlaAbsoluteY(Bus bus) {
        rla(bus, absolute(bus, y));
    }

    @Instruction(opcode = 0x23, syntax = "RLA ({u8},X)", cycles = 8)
    void rlaIndexedIndirect(Bus bus) {
        rla(bus, indexedIndirect(bus));
    }

    @Instruction(opcode = 0x33, syntax = "RLA ({u8}),Y", cycles = 8)
    void rlaIndirectIndexed(Bus bus) {
        rla(bus, indirectIndexed(bus));
    }

    /** Rotates memory to the left, and ANDs it to A. */
    private void rla(Bus bus, int address) {
        int value = rotateLeft(loadToModify(bus, address));
        bus.save(address, value);
        a = result(a & value);
    }

    @Instruction(opcode = 0x47, syntax = "SRE {u8}", cycles = 5)
    void sreZeroPage(Bus bus) {
        sre(bus, zeroPage(bus));
    }

    @Instruction(opcode = 0x57, syntax = "SRE {u8},X", cycles = 6)
    void sreZeroPageX(Bus bus) {
        sre(bus, zeroPage(bus, x));
    }

    @Instruction(opcode = 0x4F, syntax = "SRE {u16}", cycles = 6)
    void sreAbsolute(Bus bus) {
        sre(bus, absolute(bus));
    }

    @Instruction(opcode = 0x5F, syntax = "SRE {u16},X", cycles = 7)
    void sreAbsoluteX(Bus bus) {
        sre(bus, absolute(bus, x));
    }

    @Instruction(opcode = 0x5B, syntax = "SRE {u16},Y", cycles = 7)
    void sreAbsoluteY(Bus bus) {
        sre(bus, absolute(bus, y));
    }

    @Instruction(opcode = 0x43, syntax = "SRE ({u8},X)", cycles = 8)
    void sreIndexedIndirect(Bus bus) {
        sre(bus, indexedIndirect(bus));
    }

    @Instruction(opcode = 0x53, syntax = "SRE ({u8}),Y", cycles = 8)
    void sreIndirectIndexed(Bus bus) {
        sre(bus, indirectIndexed(bus));
    }

    /** Shifts memory to the right, and exclusive-ORs it to A. */
    private void sre(Bus bus, int address) {
        int value = shiftRight(loadToModify(bus, address));
        bus.save(address, value);
        a = result(a ^ value);
    }

    @Instruction(opcode = 0x67, syntax = "RRA {u8}", cycles = 5)
    void rraZeroPage(Bus bus) {
        rra(bus, zeroPage(bus));
    }

    @Instruction(opcode = 0x77, syntax = "RRA {u8},X", cycles = 6)
    void rraZeroPageX(Bus bus) {
        rra(bus, zeroPage(bus, x));
    }

    @Instruction(opcode = 0x6F, syntax = "RRA {u16}", cycles = 6)
    void rraAbsolute(Bus bus) {
        rra(bus, absolute(bus));
    }

    @Instruction(opcode = 0x7F, syntax = "RRA {u16},X", cycles = 7)
    void rraAbsoluteX(Bus bus) {
        rra(bus, absolute(bus, x));
    }

    @Instruction(opcode = 0x7B, syntax = "RRA {u16},Y", cycles = 7)
    void rraAbsoluteY(Bus bus) {
        rra(bus, absolute(bus, y));
    }

    @Instruction(opcode = 0x63, syntax = "RRA ({u8},X)", cycles = 8)
    void rraIndexedIndirect(Bus bus) {
        rra(bus, indexedIndirect(bus));
    }

    @Instruction(opcode = 0x73, syntax = "RRA ({u8}),Y", cycles = 8)
    void rraIndirectIndexed(Bus bus) {
        rra(bus, indirectIndexed(bus));
    }

    /** Rotates memory to the right, and adds it to A: the bit that is rotated out is the carry. */
    private void rra(Bus bus, int address) {
        int value = rotateRight(loadToModify(bus, address));
        bus.save(address, value);
        add(value);
    }

    @Instruction(opcode = 0xC7, syntax = "DCP {u8}", cycles = 5)
    void dcpZeroPage(Bus bus) {
        dcp(bus, zeroPage(bus));
    }

    @Instruction(opcode = 0xD7, syntax = "DCP {u8},X", cycles = 6)
    void dcpZeroPageX(Bus bus) {
        dcp(bus, zeroPage(bus, x));
    }

    @Instruction(opcode = 0xCF, syntax = "DCP {u16}", cycles = 6)
    void dcpAbsolute(Bus bus) {
        dcp(bus, absolute(bus));
    }

    @Instruction(opcode = 0xDF, syntax = "DCP {u16},X", cycles = 7)
    void dcpAbsoluteX(Bus bus) {
        dcp(bus, absolute(bus, x));
    }

    @Instruction(opcode = 0xDB, syntax = "DCP {u16},Y", cycles = 7)
    void dcpAbsoluteY(Bus bus) {
        dcp(bus, absolute(bus, y));
    }

    @Instruction(opcode = 0xC3, syntax = "DCP ({u8},X)", cycles = 8)
    void dcpIndexedIndirect(Bus bus) {
        dcp(bus, indexedIndirect(bus));
    }

    @Instruction(opcode = 0xD3, syntax = "DCP ({u8}),Y", cycles = 8)
    void dcpIndirectIndexed(Bus bus) {
        dcp(bus, indirectIndexed(bus));
    }

    /** Decrements memory, and compares A with it. */
    private void dcp(Bus bus, int address) {
        int value = result(loadToModify(bus, address) - 1);
        bus.save(address, value);
        compare(a, value);
    }

    @Instruction(opcode = 0xE7, syntax = "ISC {u8}", cycles = 5)
    void iscZeroPage(Bus bus) {
        isc(bus, zeroPage(bus));
    }

    @Instruction(opcode = 0xF7, syntax = "ISC {u8},X", cycles = 6)
    void iscZeroPageX(Bus bus) {
        isc(bus, zeroPage(bus, x));
    }

    @Instruction(opcode = 0xEF, syntax = "ISC {u16}", cycles = 6)
    void iscAbsolute(Bus bus) {
        isc(bus, absolute(bus));
    }

    @Instruction(opcode = 0xFF, syntax = "ISC {u16},X", cycles = 7)
    void iscAbsoluteX(Bus bus) {
        isc(bus, absolute(bus, x));
    }

    @Instruction(opcode = 0xFB, syntax = "ISC {u16},Y", cycles = 7)
    void iscAbsoluteY(Bus bus) {
        isc(bus, absolute(bus, y));
    }

    @Instruction(opcode = 0xE3, syntax = "ISC ({u8},X)", cycles = 8)
    void iscIndexedIndirect(Bus bus) {
        isc(bus, indexedIndirect(bus));
    }

    @Instruction(opcode = 0xF3, syntax = "ISC ({u8}),Y", cycles = 8)
    void iscIndirectIndexed(Bus bus) {
        isc(bus, indirectIndexed(bus));
    }

    /** Increments memory, and subtracts it from A. */
    private void isc(Bus bus, int address) {
        int value = result(loadToModify(bus, address) + 1);
        bus.save(address, value);
        subtract(value);
    }

    @Instruction(opcode = 0xA7, syntax = "LAX {u8}", cycles = 3)
    void laxZeroPage(Bus bus) {
        lax(bus.load(zeroPage(bus)));
    }

    @Instruction(opcode = 0xB7, syntax = "LAX {u8},Y", cycles = 4)
    void laxZeroPageY(Bus bus) {
        lax(bus.load(zeroPage(bus, y)));
    }

    @Instruction(opcode = 0xAF, syntax = "LAX {u16}", cycles = 4)
    void laxAbsolute(Bus bus) {
        lax(bus.load(absolute(bus)));
    }

    @Instruction(opcode = 0xBF, syntax = "LAX {u16},Y", cycles = 4)
    void laxAbsoluteY(Bus bus) {
        lax(bus.load(absoluteLoad(bus, y)));
    }

    @Instruction(opcode = 0xA3, syntax = "LAX ({u8},X)", cycles = 6)
    void laxIndexedIndirect(Bus bus) {
        lax(bus.load(indexedIndirect(bus)));
    }

    @Instruction(opcode = 0xB3, syntax = "LAX ({u8}),Y", cycles = 5)
    void laxIndirectIndexed(Bus bus) {
        lax(bus.load(indirectIndexedLoad(bus)));
    }

    /** Loads A and X. */
    private void lax(int value) {
        a = result(value);
        x = a;
    }

    @Instruction(opcode = 0x87, syntax = "SAX {u8}", cycles = 3)
    void saxZeroPage(Bus bus) {
        bus.save(zeroPage(bus), a & x);
    }

    @Instruction(opcode = 0x97, syntax = "SAX {u8},Y", cycles = 4)
    void saxZeroPageY(Bus bus) {
        bus.save(zeroPage(bus, y), a & x);
    }

    @Instruction(opcode = 0x8F, syntax = "SAX {u16}", cycles = 4)
    void saxAbsolute(Bus bus) {
        bus.save(absolute(bus), a & x);
    }

    @Instruction(opcode = 0x83, syntax = "SAX ({u8},X)", cycles = 6)
    void saxIndexedIndirect(Bus bus) {
        bus.save(indexedIndirect(bus), a & x);
    }
}
