package dev.modvm.benchmarks.board;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import dev.modvm.sample.eightbit.processor.Mos6502;

/** {@link BenchmarkBoard} without timer: no device that knows time, and no line that is pulled. */
@MachineSpec
public interface BareBoard {
    /**
     * The processor.
     *
     * @return a 6502
     */
    @SuppressWarnings("modvm/LineUndriven")
    Mos6502 cpu();

    /**
     * The lower memory.
     *
     * @return 32 KiB of RAM
     */
    @Mapped(from = 0x0000, to = 0x7FFF)
    Ram lowerRam();

    /**
     * The higher memory.
     *
     * @return 16 KiB of RAM
     */
    @Mapped(from = 0x8000, to = 0xBFFF)
    Ram higherRam();

    /**
     * What the program prints on.
     *
     * @return a console
     */
    @Mapped(from = 0xD000, to = 0xD001)
    PassConsole console();

    /**
     * The program, and the vectors at its end.
     *
     * @return 8 KiB of ROM
     */
    @Mapped(from = 0xE000, to = 0xFFFF)
    Rom rom();
}
