package dev.modvm.sample.eightbit;

import static dev.modvm.sample.eightbit.Via6522Board.ACR;
import static dev.modvm.sample.eightbit.Via6522Board.IER;
import static dev.modvm.sample.eightbit.Via6522Board.IFR;
import static dev.modvm.sample.eightbit.Via6522Board.PCR;
import static dev.modvm.sample.eightbit.Via6522Board.SR;
import static dev.modvm.sample.eightbit.Via6522Board.T2C_H;
import static dev.modvm.sample.eightbit.Via6522Board.T2C_L;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shift register of a VIA, to the cycle. */
@Timeout(60)
class Via6522ShiftRegisterTest {
    private static final int FLAG = 0x04;

    // The modes, in ACR.
    private static final int IN_BY_TIMER = 1 << 2;
    private static final int IN_BY_CLOCK = 2 << 2;
    private static final int IN_FROM_OUTSIDE = 3 << 2;
    private static final int OUT_FREE_RUNNING = 4 << 2;
    private static final int OUT_BY_TIMER = 5 << 2;
    private static final int OUT_BY_CLOCK = 6 << 2;
    private static final int OUT_FROM_OUTSIDE = 7 << 2;

    private final Via6522Board.Bench bench = new Via6522Board.Bench();
    private final BusProbe cpu = bench.cpu;

    /** What CB2 was each time CB1 rose, as the receiver at the other end sees it. */
    private String bitsSent() {
        StringBuilder bits = new StringBuilder();
        int before = Via6522Pins.ALL;
        for (int levels : bench.changes) {
            if ((levels & ~before & Via6522Pins.CB1) != 0) {
                bits.append((levels & Via6522Pins.CB2) != 0 ? '1' : '0');
            }
            before = levels;
        }
        return bits.toString();
    }

    @Test
    void outByTheClockTakesTwoCyclesForABit() {
        cpu.save(ACR, OUT_BY_CLOCK);
        cpu.save(IER, 0x80 | FLAG);
        cpu.save(SR, 0xC5);

        assertThat(cpu.cyclesUntilInterrupt(100)).isEqualTo(16);
        assertThat(bitsSent()).isEqualTo("11000101");
        assertThat(cpu.load(SR)).as("it comes back").isEqualTo(0xC5);
        cpu.idle(1);
        assertThat(cpu.isInterrupted()).as("a load clears the flag").isFalse();
    }

    /** Loads timer 2 for the lower half of its period; that is 0 for the first time N + 1 later. */
    private void startTimer2(int latch) {
        cpu.save(T2C_L, latch);
        cpu.save(T2C_H, 0xFF);
    }

    @Test
    void outByTheTimerTakesAsLongAsItsLatchSays() {
        cpu.save(ACR, OUT_BY_TIMER);
        cpu.save(IER, 0x80 | FLAG);
        startTimer2(3);
        cpu.save(SR, 0x0F);

        int first = (3 + 1) + 3; // three cycles after the lower half was 0
        assertThat(cpu.cyclesUntilInterrupt(1_000)).isEqualTo(first - 1 + 15 * 5);
        assertThat(bitsSent()).isEqualTo("00001111");
        cpu.idle(1_000);
        assertThat(bitsSent()).as("it stops").hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void theTimerKeepsItsPeriodWhateverIsAccessed(int later) {
        cpu.save(ACR, OUT_BY_TIMER);
        cpu.save(IER, 0x80 | FLAG);
        startTimer2(3);
        cpu.idle(later);
        cpu.save(SR, 0x0F);

        // The shifts are at 7, 12, 17 and so on after the save to T2C-H; the first is the next one.
        int next = 1 + later < 7 ? 7 : 12;
        assertThat(cpu.cyclesUntilInterrupt(1_000)).isEqualTo(next - 1 - later + 15 * 5);
    }

    @Test
    void theRegisterCanBePolledWhileItShifts() {
        cpu.save(ACR, OUT_BY_TIMER);
        startTimer2(64);
        cpu.save(SR, 0x01);

        List<Integer> values = new ArrayList<>();
        for (int polls = 0; polls < 8 * 132 / 4 - 2; polls++) {
            cpu.idle(3);
            int value = cpu.load(SR);
            if (values.isEmpty() || values.get(values.size() - 1) != value) {
                values.add(value);
            }
        }

        assertThat(values).containsExactly(1, 2, 4, 8, 0x10, 0x20, 0x40, 0x80, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {OUT_BY_TIMER, IN_BY_TIMER, OUT_BY_CLOCK, IN_BY_CLOCK})
    void anAccessInTheMiddleDoesNotBeginAnew(int mode) {
        cpu.save(IER, 0x80 | FLAG);
        cpu.save(ACR, mode);
        int[] cycles = new int[2];
        for (int accesses : new int[] {0, 1}) {
            startTimer2(0);
            cpu.save(SR, 0x0F);
            cpu.idle(4);
            if (accesses == 0) {
                cpu.idle(1);
            } else {
                cpu.load(SR);
            }
            cycles[accesses] = cpu.cyclesUntilInterrupt(100);
            cpu.save(IFR, FLAG);
        }

        assertThat(cycles[1]).isPositive().isEqualTo(cycles[0]);
    }

    @Test
    void theTimerLoadsItsLowerHalfAndCountsThatWithItsUpperHalf() {
        cpu.save(ACR, OUT_BY_TIMER);
        cpu.save(IER, 0x80 | 0x20);
        cpu.save(T2C_L, 2);
        cpu.save(T2C_H, 1);

        int[] lower = new int[9];
        for (int i = 0; i < lower.length; i++) {
            lower[i] = cpu.load(T2C_L);
        }
        assertThat(lower).containsExactly(2, 1, 0, 0xFF, 2, 1, 0, 0xFF, 2);

        cpu.save(T2C_H, 5);
        assertThat(cpu.load(T2C_H)).isEqualTo(5);
        cpu.idle(2);
        assertThat(cpu.load(T2C_H)).as("with the lower half at $FF").isEqualTo(4);
        assertThat(cpu.cyclesUntilInterrupt(1_000)).isEqualTo(6 * 4 - 4);
        cpu.load(T2C_L);
        assertThat(cpu.cyclesUntilInterrupt(3_000)).as("once only").isEqualTo(-1);
    }

    @Test
    void theTimerGoesOnWithSixteenBitsWhenItIsNoClockAnyMore() {
        cpu.save(ACR, OUT_BY_TIMER);
        cpu.save(IER, 0x80 | 0x20);
        cpu.save(T2C_L, 2);
        cpu.save(T2C_H, 1);
        cpu.idle(4);
        cpu.save(ACR, 0); // the counter is $0002

        assertThat(cpu.load(T2C_L)).isEqualTo(1);
        assertThat(cpu.load(T2C_L)).isZero();
        assertThat(cpu.load(T2C_H)).isEqualTo(0xFF);
        assertThat(cpu.load(IFR) & 0x20).isEqualTo(0x20);
    }

    @Test
    void theClockOfTheRegisterSetsNoFlagOfTheControlLine() {
        for (int control : new int[] {0x00, 0x10}) {
            cpu.save(PCR, control);
            startTimer2(0);
            for (int mode : new int[] {OUT_FREE_RUNNING, OUT_BY_TIMER, OUT_BY_CLOCK, IN_BY_CLOCK}) {
                cpu.save(ACR, mode);
                cpu.save(SR, 0xFF);
                cpu.idle(501);
                assertThat(cpu.load(IFR) & 0x10).as("PCR %x, ACR %x", control, mode).isZero();
                cpu.save(ACR, 0);
                assertThat(cpu.load(IFR) & 0x10).as("then off").isZero();
            }
        }
        bench.drive(Via6522Pins.CB1, 0);
        cpu.save(PCR, 0x10);
        cpu.save(IFR, 0x10);
        bench.drive(Via6522Pins.CB1, 1);
        assertThat(cpu.load(IFR) & 0x10).as("an edge from outside does").isEqualTo(0x10);
    }

    @Test
    void freeRunningItNeverEndsAndSetsNoFlag() {
        cpu.save(SR, 0x81);
        startTimer2(0);
        cpu.save(ACR, OUT_FREE_RUNNING);
        cpu.idle(24 * 4 + 3);

        assertThat(cpu.load(IFR) & FLAG).isZero();
        assertThat(bitsSent()).isEqualTo("100000011000000110000001");
    }

    @Test
    void inByTheClockShiftsInWhatCb2Is() {
        cpu.save(ACR, IN_BY_CLOCK);
        cpu.save(IER, 0x80 | FLAG);
        bench.drive(Via6522Pins.CB2, 0);
        cpu.save(SR, 0xFF);

        cpu.idle(7); // the clock has risen three times
        bench.drive(Via6522Pins.CB2, 1); // for the fourth time in this cycle, before the access
        assertThat(cpu.cyclesUntilInterrupt(100)).isEqualTo(8);
        assertThat(cpu.load(SR)).isEqualTo(0x0F);
    }

    @Test
    void cb2IsAnInputWhileBitsComeInWhateverPcrSays() {
        cpu.save(PCR, 0xE0); // a high output
        bench.drive(Via6522Pins.CB2, 0);
        assertThat(bench.isHigh(Via6522Pins.CB2)).isTrue();

        cpu.save(ACR, IN_BY_CLOCK);
        assertThat(bench.outputs & Via6522Pins.CB2).isZero();
        cpu.save(SR, 0xFF);
        cpu.idle(16);
        assertThat(cpu.load(SR)).isZero();

        cpu.save(ACR, 0);
        assertThat(bench.isHigh(Via6522Pins.CB2)).as("off, PCR has its say").isTrue();
    }

    @Test
    void inByTheTimerStartsWithALoad() {
        cpu.save(ACR, IN_BY_TIMER);
        cpu.save(IER, 0x80 | FLAG);
        cpu.idle(100);
        assertThat(cpu.isInterrupted()).isFalse();

        startTimer2(0);
        cpu.load(SR);
        assertThat(cpu.cyclesUntilInterrupt(100)).isEqualTo(3 + 15 * 2);
        assertThat(cpu.load(SR)).isEqualTo(0xFF);
    }

    @Test
    void inFromOutsideSetsTheFlagAfterEightRises() {
        cpu.save(ACR, IN_FROM_OUTSIDE);
        for (int bit : new int[] {1, 0, 1, 1, 0, 0, 1, 0}) {
            assertThat(cpu.load(IFR) & FLAG).isZero();
            bench.drive(Via6522Pins.CB1, 0);
            bench.drive(Via6522Pins.CB2, bit);
            bench.drive(Via6522Pins.CB1, 1);
        }

        assertThat(cpu.load(IFR) & FLAG).isEqualTo(FLAG);
        assertThat(cpu.load(SR)).isEqualTo(0xB2);
        assertThat(cpu.load(IFR) & FLAG).isZero();
    }

    @Test
    void outFromOutsideFollowsTheClock() {
        cpu.save(ACR, OUT_FROM_OUTSIDE);
        cpu.save(SR, 0x5A);
        for (int bit = 0; bit < 8; bit++) {
            assertThat(cpu.load(IFR) & FLAG).isZero();
            bench.pulse(Via6522Pins.CB1);
        }

        assertThat(bitsSent()).isEqualTo("01011010");
        assertThat(cpu.load(IFR) & FLAG).isEqualTo(FLAG);
    }

    @Test
    void offItIsARegisterWithoutAFlag() {
        cpu.save(ACR, OUT_BY_CLOCK);
        cpu.save(SR, 0x12);
        cpu.idle(20);
        assertThat(cpu.load(IFR) & FLAG).isEqualTo(FLAG);

        cpu.save(ACR, 0);
        assertThat(cpu.load(IFR) & FLAG).isZero();
        cpu.save(SR, 0x34);
        cpu.idle(100);
        assertThat(cpu.load(SR)).isEqualTo(0x34);
        assertThat(cpu.load(IFR) & FLAG).isZero();
    }
}
