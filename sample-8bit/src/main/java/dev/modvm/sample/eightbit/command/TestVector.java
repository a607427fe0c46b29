package dev.modvm.sample.eightbit.command;

import dev.modvm.sample.eightbit.processor.BusAccess;
import dev.modvm.sample.eightbit.processor.Registers;
import java.util.List;
import java.util.Map;

/**
 * What a 6502 has to do in one instruction.
 *
 * @param name what people call it: usually the bytes of the instruction
 * @param before the state from which it starts
 * @param after the state that it has to reach
 * @param accesses what has to happen on the bus, one access for each clock cycle
 */
record TestVector(String name, State before, State after, List<BusAccess> accesses) {
    /**
     * The state of a computer.
     *
     * @param registers those of the processor
     * @param memory the byte at each address that matters; the others are 0
     */
    record State(Registers registers, Map<Integer, Integer> memory) {}
}
