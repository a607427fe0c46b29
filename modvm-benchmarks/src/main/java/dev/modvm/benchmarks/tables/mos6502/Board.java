package dev.modvm.benchmarks.tables.mos6502;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import dev.modvm.benchmarks.board.PassConsole;
import dev.modvm.benchmarks.board.Ram;
import dev.modvm.benchmarks.board.Rom;
import dev.modvm.sample.eightbit.processor.Mos6502;

/** {@link dev.modvm.benchmarks.board.BareBoard}, with the 6502 of one variant. */
@MachineSpec
interface Board {
    @SuppressWarnings("modvm/LineUndriven")
    Mos6502 cpu();

    @Mapped(from = 0x0000, to = 0x7FFF)
    Ram lowerRam();

    @Mapped(from = 0x8000, to = 0xBFFF)
    Ram higherRam();

    @Mapped(from = 0xD000, to = 0xD001)
    PassConsole console();

    @Mapped(from = 0xE000, to = 0xFFFF)
    Rom rom();
}
