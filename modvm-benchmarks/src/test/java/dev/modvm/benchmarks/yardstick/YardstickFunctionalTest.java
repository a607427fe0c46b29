package dev.modvm.benchmarks.yardstick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The yardsticks pass a program that checks every documented instruction. */
@Timeout(120)
class YardstickFunctionalTest {
    private static final int START = 0x0400;
    private static final int SUCCESS = 0x3469;
    private static final long CYCLES = 96_241_367;
    private static final int CYCLES_OF_A_JUMP = 3;
    private static final int RESET_VECTOR = 0xFFFC;

    @Test
    void flatArray() throws IOException {
        check(new FlatMos6502(image(), false));
    }

    @Test
    void pageTable() throws IOException {
        check(new PagedMos6502(image(), false));
    }

    @Test
    void numberOfInstructions() throws IOException {
        FlatMos6502 cpu = new FlatMos6502(image(), false);
        cpu.reset();
        long instructions = 0;
        int before;
        do {
            before = cpu.programCounter();
            cpu.run(cpu.cycle() + 1);
            instructions++;
        } while (cpu.programCounter() != before);
        assertThat(instructions).isEqualTo(30_646_177);
        assertThat(cpu.cycle()).isEqualTo(CYCLES);
    }

    private static void check(HandWrittenComputer computer) {
        computer.reset();
        computer.run(CYCLES - CYCLES_OF_A_JUMP);
        assertThat(computer.programCounter()).isEqualTo(SUCCESS);
        assertThat(computer.cycle()).isEqualTo(CYCLES - CYCLES_OF_A_JUMP);
        computer.run(CYCLES);
        assertThat(computer.programCounter()).isEqualTo(SUCCESS);
        assertThat(computer.cycle()).isEqualTo(CYCLES);
    }

    private static byte[] image() throws IOException {
        byte[] image = Files.readAllBytes(Conformance.data("6502_functional_test.bin"));
        image[RESET_VECTOR] = (byte) START;
        image[RESET_VECTOR + 1] = (byte) (START >> 8);
        return image;
    }
}
