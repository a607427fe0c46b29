package dev.modvm.sample.eightbit.command;

import dev.modvm.sample.eightbit.Console;
import dev.modvm.sample.eightbit.ConsoleBoard;
import dev.modvm.sample.eightbit.ConsoleBoardMachine;
import dev.modvm.sample.eightbit.Ram;
import dev.modvm.sample.eightbit.Rom;
import dev.modvm.sample.eightbit.SupervisedMos6502;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/** Runs the program of {@code programs/mandelbrot.s} on a {@link ConsoleBoard}. */
final class Demonstration {
    private static final String PROGRAM = "mandelbrot.rom";

    private Demonstration() {}

    /**
     * Runs the program until it jumps to itself.
     *
     * @param out what the machine's console prints on
     */
    static void run(PrintStream out) {
        ConsoleBoardMachine machine =
                ConsoleBoardMachine.builder()
                        .cpu(new SupervisedMos6502().endAtStandstill())
                        .ram(new Ram(0x8000))
                        .console(new Console(out))
                        .rom(new Rom(program()))
                        .build();
        machine.run().orThrow();
    }

    private static byte[] program() {
        try (InputStream image = Demonstration.class.getResourceAsStream(PROGRAM)) {
            if (image == null) {
                throw new IllegalStateException("the jar lacks its resource " + PROGRAM);
            }
            return image.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
