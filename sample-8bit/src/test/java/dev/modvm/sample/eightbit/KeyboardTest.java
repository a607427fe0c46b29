package dev.modvm.sample.eightbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A keyboard on a board of its own. */
@Timeout(60)
class KeyboardTest {
    private static final int DATA = 0;
    private static final int STATUS = 1;
    private static final int INTERRUPTS = 1;

    /** How often it looks for keys: 200 times in a second at 20 kHz. */
    private static final int LOOK = 100;

    /** A keyboard and what accesses it. */
    @MachineSpec
    interface Board {
        BusProbe cpu();

        @Mapped(from = 0x0000, to = 0x0001)
        Keyboard keyboard();
    }

    private final TestKeys keys = new TestKeys();
    private final BusProbe cpu = new BusProbe();
    private final Keyboard keyboard = new Keyboard(keys, 20_000);

    KeyboardTest() {
        cpu.drive(KeyboardTest_BoardMachine.builder().cpu(cpu).keyboard(keyboard).build());
    }

    @Test
    void keysComeInTheirOrder() {
        keys.type("a\u0080");

        assertThat(cpu.load(DATA)).isEqualTo('a');
        assertThat(cpu.load(DATA)).isEqualTo(KeySource.UP);
        assertThat(cpu.load(DATA)).as("none waits").isZero();
    }

    @Test
    void theStatusSaysWhetherAKeyWaits() {
        assertThat(cpu.load(STATUS)).isZero();
        keys.type("ab");
        assertThat(cpu.load(STATUS)).isEqualTo(Keyboard.KEY_WAITS);
        assertThat(cpu.load(STATUS)).as("it takes nothing").isEqualTo(Keyboard.KEY_WAITS);
        assertThat(cpu.load(DATA)).isEqualTo('a');
        assertThat(cpu.load(STATUS)).isEqualTo(Keyboard.KEY_WAITS);
        assertThat(cpu.load(DATA)).isEqualTo('b');
        assertThat(cpu.load(STATUS)).isZero();
    }

    @Test
    void aKeyInterruptsUntilItIsTaken() {
        cpu.save(STATUS, INTERRUPTS);
        assertThat(cpu.cyclesUntilInterrupt(5 * LOOK)).isEqualTo(-1);

        keys.type("a");
        assertThat(cpu.cyclesUntilInterrupt(5 * LOOK)).isBetween(1, LOOK);
        assertThat(cpu.load(STATUS)).isEqualTo(Keyboard.KEY_WAITS | INTERRUPTS);
        cpu.idle(5 * LOOK);
        assertThat(cpu.isInterrupted()).isTrue();
        assertThat(cpu.load(DATA)).isEqualTo('a');
        cpu.idle(1);
        assertThat(cpu.isInterrupted()).isFalse();
    }

    @Test
    void aSecondKeyInterruptsAtOnce() {
        cpu.save(STATUS, INTERRUPTS);
        keys.type("ab");
        cpu.idle(LOOK);

        cpu.load(DATA);
        assertThat(cpu.cyclesUntilInterrupt(LOOK)).isEqualTo(1);
        assertThat(cpu.load(DATA)).isEqualTo('b');
    }

    @Test
    void withoutInterruptsAKeyJustWaits() {
        cpu.save(STATUS, INTERRUPTS);
        keys.type("a");
        cpu.idle(LOOK);
        cpu.save(STATUS, 0);
        cpu.idle(1);

        assertThat(cpu.isInterrupted()).isFalse();
        assertThat(cpu.load(DATA)).isEqualTo('a');
    }

    @Test
    void aPeekTakesNoKey() {
        keys.type("a");
        assertThat(keyboard.peek(STATUS)).as("the keyboard has not looked yet").isZero();

        cpu.load(STATUS);
        assertThat(keyboard.peek(DATA)).isEqualTo('a');
        assertThat(keyboard.peek(STATUS)).isEqualTo(Keyboard.KEY_WAITS);
        assertThat(cpu.load(DATA)).isEqualTo('a');
    }

    @Test
    void everyNegativeNumberIsNoKey() {
        BusProbe other = new BusProbe();
        other.drive(
                KeyboardTest_BoardMachine.builder()
                        .cpu(other)
                        .keyboard(new Keyboard(() -> -2, 20_000))
                        .build());

        assertThat(other.load(STATUS)).isZero();
        assertThat(other.load(DATA)).isZero();
    }

    @Test
    void theClockMustTick() {
        assertThatThrownBy(() -> new Keyboard(keys, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1 Hz, not 0");
    }
}
