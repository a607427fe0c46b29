package processor;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;

@Processor(base = U8.class, address = U16.class, model = "Second model")
final class SecondAccumulator extends Accumulator {
    /** Subtracts a constant from A, but not below 0. */
    @Instruction(opcode = 0xE9, syntax = "SUB #{u8}", cycles = 2)
    void subtractToZero(Bus bus) {
        a = Math.max(0, a - bus.load(pc++));
    }

    /** Subtracts 1 from A. */
    @Instruction(opcode = 0x3A, syntax = "DEC", cycles = 2)
    void decrement() {
        a = a - 1 & 0xFF;
    }
}
