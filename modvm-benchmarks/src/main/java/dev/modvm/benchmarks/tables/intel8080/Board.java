package dev.modvm.benchmarks.tables.intel8080;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import dev.modvm.benchmarks.board.Ram;

/** An 8080 and its memory. */
@MachineSpec
interface Board {
    Intel8080 cpu();

    @Mapped(from = 0x0000, to = 0x7FFF)
    Ram ram();
}
