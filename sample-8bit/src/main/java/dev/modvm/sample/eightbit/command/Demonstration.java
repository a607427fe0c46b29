package dev.modvm.sample.eightbit.command;

import dev.modvm.sample.eightbit.Console;
import dev.modvm.sample.eightbit.ConsoleBoard;
import dev.modvm.sample.eightbit.ConsoleBoardMachine;
import dev.modvm.sample.eightbit.Ram;
import dev.modvm.sample.eightbit.processor.SupervisedMos6502;
import java.io.PrintStream;

/** Runs the program of {@code programs/mandelbrot.s} on a {@link ConsoleBoard}. */
final class Demonstration {
    private static final String PROGRAM = "mandelbrot";

    private Demonstration() {}

    /**
     * Runs the program until it jumps to itself.
     *
     * @param out what the machine's console prints on
     */
    static void run(PrintStream out) {
        machine(new SupervisedMos6502(), out).run().orThrow();
    }

    /**
     * Builds the machine.
     *
     * @param cpu its processor, which ends when the program jumps to itself
     * @param out what the machine's console prints on
     * @return a machine that is ready to run
     */
    static ConsoleBoardMachine machine(SupervisedMos6502 cpu, PrintStream out) {
        return ConsoleBoardMachine.builder()
                .cpu(cpu.endAtStandstill())
                .ram(new Ram(0x8000))
                .console(new Console(out))
                .rom(RomImage.builtIn(PROGRAM))
                .build();
    }
}
