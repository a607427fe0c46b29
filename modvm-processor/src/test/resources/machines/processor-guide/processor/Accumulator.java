package processor;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;

@Processor(base = U8.class, address = U16.class, model = "Accumulator machine")
class Accumulator {
    int pc; // the address of the next byte of the program
    int a;

    @Boot
    void reset() {
        pc = 0;
    }

    @Fetch
    int fetch(Bus bus) {
        return bus.fetch(pc++);
    }

    /** Loads A with a constant. */
    @Instruction(opcode = 0xA9, syntax = "LDA #{u8}", cycles = 2)
    void loadConstant(Bus bus) {
        a = bus.load(pc++);
    }

    /** Saves A. */
    @Instruction(opcode = 0x8D, syntax = "STA {u16}", cycles = 4)
    void save(Bus bus) {
        int low = bus.load(pc++);
        int high = bus.load(pc++);
        bus.save(low | high << 8, a);
    }

    /** Subtracts a constant from A. */
    @Instruction(opcode = 0xE9, syntax = "SUB #{u8}", cycles = 2)
    void subtract(Bus bus) {
        a = a - bus.load(pc++) & 0xFF;
    }

    /** Branches if A is not 0. */
    @Instruction(opcode = 0xD0, syntax = "BNE {rel8}", cycles = 2)
    int branch(Bus bus) {
        int distance = (byte) bus.load(pc++);
        if (a == 0) {
            return 0;
        }
        pc += distance;
        return 1; // one cycle more
    }

    /** Ends the processor. */
    @Instruction(opcode = 0x00, syntax = "HLT", cycles = 1)
    void halt() {
        throw Terminated.with(0);
    }

    /** Fails: there is no such instruction. */
    @Otherwise
    void unknown(int opcode) {
        throw new IllegalStateException("there is no opcode " + opcode);
    }
}
