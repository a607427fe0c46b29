package first;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TinyCpuTest {
    /** The processor, with a recorder in place of the screen. */
    @MachineSpec
    interface Bench {
        TinyCpu cpu();

        @Mapped(from = 0x0000, to = 0x0FFF)
        Ram ram();

        @Mapped(from = 0x8000, to = 0x8000)
        Recorder recorder();
    }

    /** Notes what is saved to it, and when. */
    @Peripheral(base = U16.class)
    static final class Recorder {
        final List<String> log = new ArrayList<>();
        private long now;

        @Cycle
        long elapsed(long cycles) {
            now += cycles;
            return Long.MAX_VALUE;
        }

        @Handles(SaveRequest.class)
        void record(int address, int value) {
            log.add(value + " in cycle " + now);
        }
    }

    private final Recorder recorder = new Recorder();

    private TinyCpuTest_BenchMachine bench(int... program) {
        return TinyCpuTest_BenchMachine.builder()
                .cpu(new TinyCpu())
                .ram(new Ram(program))
                .recorder(recorder)
                .build();
    }

    @Test
    void shifts() {
        bench(1, 5, 3, 1, 2, 0x8000, 0).run().orThrow(); // load 5, shift by 1, save, end

        assertThat(recorder.log).containsExactly("10 in cycle 4");
    }

    @Test
    void endsWithCode0() {
        ComponentOutcome cpu = bench(0).run().component("cpu");

        assertThat(cpu.status()).isEqualTo(ComponentStatus.ENDED);
        assertThat(cpu.code()).hasValue(0);
    }

    @Test
    void failsAtAnUnknownOpcode() {
        ComponentOutcome cpu = bench(9, 9).run().component("cpu");

        assertThat(cpu.status()).isEqualTo(ComponentStatus.FAILED);
        assertThat(cpu.failure().orElseThrow()).hasMessage("there is no opcode 9");
    }

    @Test
    void savesInItsSecondInstruction() {
        TinyCpuTest_BenchMachine bench = bench(1, 5, 2, 0x8000, 5, 2); // load 5, save, save ...

        bench.run(2).orThrow(); // up to cycle 2
        assertThat(recorder.log).isEmpty();
        bench.run(1).orThrow(); // up to cycle 3
        assertThat(recorder.log).containsExactly("5 in cycle 2");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 7, 1_000})
    void doesTheSameInSlices(long slice) {
        TinyCpuTest_BenchMachine bench = bench(Main.PROGRAM);

        while (bench.run(slice).orThrow().component("cpu").status() == ComponentStatus.RUNNING) {
            // Here a program would draw, or look at the keyboard.
        }

        assertThat(recorder.log).hasSize(16).endsWith("65535 in cycle 152");
    }

    @Test
    @Timeout(60)
    void drawsAsManyLinesOnThreads() throws InterruptedException {
        try (MachineHandle handle = bench(Main.PROGRAM).start()) {
            handle.join().orThrow();
        }

        assertThat(recorder.log).hasSize(16);
    }
}
