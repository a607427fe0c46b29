package dev.modvm.sample.eightbit;

import static dev.modvm.sample.eightbit.Via6522Board.ACR;
import static dev.modvm.sample.eightbit.Via6522Board.DDRA;
import static dev.modvm.sample.eightbit.Via6522Board.DDRB;
import static dev.modvm.sample.eightbit.Via6522Board.IER;
import static dev.modvm.sample.eightbit.Via6522Board.IFR;
import static dev.modvm.sample.eightbit.Via6522Board.ORA;
import static dev.modvm.sample.eightbit.Via6522Board.ORA_WITHOUT_HANDSHAKE;
import static dev.modvm.sample.eightbit.Via6522Board.ORB;
import static dev.modvm.sample.eightbit.Via6522Board.PCR;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ports of a VIA and their control lines. */
@Timeout(60)
class Via6522PortsTest {
    private static final int CA2_FLAG = 0x01;
    private static final int CA1_FLAG = 0x02;
    private static final int CB2_FLAG = 0x08;
    private static final int CB1_FLAG = 0x10;

    private final Via6522Board.Bench bench = new Via6522Board.Bench();
    private final BusProbe cpu = bench.cpu;

    @Test
    void afterResetAllPinsAreInputs() {
        assertThat(cpu.load(DDRA)).isZero();
        assertThat(cpu.load(DDRB)).isZero();
        assertThat(cpu.load(ORA)).isEqualTo(0xFF);
        assertThat(cpu.load(ORB)).isEqualTo(0xFF);
        assertThat(cpu.load(IFR)).isZero();
        assertThat(cpu.load(IER)).isEqualTo(0x80);
        assertThat(bench.changes).isEmpty();
    }

    @Test
    void outputsAreWhatWasSaved() {
        cpu.save(ORA, 0xA5);
        cpu.save(ORB, 0x5A);
        assertThat(bench.levels).isEqualTo(Via6522Pins.ALL);

        cpu.save(DDRA, 0xF0);
        cpu.save(DDRB, 0x0F);
        assertThat(bench.outputs).isEqualTo(0x0FF0);
        assertThat(bench.levels).isEqualTo(0xFFAAF | 0x0FA00);
        assertThat(cpu.load(ORA)).isEqualTo(0xAF);
        assertThat(cpu.load(ORB)).isEqualTo(0xFA);
        assertThat(cpu.load(DDRA)).isEqualTo(0xF0);
        assertThat(cpu.load(DDRB)).isEqualTo(0x0F);
    }

    @Test
    void inputsAreWhatIsDriven() {
        cpu.save(DDRB, 0x80);
        bench.drive(0x00001, 0);
        bench.drive(0x00100, 0);
        bench.drive(0x08000, 1);

        assertThat(cpu.load(ORA)).isEqualTo(0xFE);
        assertThat(cpu.load(ORB)).as("an output is not read from its pin").isEqualTo(0x7E);
    }

    @Test
    void listenersHearOfChangesOnly() {
        cpu.save(DDRA, 0xFF);
        bench.changes.clear();

        cpu.save(ORA, 0x12);
        cpu.save(ORA, 0x12);
        cpu.save(ORA_WITHOUT_HANDSHAKE, 0x13);
        cpu.idle(1_000);

        assertThat(bench.changes).containsExactly(0xFFF12, 0xFFF13);
    }

    @ParameterizedTest(name = "PCR {0}, pin {1}: the fall sets {2}, the rise sets {3}")
    @CsvSource({
        "0x00, 0x10000, 0x02, 0x00", // CA1
        "0x01, 0x10000, 0x00, 0x02",
        "0x00, 0x20000, 0x01, 0x00", // CA2
        "0x02, 0x20000, 0x01, 0x00",
        "0x04, 0x20000, 0x00, 0x01",
        "0x06, 0x20000, 0x00, 0x01",
        "0x00, 0x40000, 0x10, 0x00", // CB1
        "0x10, 0x40000, 0x00, 0x10",
        "0x00, 0x80000, 0x08, 0x00", // CB2
        "0x20, 0x80000, 0x08, 0x00",
        "0x40, 0x80000, 0x00, 0x08",
        "0x60, 0x80000, 0x00, 0x08",
    })
    void anActiveEdgeSetsItsFlag(String control, String pin, String fall, String rise) {
        cpu.save(PCR, Integer.decode(control));

        bench.drive(Integer.decode(pin), 0);
        assertThat(cpu.load(IFR)).isEqualTo(Integer.decode(fall));
        cpu.save(IFR, 0x7F);
        bench.drive(Integer.decode(pin), 0);
        bench.drive(Integer.decode(pin), 1);
        assertThat(cpu.load(IFR)).isEqualTo(Integer.decode(rise));
    }

    @Test
    void anEdgeInterruptsInTheNextCycleUntilItIsAcknowledged() {
        cpu.save(IER, 0x80 | CA1_FLAG);
        bench.drive(Via6522Pins.CA1, 0);

        assertThat(cpu.cyclesUntilInterrupt(10)).isEqualTo(1);
        cpu.load(ORA_WITHOUT_HANDSHAKE);
        cpu.idle(1);
        assertThat(cpu.isInterrupted()).isTrue();
        cpu.load(ORA);
        cpu.idle(1);
        assertThat(cpu.isInterrupted()).isFalse();
    }

    @ParameterizedTest(name = "PCR {0}: an access leaves {1}")
    @CsvSource({"0x00, 0x00", "0x22, 0x09"})
    void anAccessToThePortClearsItsFlagsButIndependentOnes(String control, String left) {
        for (boolean saves : new boolean[] {false, true}) {
            cpu.save(PCR, Integer.decode(control));
            bench.pulse(Via6522Pins.CA1);
            bench.pulse(Via6522Pins.CA2);
            bench.pulse(Via6522Pins.CB1);
            bench.pulse(Via6522Pins.CB2);
            assertThat(cpu.load(IFR)).isEqualTo(CA1_FLAG | CA2_FLAG | CB1_FLAG | CB2_FLAG);

            if (saves) {
                cpu.save(ORA, 0);
                cpu.save(ORB, 0);
            } else {
                cpu.load(ORA);
                cpu.load(ORB);
            }
            assertThat(cpu.load(IFR)).isEqualTo(Integer.decode(left));
        }
    }

    @Test
    void aHandshakeOfPortALastsUntilTheAnswer() {
        cpu.save(PCR, 0x08);
        assertThat(bench.outputs).isEqualTo(Via6522Pins.CA2);
        assertThat(bench.isHigh(Via6522Pins.CA2)).isTrue();

        cpu.save(ORA, 0x55);
        assertThat(bench.isHigh(Via6522Pins.CA2)).isFalse();
        cpu.idle(1_000);
        assertThat(bench.isHigh(Via6522Pins.CA2)).isFalse();
        bench.drive(Via6522Pins.CA1, 0);
        assertThat(bench.isHigh(Via6522Pins.CA2)).isTrue();
        assertThat(cpu.load(IFR)).isEqualTo(CA1_FLAG);

        cpu.load(ORA);
        assertThat(bench.isHigh(Via6522Pins.CA2)).as("also for a load").isFalse();
        bench.drive(Via6522Pins.CA1, 1);
        assertThat(bench.isHigh(Via6522Pins.CA2)).as("the other edge").isFalse();
    }

    @Test
    void aHandshakeGoesOnWhileItsModeStays() {
        cpu.save(PCR, 0x08);
        cpu.save(ORA, 0);

        cpu.save(PCR, 0x09); // the other edge of CA1
        assertThat(bench.isHigh(Via6522Pins.CA2)).isFalse();
        bench.pulse(Via6522Pins.CA1);
        assertThat(bench.isHigh(Via6522Pins.CA2)).isTrue();

        cpu.save(ORA, 0);
        cpu.save(PCR, 0x0E);
        cpu.save(PCR, 0x08);
        assertThat(bench.isHigh(Via6522Pins.CA2)).as("a new mode begins anew").isTrue();
    }

    @Test
    void aHandshakeOfPortBIsForSavesOnly() {
        cpu.save(PCR, 0x80);

        cpu.load(ORB);
        assertThat(bench.isHigh(Via6522Pins.CB2)).isTrue();
        cpu.save(ORB, 0);
        assertThat(bench.isHigh(Via6522Pins.CB2)).isFalse();
        bench.drive(Via6522Pins.CB1, 0);
        assertThat(bench.isHigh(Via6522Pins.CB2)).isTrue();
    }

    @Test
    void aPulseLastsACycle() {
        cpu.save(PCR, 0xAA);

        cpu.save(ORA, 0);
        assertThat(bench.isHigh(Via6522Pins.CA2)).isFalse();
        assertThat(bench.cyclesUntilChange(Via6522Pins.CA2, 10)).isEqualTo(1);

        cpu.save(ORB, 0);
        assertThat(bench.isHigh(Via6522Pins.CB2)).isFalse();
        assertThat(bench.cyclesUntilChange(Via6522Pins.CB2, 10)).isEqualTo(1);
    }

    @Test
    void aSecondLineMayBeAPlainOutput() {
        cpu.save(PCR, 0xEC);
        assertThat(bench.isHigh(Via6522Pins.CA2)).isFalse();
        assertThat(bench.isHigh(Via6522Pins.CB2)).isTrue();

        cpu.save(PCR, 0xCE);
        assertThat(bench.isHigh(Via6522Pins.CA2)).isTrue();
        assertThat(bench.isHigh(Via6522Pins.CB2)).isFalse();
        assertThat(cpu.load(IFR)).as("an output sets no flag").isZero();
    }

    @Test
    void latchedInputsStayUntilTheFlagIsCleared() {
        cpu.save(ACR, 0x03);
        bench.drive(0x00001, 0);
        bench.drive(0x00100, 0);
        bench.drive(Via6522Pins.CA1, 0);
        bench.drive(Via6522Pins.CB1, 0);
        bench.drive(0x00001, 1);
        bench.drive(0x00100, 1);
        bench.pulse(Via6522Pins.CA1); // a second edge latches nothing
        bench.pulse(Via6522Pins.CB1);

        assertThat(cpu.load(ORA)).isEqualTo(0xFE);
        assertThat(cpu.load(ORA)).as("the flag is clear").isEqualTo(0xFF);
        assertThat(cpu.load(ORB)).isEqualTo(0xFE);
        assertThat(cpu.load(ORB)).isEqualTo(0xFF);
    }

    @Test
    void registersReadBack() {
        cpu.save(ACR, 0x43);
        cpu.save(PCR, 0x31);

        assertThat(cpu.load(ACR)).isEqualTo(0x43);
        assertThat(cpu.load(PCR)).isEqualTo(0x31);
    }
}
