package dev.modvm.benchmarks.board;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;

/** {@link BareBoard} with a timer and a serial port, which are both idle, and their lines. */
@MachineSpec
public interface IdleBoard extends BareBoard {
    /**
     * A timer that nobody starts.
     *
     * @return a timer
     */
    @Mapped(from = 0xD100, to = 0xD103)
    IntervalTimer timer();

    /**
     * A serial port that receives nothing.
     *
     * @return a serial port
     */
    @Mapped(from = 0xD200, to = 0xD201)
    SerialPort serial();
}
