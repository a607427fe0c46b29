package dev.modvm.benchmarks.tables.mos6502;

import dev.modvm.benchmarks.board.PassConsole;
import dev.modvm.benchmarks.board.Ram;
import dev.modvm.benchmarks.board.Rom;
import dev.modvm.benchmarks.forks.GuestProgram;
import dev.modvm.benchmarks.tables.Subject;
import dev.modvm.sample.eightbit.processor.Mos6502;
import java.util.Arrays;
import java.util.function.Supplier;

/** Builds the computer, with the sieve in its ROM. */
public final class Start implements Supplier<Subject> {
    /** Creates a builder of computers. */
    public Start() {}

    @Override
    public Subject get() {
        byte[] image = GuestProgram.SIEVE_ROM.imageWithoutTimer();
        byte[] lower = Arrays.copyOfRange(image, 0x0000, 0x8000);
        Mos6502 cpu = new Mos6502();
        return new Subject(
                BoardMachine.builder()
                        .cpu(cpu)
                        .lowerRam(new Ram(lower))
                        .higherRam(new Ram(Arrays.copyOfRange(image, 0x8000, 0xC000)))
                        .console(new PassConsole())
                        .rom(new Rom(Arrays.copyOfRange(image, 0xE000, 0x10000)))
                        .build(),
                cpu,
                lower);
    }
}
