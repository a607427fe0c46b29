package dev.modvm.benchmarks.board;

import dev.modvm.annotations.Cycle;
import dev.modvm.annotations.Handles;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.Port;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;
import dev.modvm.runtime.Line;
import dev.modvm.runtime.LoadRequest;
import dev.modvm.runtime.SaveRequest;

/**
 * A serial port: its first address is its data, its second its status. A byte that is saved is away
 * after {@value #CYCLES_OF_A_BYTE} cycles; until then bit 7 of the status is set, then it pulls IRQ
 * until the status is loaded.
 */
@Peripheral(base = U8.class, address = U16.class, model = "Serial port")
public final class SerialPort {
    private static final int CYCLES_OF_A_BYTE = 1_040;
    private static final int BUSY = 0x80;

    private long left;

    /** Creates a serial port that is idle. */
    public SerialPort() {}

    @Cycle
    long elapsed(long cycles, @Port("irq") Line irq) {
        if (left == 0) {
            return Long.MAX_VALUE;
        }
        left -= Math.min(left, cycles);
        if (left > 0) {
            return left;
        }
        irq.raise();
        return Long.MAX_VALUE;
    }

    @Handles(LoadRequest.class)
    int status(int address, @Port("irq") Line irq) {
        irq.release();
        return address == 1 && left > 0 ? BUSY : 0;
    }

    @Handles(SaveRequest.class)
    void send(int address, int value) {
        left = address == 0 ? CYCLES_OF_A_BYTE : left;
    }
}
