package first;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;

@Processor(base = U16.class, model = "Tiny CPU")
final class TinyCpu {
    private int pc; // the address of the next instruction
    private int a; // the accumulator

    @Boot
    void reset() {
        pc = 0;
    }

    @Step
    int step(Bus bus) { // executes one instruction; returns its clock cycles
        int opcode = bus.load(pc++);
        if (opcode == 0) {
            throw Terminated.with(0); // ends the processor, and with it the machine
        }
        int operand = bus.load(pc++);
        switch (opcode) {
            case 1 -> a = operand;
            case 2 -> bus.save(operand, a);
            case 3 -> a = a << operand & 0xFFFF;
            case 4 -> a ^= bus.load(operand);
            case 5 -> pc = a == 1 ? pc : operand;
            default -> throw new IllegalStateException("there is no opcode " + opcode);
        }
        return 2;
    }
}
