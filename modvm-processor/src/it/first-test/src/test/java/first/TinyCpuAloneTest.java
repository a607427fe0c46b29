package first;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.runtime.*;
import org.junit.jupiter.api.Test;

class TinyCpuAloneTest {
    /** A bus that is an array. */
    private static final class FlatBus extends Bus {
        final int[] cells = new int[0x10000];

        @Override
        protected int decodeLoad(int address) {
            return cells[address];
        }

        @Override
        protected void decodeSave(int address, int value) {
            cells[address] = value;
        }
    }

    @Test
    void loadsAndSaves() {
        TinyCpu cpu = new TinyCpu();
        FlatBus bus = new FlatBus();
        bus.cells[0] = 1; // load 5
        bus.cells[1] = 5;
        bus.cells[2] = 2; // save
        bus.cells[3] = 0x0100;

        assertThat(cpu.step(bus)).isEqualTo(2);
        assertThat(cpu.step(bus)).isEqualTo(2);

        assertThat(bus.cells[0x0100]).isEqualTo(5);
    }
}
