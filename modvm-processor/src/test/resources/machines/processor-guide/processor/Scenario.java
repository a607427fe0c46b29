package processor;

import dev.modvm.runtime.*;
import java.util.function.Function;

/** What the guide shows of processors. */
public final class Scenario {
    private static final int[] PROGRAM = {
        0xA9, 3, //          $0000  LDA #3
        0x8D, 0x00, 0xF0, // $0002  STA $F000
        0xE9, 1, //          $0005  SUB #1
        0xD0, -7, //         $0007  BNE $0002
        0x00, //             $0009  HLT
    };

    private static final int[] SECOND_PROGRAM = {
        0xA9, 3, //          $0000  LDA #3
        0xE9, 5, //          $0002  SUB #5
        0x8D, 0x00, 0xF0, // $0004  STA $F000
        0x3A, //             $0007  DEC
        0x8D, 0x00, 0xF0, // $0008  STA $F000
        0x00, //             $000B  HLT
    };

    private Scenario() {}

    /** The same in both executions: only in the fused one a cycle within a step is exact. */
    public static String printed(Function<Machine, MachineOutcome> execution) {
        Printer printer = new Printer();
        BoardMachine.builder()
                .cpu(new Accumulator())
                .ram(new Ram(PROGRAM))
                .printer(printer)
                .build()
                .run()
                .orThrow();
        return String.join("\n", printer.printed);
    }

    public static String second(Function<Machine, MachineOutcome> execution) {
        Printer printer = new Printer();
        SecondBoardMachine.builder()
                .cpu(new SecondAccumulator())
                .ram(new Ram(SECOND_PROGRAM))
                .printer(printer)
                .build()
                .run()
                .orThrow();
        return String.join("\n", printer.printed);
    }

    public static String unknown(Function<Machine, MachineOutcome> execution) {
        BoardMachine machine =
                BoardMachine.builder()
                        .cpu(new Accumulator())
                        .ram(new Ram(0xA9, 3, 0x3A))
                        .printer(new Printer())
                        .build();
        return execution.apply(machine).component("cpu").toString();
    }

    public static String listing(Function<Machine, MachineOutcome> execution) {
        return list(new Ram(PROGRAM).cells, PROGRAM.length).strip();
    }

    static String list(byte[] memory, int end) {
        StringBuilder listing = new StringBuilder();
        int address = 0;
        while (address < end) {
            String text = AccumulatorDisassembler.disassemble(at -> memory[at], address);
            listing.append(String.format("$%04X  %s\n", address, text));
            address += AccumulatorDisassembler.length(memory[address] & 0xFF);
        }
        return listing.toString();
    }
}
