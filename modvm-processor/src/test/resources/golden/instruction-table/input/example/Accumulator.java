package example;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;

@Processor(base = U8.class, address = U16.class, model = "Accumulator machine")
final class Accumulator {
    int pc, a;

    @Fetch
    int fetch(Bus bus) {
        return bus.load(pc++);
    }

    /** Loads A with a constant. */
    @Instruction(opcode = 0xA9, syntax = "LDA #{u8}", cycles = 2)
    void loadConstant(Bus bus) {
        a = bus.load(pc++);
    }

    /** Saves A. It takes the low byte of the address first. */
    @Instruction(opcode = 0x8D, syntax = "STA {u16}", cycles = 4)
    void save(Bus bus) {
        bus.save(bus.load(pc++) | bus.load(pc++) << 8, a);
    }

    /**
     * Branches if A is not 0.
     *
     * @return one more cycle if it branches
     */
    @Instruction(opcode = 0xD0, syntax = "BNE {rel8}", cycles = 2)
    int branch(Bus bus) {
        int distance = (byte) bus.load(pc++);
        if (a == 0) {
            return 0;
        }
        pc += distance;
        return 1;
    }

    @Instruction(opcode = 0xEA, syntax = "NOP", cycles = 2)
    @Instruction(opcode = 0x1A, syntax = "NOP", cycles = 2)
    void nothing() {}

    /** Ends the processor, with the opcode as its code. */
    @Otherwise
    void unknown(int opcode) {
        throw Terminated.with(opcode);
    }
}
