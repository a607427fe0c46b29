package dev.modvm.sample.eightbit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Decimal mode with all operands, invalid digits among them, against the sequences of Bruce Clark's
 * "Decimal mode" (6502.org, appendix A), which name each step of the result and of the flags.
 */
class DecimalModeTest {
    private static final int ADC = 0x69;
    private static final int SBC = 0xE9;

    private final MemoryBus bus = new MemoryBus();
    private final Mos6502 nmos = new Mos6502();
    private final Wdc65C02 cmos = new Wdc65C02();

    @BeforeEach
    void reset() {
        nmos.reset(bus);
        cmos.reset(bus);
    }

    /** The accumulator, and the status of which only N, V, Z and C count. */
    private record Outcome(int a, boolean n, boolean v, boolean z, boolean c) {
        static Outcome of(Mos6502Control cpu) {
            return new Outcome(
                    cpu.a, cpu.isNegative(), cpu.isOverflow(), cpu.isZero(), cpu.carry != 0);
        }
    }

    private interface Sequence {
        Outcome outcome(int a, int b, int c);
    }

    private void check(Mos6502Control cpu, int opcode, int cycles, Sequence sequence) {
        for (int a = 0; a < 256; a++) {
            for (int b = 0; b < 256; b++) {
                for (int c = 0; c < 2; c++) {
                    bus.install(0x0400, opcode, b);
                    cpu.pc = 0x0400;
                    cpu.a = a;
                    cpu.setStatus(0x08 | c);
                    int took = bus.step(cpu);
                    Outcome expected = sequence.outcome(a, b, c);
                    if (took != cycles || !Outcome.of(cpu).equals(expected)) {
                        assertThat(Outcome.of(cpu))
                                .as("%02X, %02X, %d", a, b, c)
                                .isEqualTo(expected);
                        assertThat(took).isEqualTo(cycles);
                    }
                }
            }
        }
    }

    @Test
    void additionOfTheNmosChip() {
        check(
                nmos,
                ADC,
                2,
                (a, b, c) -> {
                    int signed = signedSum(a, b, c);
                    return new Outcome(
                            sum(a, b, c) & 0xFF,
                            (signed & 0x80) != 0,
                            signed < -128 || signed > 127,
                            ((a + b + c) & 0xFF) == 0,
                            sum(a, b, c) >= 0x100);
                });
    }

    @Test
    void additionOfTheCmosChip() {
        check(
                cmos,
                ADC,
                3,
                (a, b, c) -> {
                    int signed = signedSum(a, b, c);
                    int result = sum(a, b, c) & 0xFF;
                    return new Outcome(
                            result,
                            result >= 0x80,
                            signed < -128 || signed > 127,
                            result == 0,
                            sum(a, b, c) >= 0x100);
                });
    }

    @Test
    void subtractionOfTheNmosChip() {
        check(
                nmos,
                SBC,
                2,
                (a, b, c) -> {
                    int low = (a & 0x0F) - (b & 0x0F) + c - 1;
                    if (low < 0) {
                        low = ((low - 0x06) & 0x0F) - 0x10;
                    }
                    int difference = (a & 0xF0) - (b & 0xF0) + low;
                    if (difference < 0) {
                        difference -= 0x60;
                    }
                    int binary = (a - b + c - 1) & 0xFF;
                    return new Outcome(
                            difference & 0xFF,
                            binary >= 0x80,
                            overflows(a, b, c),
                            binary == 0,
                            a - b + c - 1 >= 0);
                });
    }

    @Test
    void subtractionOfTheCmosChip() {
        check(
                cmos,
                SBC,
                3,
                (a, b, c) -> {
                    int low = (a & 0x0F) - (b & 0x0F) + c - 1;
                    int difference = a - b + c - 1;
                    if (difference < 0) {
                        difference -= 0x60;
                    }
                    if (low < 0) {
                        difference -= 0x06;
                    }
                    int result = difference & 0xFF;
                    return new Outcome(
                            result,
                            result >= 0x80,
                            overflows(a, b, c),
                            result == 0,
                            a - b + c - 1 >= 0);
                });
    }

    /** Sequence 1: the accumulator, and the carry above it. */
    private static int sum(int a, int b, int c) {
        int sum = (a & 0xF0) + (b & 0xF0) + lowDigit(a, b, c);
        return sum >= 0xA0 ? sum + 0x60 : sum;
    }

    /** Sequence 2, where the upper digits are signed: N and V. */
    private static int signedSum(int a, int b, int c) {
        return (byte) (a & 0xF0) + (byte) (b & 0xF0) + lowDigit(a, b, c);
    }

    private static int lowDigit(int a, int b, int c) {
        int low = (a & 0x0F) + (b & 0x0F) + c;
        return low >= 0x0A ? ((low + 0x06) & 0x0F) + 0x10 : low;
    }

    private static boolean overflows(int a, int b, int c) {
        int difference = (byte) a - (byte) b + c - 1;
        return difference < -128 || difference > 127;
    }
}
