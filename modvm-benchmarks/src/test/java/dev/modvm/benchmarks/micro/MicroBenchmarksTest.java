package dev.modvm.benchmarks.micro;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The benchmarks do what they are said to do, once; how fast is not asked. */
@Timeout(60)
class MicroBenchmarksTest {
    @Test
    void eachAccessIsAnsweredByTheComponentThatItNames() {
        assertThat(new BusAccess().loadFirstWindow()).isEqualTo(lastOffset(1));
        assertThat(new BusAccess().loadLastWindow()).isEqualTo(lastOffset(3));
        assertThat(new BusAccess().fetchLastWindow()).isEqualTo(lastOffset(3));
        assertThat(new BusAccess().loadDevice()).isEqualTo(lastOffset(5));
        assertThat(new BusAccess().loadArray()).isEqualTo(lastOffset(7));
        assertThat(new BusAccess().loadInterfaceOfOneClass()).isEqualTo(lastOffset(9));
        assertThat(new BusAccess().loadInterfaceOfThreeClasses()).isEqualTo(lastOffset(9));
    }

    @Test
    void savesArrive() {
        int saved = ~lastOffset(1) & 0xFF;
        assertThat(new BusAccess().saveFirstWindow()).isEqualTo(saved);
        assertThat(new BusAccess().saveLastWindow()).isEqualTo(saved);
        assertThat(new BusAccess().saveDevice()).isEqualTo(saved);
    }

    @Test
    void allQueriesGiveTheSame() {
        int value = 1;
        for (int i = 0; i < BusAccess.OPERATIONS; i++) {
            value = 5 * value + 1 & 0xFFFF;
        }
        assertThat(new Queries().typed()).isEqualTo(value);
        assertThat(new Queries().untyped()).isEqualTo(value);
        assertThat(new Queries().direct()).isEqualTo(value);
    }

    @Test
    void looksFindWhatTheLineIs() {
        assertThat(new Lines().released()).isZero();
        assertThat(new Lines().raised()).isEqualTo(BusAccess.OPERATIONS);
        assertThat(new Lines().without()).isZero();
    }

    private static int lastOffset(int increment) {
        int offset = 0;
        for (int i = 0; i < BusAccess.OPERATIONS; i++) {
            offset = 5 * offset + increment & 0xFF;
        }
        return offset;
    }
}
