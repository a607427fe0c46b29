package example;

import dev.modvm.annotations.GeneratedByModvm;
import dev.modvm.runtime.InstructionSyntax;
import java.util.function.IntUnaryOperator;

/**
 * Disassembles the instructions of {@link Accumulator}. It keeps nothing.
 */
@GeneratedByModvm("example.Accumulator")
final class AccumulatorDisassembler {
    private AccumulatorDisassembler() {
    }

    /**
     * Writes an instruction as its assembler does.
     *
     * @param memory gives what an address holds, of which the lower 8 bits count
     * @param address where the opcode is; what follows lies behind it, and address 0 behind $FFFF
     * @return the instruction with its operands, or a directive for data where no instruction has
     *     the opcode
     */
    static String disassemble(IntUnaryOperator memory, int address) {
        return InstructionSyntax.disassemble(
                AccumulatorDisassembler::syntax, at -> memory.applyAsInt((int) at), address, 8, 16);
    }

    /**
     * Tells how much room an instruction takes.
     *
     * @param opcode its opcode
     * @return the number of bytes, with the one of the opcode; 1 where no instruction has the opcode
     */
    static int length(int opcode) {
        return InstructionSyntax.length(syntax(opcode), 8);
    }

    /**
     * The syntax of an instruction; empty where there is none.
     */
    private static String syntax(int opcode) {
        return switch (opcode) {
            case 0x1A -> "NOP";
            case 0x8D -> "STA {u16}";
            case 0xA9 -> "LDA #{u8}";
            case 0xD0 -> "BNE {rel8}";
            case 0xEA -> "NOP";
            default -> "";
        };
    }
}
