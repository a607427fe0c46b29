package dev.modvm.benchmarks.board;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import dev.modvm.sample.eightbit.processor.Mos6502;

/** {@link BenchmarkBoard} with RAM wherever the functional test of the 6502 wants it. */
@MachineSpec
public interface FunctionalTestBoard {
    /**
     * The processor.
     *
     * @return a 6502
     */
    Mos6502 cpu();

    /**
     * The memory below the devices.
     *
     * @return 48 KiB of RAM
     */
    @Mapped(from = 0x0000, to = 0xBFFF)
    Ram lowerRam();

    /**
     * A device that the test leaves alone.
     *
     * @return a console
     */
    @Mapped(from = 0xD000, to = 0xD001)
    PassConsole console();

    /**
     * A device that the test leaves alone.
     *
     * @return a timer
     */
    @Mapped(from = 0xD100, to = 0xD103)
    IntervalTimer timer();

    /**
     * The memory above the devices.
     *
     * @return 8 KiB of RAM
     */
    @Mapped(from = 0xE000, to = 0xFFFF)
    Ram higherRam();
}
