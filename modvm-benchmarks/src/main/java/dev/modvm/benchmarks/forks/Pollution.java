package dev.modvm.benchmarks.forks;

import dev.modvm.benchmarks.board.BareBoardMachine;
import dev.modvm.benchmarks.board.HandledBoardMachine;
import dev.modvm.benchmarks.board.HandledMemory;
import dev.modvm.benchmarks.board.PassConsole;
import dev.modvm.benchmarks.board.Ram;
import dev.modvm.benchmarks.board.Rom;
import dev.modvm.runtime.Machine;
import dev.modvm.sample.eightbit.processor.Mos6502;

/**
 * Other kinds of machine, with other kinds of bus: one whose upper memory answers by handlers, and
 * one without a timer. They run before the measured one in the same JVM, long enough to be
 * compiled, so that all code that machines share has seen them.
 */
final class Pollution {
    private static final int SLICES = 24;

    private Pollution() {}

    static void spread(long cyclesPerSlice) {
        byte[] image = GuestProgram.SIEVE_ROM.imageWithoutTimer();
        Machine handled =
                HandledBoardMachine.builder()
                        .cpu(new Mos6502())
                        .ram(new Ram(GuestProgram.cut(image, 0x0000, 0x7FFF)))
                        .cells(new HandledMemory(withReadyConsole(image)))
                        .build();
        Machine bare = bare(GuestProgram.INTEGERS_RAM);
        for (int slice = 0; slice < SLICES; slice++) {
            handled.run(cyclesPerSlice);
            bare.run(cyclesPerSlice);
        }
    }

    /** What is a console elsewhere is memory here, and reads as a console that is ready. */
    private static byte[] withReadyConsole(byte[] image) {
        byte[] cells = GuestProgram.cut(image, 0x8000, 0xFFFF);
        cells[0xD001 - 0x8000] = (byte) 0x80;
        return cells;
    }

    static Machine bare(GuestProgram program) {
        byte[] image = program.imageWithoutTimer();
        return BareBoardMachine.builder()
                .cpu(new Mos6502())
                .lowerRam(new Ram(GuestProgram.cut(image, 0x0000, 0x7FFF)))
                .higherRam(new Ram(GuestProgram.cut(image, 0x8000, 0xBFFF)))
                .console(new PassConsole())
                .rom(new Rom(GuestProgram.cut(image, 0xE000, 0xFFFF)))
                .build();
    }
}
