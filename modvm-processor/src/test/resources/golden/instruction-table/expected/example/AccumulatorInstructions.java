package example;

import dev.modvm.annotations.GeneratedByModvm;
import dev.modvm.runtime.Bus;
import dev.modvm.runtime.CycleCounter;

/**
 * Executes the instructions of {@link Accumulator}: calls for each opcode the method that has it.
 *
 * <p>It keeps nothing: what a processor's own methods allow, it allows.
 */
@GeneratedByModvm("example.Accumulator")
final class AccumulatorInstructions {
    private AccumulatorInstructions() {
    }

    /**
     * Executes one instruction.
     *
     * @param processor the processor
     * @param bus the port that it takes as {@code Bus}
     * @return the clock cycles that the instruction took
     */
    static int step(Accumulator processor, Bus bus) {
        int opcode = processor.fetch(bus);
        return switch (opcode) {
            // NOP
            case 0x1A -> {
                processor.nothing();
                yield 2;
            }
            // STA {u16}
            case 0x8D -> {
                processor.save(bus);
                yield 4;
            }
            // LDA #{u8}
            case 0xA9 -> {
                processor.loadConstant(bus);
                yield 2;
            }
            // BNE {rel8}
            case 0xD0 -> 2 + processor.branch(bus);
            // NOP
            case 0xEA -> {
                processor.nothing();
                yield 2;
            }
            default -> {
                processor.unknown(opcode);
                yield 1;
            }
        };
    }

    /**
     * Executes instructions, at least one, until the alarm of the counter goes off with the last one.
     *
     * @param processor the processor
     * @param bus the port that it takes as {@code Bus}
     * @param counter counts the cycles of the processor
     * @return the clock cycles that the last instruction took, which are not counted yet
     */
    static int run(Accumulator processor, Bus bus, CycleCounter counter) {
        int cycles = 0;
        boolean first = true;
        while (true) {
            if (!first) {
                if (cycles < 1 || counter.cycle() + cycles >= counter.alarm()) {
                    return cycles;
                }
                counter.advance(cycles);
            }
            first = false;
            cycles = step(processor, bus);
        }
    }
}
