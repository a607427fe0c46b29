package dev.modvm.sample.eightbit.command;

import dev.modvm.sample.eightbit.processor.Mos6502Disassembler;
import dev.modvm.sample.eightbit.processor.SupervisedMos6502;
import dev.modvm.sample.eightbit.processor.SupervisedProcessor;
import dev.modvm.sample.eightbit.processor.SupervisedWdc65C02;
import dev.modvm.sample.eightbit.processor.Wdc65C02Disassembler;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The processors that the user can choose, with their instructions as the assembler ca65 knows
 * them.
 */
enum InstructionSet {
    /** The NMOS 6502. */
    MOS_6502(
            "6502",
            """
            ++...++.+++..++.
            ++...++.++...++.
            ++..+++.+++.+++.
            ++...++.++...++.
            ++...++.+++.+++.
            ++...++.++...++.
            ++...++.+++.+++.
            ++...++.++...++.
            .+..+++.+.+.+++.
            ++..+++.+++..+..
            +++.+++.+++.+++.
            ++..+++.+++.+++.
            ++..+++.+++.+++.
            ++...++.++...++.
            ++..+++.+++.+++.
            ++...++.++...++.
            """) {
        @Override
        String disassemble(IntUnaryOperator memory, int address) {
            return Mos6502Disassembler.disassemble(memory, address);
        }

        @Override
        int length(int opcode) {
            return Mos6502Disassembler.length(opcode);
        }

        @Override
        SupervisedProcessor processor() {
            return new SupervisedMos6502();
        }
    },

    /** The 65C02 of the Western Design Center. */
    WDC_65C02(
            "65C02",
            """
            ++..+++++++.++++
            +++.+++++++.++++
            ++..+++++++.++++
            +++.+++++++.++++
            ++...++++++.++++
            +++..++++++..+++
            ++..+++++++.++++
            +++.+++++++.++++
            ++..+++++++.++++
            +++.+++++++.++++
            +++.+++++++.++++
            +++.+++++++.++++
            ++..++++++++++++
            +++..+++++++.+++
            ++..+++++++.++++
            +++..++++++..+++
            """) {
        @Override
        String disassemble(IntUnaryOperator memory, int address) {
            return Wdc65C02Disassembler.disassemble(memory, address);
        }

        @Override
        int length(int opcode) {
            return Wdc65C02Disassembler.length(opcode);
        }

        @Override
        SupervisedProcessor processor() {
            return new SupervisedWdc65C02();
        }
    };

    private static final int COLUMNS = 16;

    private final String assemblerName;
    private final String documented;

    /**
     * Creates an instruction set.
     *
     * @param assemblerName what ca65 calls it
     * @param documented for each opcode that ca65 writes for its instruction a plus, else a dot: a
     *     line of {@value #COLUMNS} for each upper half
     */
    InstructionSet(String assemblerName, String documented) {
        this.assemblerName = assemblerName;
        this.documented = documented;
    }

    /**
     * Writes an instruction.
     *
     * @param memory gives the byte at an address
     * @param address where the opcode is, 16 bits
     * @return the instruction, or a directive for a byte where no instruction has the opcode
     */
    abstract String disassemble(IntUnaryOperator memory, int address);

    /**
     * Tells how much room an instruction takes.
     *
     * @param opcode its opcode, 8 bits
     * @return the number of bytes, with the opcode's; 1 where no instruction has the opcode
     */
    abstract int length(int opcode);

    /**
     * Creates a processor.
     *
     * @return a {@link SupervisedMos6502} or a {@link SupervisedWdc65C02}
     */
    abstract SupervisedProcessor processor();

    /**
     * Tells whether an assembler that is given the instruction writes this opcode. Undocumented
     * ones it does not know, or it has another one for the same instruction.
     *
     * @param opcode the opcode, 8 bits
     * @return whether the opcode is documented
     */
    boolean isDocumented(int opcode) {
        int row = opcode / COLUMNS;
        int column = opcode % COLUMNS;
        return documented.charAt(row * (COLUMNS + 1) + column) == '+';
    }

    @Override
    public String toString() {
        return assemblerName;
    }

    /** Reads the processor on the command line. */
    static final class Converter implements ITypeConverter<InstructionSet> {
        @Override
        public InstructionSet convert(String text) {
            for (InstructionSet set : values()) {
                if (set.toString().equalsIgnoreCase(text)) {
                    return set;
                }
            }
            String known =
                    Arrays.stream(values())
                            .map(InstructionSet::toString)
                            .collect(Collectors.joining(" or "));
            throw new TypeConversionException(
                    "there is no processor '" + text + "'; write " + known);
        }
    }
}
