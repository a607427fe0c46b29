package dev.modvm.sample.eightbit;

import static dev.modvm.sample.eightbit.Via6522Board.ACR;
import static dev.modvm.sample.eightbit.Via6522Board.DDRB;
import static dev.modvm.sample.eightbit.Via6522Board.IER;
import static dev.modvm.sample.eightbit.Via6522Board.IFR;
import static dev.modvm.sample.eightbit.Via6522Board.ORB;
import static dev.modvm.sample.eightbit.Via6522Board.T1C_H;
import static dev.modvm.sample.eightbit.Via6522Board.T1C_L;
import static dev.modvm.sample.eightbit.Via6522Board.T1L_H;
import static dev.modvm.sample.eightbit.Via6522Board.T1L_L;
import static dev.modvm.sample.eightbit.Via6522Board.T2C_H;
import static dev.modvm.sample.eightbit.Via6522Board.T2C_L;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.runtime.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The timers of a VIA, to the cycle. */
@Timeout(60)
class Via6522TimersTest {
    private static final int FREE_RUNNING = 0x40;
    private static final int TIMER_1 = 0x40;
    private static final int TIMER_2 = 0x20;

    private final Via6522Board.Bench bench = new Via6522Board.Bench();
    private final BusProbe cpu = bench.cpu;

    private void startTimer1(int count) {
        cpu.save(T1C_L, count & 0xFF);
        cpu.save(T1C_H, count >> 8);
    }

    private void startTimer2(int count) {
        cpu.save(T2C_L, count & 0xFF);
        cpu.save(T2C_H, count >> 8);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 255, 256, 10_000, 0xFFFF})
    void timer1InterruptsAsTheDataSheetSays(int count) {
        cpu.save(IER, 0x80 | TIMER_1);
        startTimer1(count);

        // N + 1.5 cycles after the end of the cycle of the save: in the middle of this one.
        assertThat(cpu.cyclesUntilInterrupt(70_000)).isEqualTo(count + 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 255, 256, 10_000, 0xFFFF})
    void timer2InterruptsAsTheDataSheetSays(int count) {
        cpu.save(IER, 0x80 | TIMER_2);
        startTimer2(count);

        assertThat(cpu.cyclesUntilInterrupt(70_000)).isEqualTo(count + 2);
    }

    @Test
    void timer1CountsDownAndIsReloaded() {
        startTimer1(3);

        assertThat(cpu.load(T1C_L)).isEqualTo(3);
        assertThat(cpu.load(T1C_L)).isEqualTo(2);
        assertThat(cpu.load(T1C_L)).isEqualTo(1);
        assertThat(cpu.load(T1C_L)).isEqualTo(0);
        assertThat(cpu.load(T1C_H)).isEqualTo(0xFF);
        assertThat(cpu.load(T1C_L)).isEqualTo(3);
        cpu.idle(4 + 5 * 1_000);
        assertThat(cpu.load(T1C_L)).isEqualTo(3);
        assertThat(cpu.load(T1C_H)).isEqualTo(0);
    }

    @Test
    void timer2CountsOnBelowZero() {
        startTimer2(1);

        assertThat(cpu.load(T2C_L)).isEqualTo(1);
        assertThat(cpu.load(T2C_L)).isEqualTo(0);
        assertThat(cpu.load(T2C_L)).isEqualTo(0xFF);
        assertThat(cpu.load(T2C_L)).isEqualTo(0xFE);
        assertThat(cpu.load(T2C_H)).isEqualTo(0xFF);
    }

    @Test
    void theOneShotModeSetsTheFlagOnce() {
        startTimer1(3);
        cpu.idle(4);
        assertThat(cpu.load(IFR)).isEqualTo(TIMER_1);

        assertThat(cpu.load(T1C_L)).isEqualTo(3);
        assertThat(cpu.load(IFR)).isZero();
        cpu.idle(1_000);
        assertThat(cpu.load(IFR)).isZero();

        startTimer1(3);
        cpu.idle(4);
        assertThat(cpu.load(IFR)).isEqualTo(TIMER_1);
    }

    @Test
    void theFreeRunningModeInterruptsAgainAndAgain() {
        cpu.save(ACR, FREE_RUNNING);
        cpu.save(IER, 0x80 | TIMER_1);
        startTimer1(10);

        assertThat(cpu.cyclesUntilInterrupt(100)).isEqualTo(12);
        cpu.load(T1C_L);
        assertThat(cpu.cyclesUntilInterrupt(100)).isEqualTo(11);
        cpu.save(IFR, TIMER_1);
        assertThat(cpu.cyclesUntilInterrupt(100)).isEqualTo(11);
    }

    @Test
    void timeOutsThatNobodySawKeepTheRhythm() {
        cpu.save(ACR, FREE_RUNNING);
        startTimer1(10);
        cpu.idle(12 * 1_000 + 5);

        cpu.save(IFR, TIMER_1);
        cpu.save(IER, 0x80 | TIMER_1);
        assertThat(cpu.cyclesUntilInterrupt(100)).isEqualTo(12 - 7);
    }

    @Test
    void aNewLatchCountsFromTheNextTimeOut() {
        cpu.save(ACR, FREE_RUNNING);
        cpu.save(IER, 0x80 | TIMER_1);
        startTimer1(10);
        cpu.save(T1L_L, 20);

        assertThat(cpu.load(T1L_L)).isEqualTo(20);
        assertThat(cpu.cyclesUntilInterrupt(100)).isEqualTo(12 - 2);
        cpu.load(T1C_L);
        assertThat(cpu.cyclesUntilInterrupt(100)).isEqualTo(22 - 1);
    }

    @Test
    void theUpperLatchClearsTheFlagAndStartsNothing() {
        startTimer1(3);
        cpu.idle(10);

        cpu.save(T1L_H, 2);
        assertThat(cpu.load(IFR)).isZero();
        assertThat(cpu.load(T1L_H)).isEqualTo(2);
        assertThat(cpu.load(T1C_H)).isEqualTo(0);
    }

    @Test
    void startingATimerClearsItsFlag() {
        startTimer1(0);
        startTimer2(0);
        cpu.idle(10);
        assertThat(cpu.load(IFR)).isEqualTo(TIMER_1 | TIMER_2);

        cpu.save(T1C_H, 1);
        assertThat(cpu.load(IFR)).isEqualTo(TIMER_2);
        cpu.save(T2C_H, 1);
        assertThat(cpu.load(IFR)).isZero();
    }

    @Test
    void loadingTheLowerHalfOfTimer2ClearsItsFlag() {
        startTimer2(0);
        cpu.idle(10);

        cpu.load(T2C_H);
        assertThat(cpu.load(IFR)).isEqualTo(TIMER_2);
        cpu.load(T2C_L);
        assertThat(cpu.load(IFR)).isZero();
        cpu.idle(100_000);
        assertThat(cpu.load(IFR)).as("once only").isZero();
    }

    @Test
    void aDisabledFlagInterruptsNobody() {
        cpu.save(IER, 0x80 | TIMER_1 | TIMER_2);
        cpu.save(IER, TIMER_1);
        assertThat(cpu.load(IER)).isEqualTo(0x80 | TIMER_2);

        startTimer1(3);
        assertThat(cpu.cyclesUntilInterrupt(100)).isEqualTo(-1);
        assertThat(cpu.load(IFR)).isEqualTo(TIMER_1);

        cpu.save(IER, 0x80 | TIMER_1);
        assertThat(cpu.cyclesUntilInterrupt(1)).isEqualTo(1);
        assertThat(cpu.load(IFR)).isEqualTo(0x80 | TIMER_1);
    }

    @Test
    void aPulseOnPb7IsAsLongAsTheTimerRuns() {
        cpu.save(ACR, 0x80);
        assertThat(bench.outputs).isEqualTo(Via6522Pins.PB7);
        assertThat(bench.isHigh(Via6522Pins.PB7)).isTrue();

        startTimer1(20);
        assertThat(bench.isHigh(Via6522Pins.PB7)).isFalse();
        assertThat(cpu.load(ORB)).isEqualTo(0x7F);
        assertThat(bench.cyclesUntilChange(Via6522Pins.PB7, 100)).isEqualTo(22 - 1);
        assertThat(bench.cyclesUntilChange(Via6522Pins.PB7, 1_000)).isEqualTo(-1);
    }

    @Test
    void theFreeRunningModeMakesASquareWave() {
        cpu.save(ACR, 0xC0);
        startTimer1(20);

        assertThat(bench.cyclesUntilChange(Via6522Pins.PB7, 100)).isEqualTo(22);
        assertThat(bench.isHigh(Via6522Pins.PB7)).isTrue();
        assertThat(bench.cyclesUntilChange(Via6522Pins.PB7, 100)).isEqualTo(22);
        assertThat(bench.isHigh(Via6522Pins.PB7)).isFalse();
        assertThat(bench.cyclesUntilChange(Via6522Pins.PB7, 100)).isEqualTo(22);
    }

    @Test
    void thePortDoesNotReachPb7WhileTheTimerDrivesIt() {
        cpu.save(ACR, 0x80);
        cpu.save(DDRB, 0xFF);
        cpu.save(ORB, 0x00);

        assertThat(bench.levels & Via6522Pins.PORT_B).isEqualTo(Via6522Pins.PB7);
        assertThat(cpu.load(ORB)).isEqualTo(0x80);
    }

    @Test
    void timer2CountsPulses() {
        cpu.save(ACR, 0x20);
        cpu.save(IER, 0x80 | TIMER_2);
        startTimer2(3);
        cpu.idle(1_000);
        assertThat(cpu.load(T2C_L)).isEqualTo(3);

        bench.pulse(Via6522Pins.PB6);
        bench.pulse(Via6522Pins.PB6);
        assertThat(cpu.load(T2C_L)).isEqualTo(1);
        assertThat(cpu.cyclesUntilInterrupt(10)).isEqualTo(-1);

        bench.drive(Via6522Pins.PB6, 0);
        assertThat(cpu.cyclesUntilInterrupt(10)).isEqualTo(1);
        bench.drive(Via6522Pins.PB6, 1);
        assertThat(cpu.load(T2C_L)).isZero();

        bench.pulse(Via6522Pins.PB6);
        assertThat(cpu.load(T2C_L)).isEqualTo(0xFF);
    }

    @ParameterizedTest(name = "from {0}: ${1}")
    @CsvSource({"1000, 0x3E5", "2, 0xFFFF", "1, 0xFFFE", "0, 0xFFFD"})
    void timer2CountsTheCycleInWhichItBeginsToCountPulses(int count, String expected) {
        startTimer2(count);
        cpu.idle(2); // it is at its start, then one less
        cpu.save(ACR, 0x20); // two less, and counts down once more

        int frozen = Integer.decode(expected);
        assertThat(cpu.load(T2C_L)).isEqualTo(frozen & 0xFF);
        cpu.idle(100);
        assertThat(cpu.load(T2C_H)).isEqualTo(frozen >> 8);
    }

    @Test
    void timer2TimesOutByTheCycleThatItCountsLast() {
        cpu.save(IER, 0x80 | TIMER_2);
        startTimer2(2);
        cpu.idle(2);
        cpu.save(ACR, 0x20); // it is 0 in this cycle

        assertThat(cpu.cyclesUntilInterrupt(10)).isEqualTo(1);
    }

    @Test
    void timer2GoesOnWithCyclesOneCycleLate() {
        cpu.save(ACR, 0x20);
        cpu.save(IER, 0x80 | TIMER_2);
        startTimer2(1_000);
        cpu.idle(100);
        cpu.save(ACR, 0x00);

        assertThat(cpu.load(T2C_L)).isEqualTo(1_000 & 0xFF);
        assertThat(cpu.load(T2C_L)).isEqualTo(999 & 0xFF);
        cpu.idle(7);
        assertThat(cpu.load(T2C_L)).isEqualTo((1_000 - 9) & 0xFF);
        assertThat(cpu.cyclesUntilInterrupt(2_000)).isEqualTo(1_000 + 2 - 10);
    }

    @Test
    void onlyASaveToItsCounterArmsTimer1() {
        cpu.save(IER, 0x80 | TIMER_1);
        startTimer1(10);
        assertThat(cpu.cyclesUntilInterrupt(100)).isEqualTo(12);
        cpu.save(IFR, TIMER_1);

        cpu.save(ACR, FREE_RUNNING);
        cpu.save(T1L_L, 5);
        cpu.save(T1L_H, 0);
        assertThat(cpu.cyclesUntilInterrupt(1_000)).as("timed out once before").isEqualTo(-1);

        cpu.save(T1C_H, 0);
        assertThat(cpu.cyclesUntilInterrupt(100)).isEqualTo(7);
        cpu.load(T1C_L);
        assertThat(cpu.cyclesUntilInterrupt(100)).isEqualTo(6);
    }

    @Test
    void beforeItIsLoadedTimer1NeverTimesOut() {
        cpu.save(IER, 0x80 | TIMER_1);
        cpu.save(ACR, 0xC0);

        assertThat(cpu.cyclesUntilInterrupt(1_000)).isEqualTo(-1);
        assertThat(bench.isHigh(Via6522Pins.PB7)).isTrue();
    }

    @Test
    void aTimeOutInOneShotModeIsTheLastOne() {
        cpu.save(IER, 0x80 | TIMER_1);
        cpu.save(ACR, FREE_RUNNING);
        startTimer1(100);
        assertThat(cpu.cyclesUntilInterrupt(1_000)).isEqualTo(102);
        cpu.save(ACR, 0);
        cpu.save(IFR, TIMER_1);

        assertThat(cpu.cyclesUntilInterrupt(1_000)).as("it is still armed").isEqualTo(102 - 2);
        cpu.save(IFR, TIMER_1);
        assertThat(cpu.cyclesUntilInterrupt(1_000)).isEqualTo(-1);
        cpu.save(ACR, FREE_RUNNING);
        assertThat(cpu.cyclesUntilInterrupt(1_000)).as("whatever the mode is later").isEqualTo(-1);
    }

    @Test
    void aModeThatChangesForAWhileMattersAtTimeOutsOnly() {
        cpu.save(IER, 0x80 | TIMER_1);
        cpu.save(ACR, FREE_RUNNING);
        startTimer1(100);
        cpu.save(ACR, 0);
        cpu.save(ACR, FREE_RUNNING);

        assertThat(cpu.cyclesUntilInterrupt(1_000)).isEqualTo(102 - 2);
        cpu.load(T1C_L);
        assertThat(cpu.cyclesUntilInterrupt(1_000)).isEqualTo(102 - 1);
    }

    @ParameterizedTest(name = "{0} cycles after the time-out")
    @CsvSource({"-1, 5", "0, 5", "1, 20"})
    void aLatchThatIsSavedInTheCycleOfTheReloadIsUsed(int late, int latch) {
        startTimer1(20);
        cpu.idle(20 + 1 + late);
        cpu.save(T1L_L, 5); // the timer times out in the 22nd cycle after it was loaded

        cpu.idle(1 - late);
        assertThat(cpu.load(T1C_L)).isEqualTo(latch - 1);
    }

    @Test
    void aLatchThatIsSavedInTheCycleOfTheReloadMovesTheNextTimeOut() {
        cpu.save(IER, 0x80 | TIMER_1);
        cpu.save(ACR, FREE_RUNNING);
        startTimer1(20);
        cpu.idle(21);
        cpu.save(T1L_L, 5);

        cpu.load(T1C_L);
        assertThat(cpu.cyclesUntilInterrupt(100)).isEqualTo(5 + 2 - 1);
    }

    @Test
    void pb7IsHighUntilTheTimeOutOfATimerThatWasLoadedBefore() {
        startTimer1(20);
        cpu.save(ACR, 0x80);
        assertThat(cpu.load(ORB) & 0x80).isEqualTo(0x80);

        assertThat(bench.cyclesUntilChange(Via6522Pins.PB7, 100)).isEqualTo(22 - 2);
        assertThat(bench.isHigh(Via6522Pins.PB7)).isFalse();
        assertThat(cpu.load(ORB) & 0x80).isZero();
        assertThat(bench.cyclesUntilChange(Via6522Pins.PB7, 1_000)).isEqualTo(-1);
    }

    @Test
    void pb7IsHighAgainOnceTheTimerHasLetGoOfIt() {
        cpu.save(ACR, 0x80);
        startTimer1(20);
        cpu.save(ACR, 0);
        cpu.save(ACR, 0x80);

        assertThat(bench.isHigh(Via6522Pins.PB7)).isTrue();
        assertThat(bench.cyclesUntilChange(Via6522Pins.PB7, 100)).isEqualTo(22 - 2);
        assertThat(bench.isHigh(Via6522Pins.PB7)).isFalse();
    }

    @Test
    void timeOutsWithoutPb7DoNotInvertIt() {
        cpu.save(ACR, FREE_RUNNING);
        startTimer1(20);
        cpu.idle(22 * 3);
        cpu.save(ACR, 0xC0);

        assertThat(bench.isHigh(Via6522Pins.PB7)).isTrue();
    }

    @Test
    void anIdleViaIsLeftAloneForEver() {
        Via6522 via = new Via6522();
        Line irq = new LooseLine();
        via.reset();
        assertThat(via.elapsed(0, irq)).isEqualTo(Long.MAX_VALUE);

        via.save(ACR, FREE_RUNNING);
        via.save(T1C_H, 1);
        assertThat(via.elapsed(0, irq)).isEqualTo(0x102);
        assertThat(via.elapsed(0x102, irq))
                .as("the flag is set, so that more time-outs change nothing")
                .isEqualTo(Long.MAX_VALUE);
    }

    /** A line that leads nowhere. */
    private static final class LooseLine extends Line {
        @Override
        public void raise() {}

        @Override
        public void release() {}

        @Override
        protected boolean level(long cycle) {
            return false;
        }

        @Override
        protected boolean edge(long cycle) {
            return false;
        }
    }
}
