package dev.modvm.sample.eightbit;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import dev.modvm.sample.eightbit.processor.Sim65Processor;

/**
 * A computer without any device, whose programs call the host: what {@code cl65 -t sim6502} builds
 * C programs for.
 */
@MachineSpec
public interface Sim65Board {
    /**
     * The processor.
     *
     * @return a 6502 whose opcode fetches the hooks can tell from other loads
     */
    @SuppressWarnings("modvm/LineUndriven")
    Sim65Processor cpu();

    /**
     * The memory.
     *
     * @return RAM up to the counter and the hooks
     */
    @Mapped(from = 0x0000, to = 0xFFBF)
    Ram ram();

    /**
     * The way to the host.
     *
     * @return the counter, the hooks, and RAM around them
     */
    @Mapped(from = 0xFFC0, to = 0xFFFF)
    ParavirtualHooks hooks();
}
