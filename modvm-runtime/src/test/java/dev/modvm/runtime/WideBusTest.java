package dev.modvm.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class WideBusTest {
    private static final class ProbedBus extends WideBus {
        private long address;
        private long value;

        ProbedBus(int addressBits, int valueBits) {
            super(addressBits, valueBits);
        }

        @Override
        protected long decodeLoad(long loaded) {
            address = loaded;
            return -1;
        }

        @Override
        protected void decodeSave(long saved, long newValue) {
            address = saved;
            value = newValue;
        }
    }

    @Test
    void addressesAndValuesAreCutToTheLines() {
        ProbedBus bus = new ProbedBus(33, 12);
        assertThat(bus.load(-1)).isEqualTo(0xFFF);
        assertThat(bus.address).isEqualTo(0x1_FFFF_FFFFL);
        bus.save(0x2_0000_0001L, 0x1234);
        assertThat(bus.address).isEqualTo(1);
        assertThat(bus.value).isEqualTo(0x234);
    }

    @Test
    void sixtyFourLinesCarryEveryBit() {
        ProbedBus bus = new ProbedBus(64, 64);
        assertThat(bus.load(Long.MIN_VALUE)).isEqualTo(-1);
        assertThat(bus.address).isEqualTo(Long.MIN_VALUE);
        bus.save(-1, -2);
        assertThat(bus.value).isEqualTo(-2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65, -1})
    void aWideBusHasOneToSixtyFourLines(int lines) {
        assertThatThrownBy(() -> new ProbedBus(lines, 8))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ProbedBus(64, lines))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
