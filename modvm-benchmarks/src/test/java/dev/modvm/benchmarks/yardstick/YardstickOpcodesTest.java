package dev.modvm.benchmarks.yardstick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modvm.benchmarks.yardstick.Recording.Access;
import dev.modvm.benchmarks.yardstick.Recording.State;
import dev.modvm.benchmarks.yardstick.YardstickVectorsTest.Observed;
import dev.modvm.benchmarks.yardstick.YardstickVectorsTest.ObservedFlat;
import dev.modvm.benchmarks.yardstick.YardstickVectorsTest.ObservedPaged;
import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.sample.eightbit.processor.Registers;
import dev.modvm.sample.eightbit.processor.SingleStepMos6502;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The yardsticks do with each of the 256 opcodes what the sample's 6502 does, cycle by cycle. */
class YardstickOpcodesTest {
    private static final int ROUNDS = 100;

    private static final Set<Integer> JAMS =
            Set.of(0x02, 0x12, 0x22, 0x32, 0x42, 0x52, 0x62, 0x72, 0x92, 0xB2, 0xD2, 0xF2);

    @Test
    void flatArrayDoesWhatTheSampleDoes() {
        compareAll(ObservedFlat::new);
    }

    @Test
    void pageTableDoesWhatTheSampleDoes() {
        compareAll(ObservedPaged::new);
    }

    @Test
    void resetTakesSevenCyclesAndSavesNothing() {
        byte[] memory = new byte[MemoryMap.SIZE];
        memory[0xFFFC] = 0x34;
        memory[0xFFFD] = 0x12;
        ObservedFlat flat = new ObservedFlat(memory);
        flat.reset();
        ObservedPaged paged = new ObservedPaged(memory);
        paged.reset();

        List<Access> expected =
                List.of(
                        new Access(0x00FF, 0, false),
                        new Access(0x00FF, 0, false),
                        new Access(0x0100, 0, false),
                        new Access(0x01FF, 0, false),
                        new Access(0x01FE, 0, false),
                        new Access(0xFFFC, 0x34, false),
                        new Access(0xFFFD, 0x12, false));
        assertThat(flat.accesses()).isEqualTo(expected);
        assertThat(paged.accesses()).isEqualTo(expected);
        assertThat(flat.registers())
                .isEqualTo(paged.registers())
                .startsWith("PC=1234")
                .contains("S=FD");
        assertThat(flat.cycle()).isEqualTo(paged.cycle()).isZero();
    }

    private static void compareAll(Function<byte[], Observed> yardstick) {
        for (int opcode = 0; opcode <= 0xFF; opcode++) {
            Random random = new Random(opcode);
            for (int round = 0; round < ROUNDS; round++) {
                compare(opcode, random, yardstick);
            }
        }
    }

    private static void compare(int opcode, Random random, Function<byte[], Observed> yardstick) {
        byte[] before = new byte[MemoryMap.SIZE];
        random.nextBytes(before);
        Registers start =
                new Registers(
                        random.nextInt(0x10000),
                        random.nextInt(0x100),
                        random.nextInt(0x100),
                        random.nextInt(0x100),
                        random.nextInt(0x100),
                        random.nextInt(0x100));
        before[start.pc()] = (byte) opcode;
        String what = String.format("$%02X from %s", opcode, start);

        ObservedMemory memory = new ObservedMemory(before.clone());
        SingleStepMos6502 sample = new SingleStepMos6502(start);
        MachineOutcome outcome =
                ObservedBoardMachine.builder().cpu(sample).memory(memory).build().run();
        boolean jammed =
                outcome.components().stream()
                        .anyMatch(component -> component.status() == ComponentStatus.FAILED);
        assertThat(jammed).as(what).isEqualTo(JAMS.contains(opcode));

        Observed cpu = yardstick.apply(before.clone());
        cpu.set(state(start));
        if (jammed) {
            assertThatThrownBy(() -> cpu.run(1)).as(what).hasMessageContaining("jams");
        } else {
            cpu.run(1);
            assertThat(cpu.cycle()).as(what).isEqualTo(memory.accesses().size());
        }
        assertThat(cpu.accesses()).as(what).isEqualTo(memory.accesses());
        assertThat(cpu.registers()).as(what).isEqualTo(registers(sample.registers()));
    }

    private static State state(Registers registers) {
        return new State(
                Map.of(
                        "PC", registers.pc(),
                        "S", registers.s(),
                        "A", registers.a(),
                        "X", registers.x(),
                        "Y", registers.y(),
                        "P", registers.p()),
                Map.of());
    }

    private static String registers(Registers registers) {
        return YardstickVectorsTest.registers(
                registers.pc(),
                registers.a(),
                registers.x(),
                registers.y(),
                registers.s(),
                registers.p());
    }
}
