package dev.modvm.benchmarks.forks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.benchmarks.board.BenchmarkBoardMachine;
import dev.modvm.benchmarks.board.IntervalTimer;
import dev.modvm.benchmarks.board.PassConsole;
import dev.modvm.benchmarks.board.Ram;
import dev.modvm.benchmarks.board.Rom;
import dev.modvm.benchmarks.yardstick.FlatMos6502;
import dev.modvm.benchmarks.yardstick.HandWrittenComputer;
import dev.modvm.benchmarks.yardstick.PagedMos6502;
import dev.modvm.sample.eightbit.processor.Mos6502;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The generated machine and the hand-written ones serve the same interrupts in the same cycles,
 * also where these come faster than they can be served: random programs with branches, BRK, and a
 * timer that runs out every few cycles, and pulls NMI, IRQ, both or neither.
 */
@Timeout(120)
class RandomInterruptsTest {
    private static final int PROGRAMS = 300;
    private static final long CYCLES = 20_000;
    private static final int INSTRUCTIONS = 60;

    private static final int START = 0x0200;
    private static final int IRQ_HANDLER = 0x1000;
    private static final int NMI_HANDLER = 0x1100;
    private static final int ROM = 0xE000;

    private static final byte[] LOAD_STATUS = {(byte) 0xAD, 0x02, (byte) 0xD1};
    private static final byte[] PRINT_STACK_POINTER = {(byte) 0xBA, (byte) 0x8E, 0, (byte) 0xD0};

    /** How many programs come to print something; the others are interrupted all the time. */
    private int printing;

    @Test
    void allServeTheSameInTheSameCycles() {
        for (int seed = 0; seed < PROGRAMS; seed++) {
            byte[] image = image(new Random(seed));
            String expected = generated(image);
            assertThat(handWritten(new FlatMos6502(image.clone(), true)))
                    .as("flat, seed %d", seed)
                    .isEqualTo(expected);
            assertThat(handWritten(new PagedMos6502(image.clone(), true)))
                    .as("paged, seed %d", seed)
                    .isEqualTo(expected);
        }
        assertThat(printing).isGreaterThan(PROGRAMS / 2);
    }

    private String generated(byte[] image) {
        PassConsole console = new PassConsole();
        Ram lowerRam = new Ram(GuestProgram.cut(image, 0x0000, 0x7FFF));
        BenchmarkBoardMachine.builder()
                .cpu(new Mos6502())
                .lowerRam(lowerRam)
                .higherRam(new Ram(GuestProgram.cut(image, 0x8000, 0xBFFF)))
                .console(console)
                .timer(new IntervalTimer())
                .rom(new Rom(GuestProgram.cut(image, ROM, 0xFFFF)))
                .build()
                .run(CYCLES)
                .orThrow();
        printing += console.digest() == 0 ? 0 : 1;
        return console.digest() + stack(lowerRam::peek);
    }

    private static String handWritten(HandWrittenComputer computer) {
        computer.reset();
        computer.run(CYCLES);
        return computer.console().digest() + stack(computer::peek);
    }

    /** Returns what is on the stack: where programs were interrupted, and their flags. */
    private static String stack(IntUnaryOperator memory) {
        return IntStream.range(0x100, 0x200)
                .mapToObj(address -> String.format(" %02X", memory.applyAsInt(address)))
                .collect(Collectors.joining());
    }

    /** Makes a program that goes round and round, and prints where its stack is now and then. */
    private static byte[] image(Random random) {
        byte[] image = new byte[0x10000];
        ByteArrayOutputStream program = new ByteArrayOutputStream();
        saveToTimer(program, 0, 1 + random.nextInt(60));
        saveToTimer(program, 1, 0);
        saveToTimer(program, 3, random.nextInt(4));
        int loop = START + program.size();
        for (int i = 0; i < INSTRUCTIONS; i++) {
            instruction(random, program, START);
        }
        program.writeBytes(PRINT_STACK_POINTER);
        program.writeBytes(new byte[] {0x4C, (byte) loop, (byte) (loop >> 8)});
        put(image, START, program.toByteArray());
        put(image, IRQ_HANDLER, handler(random, IRQ_HANDLER));
        put(image, NMI_HANDLER, handler(random, NMI_HANDLER));
        put(image, 0xFFFA, new byte[] {0, NMI_HANDLER >> 8, 0, START >> 8, 0, IRQ_HANDLER >> 8});
        return image;
    }

    private static byte[] handler(Random random, int address) {
        ByteArrayOutputStream handler = new ByteArrayOutputStream();
        for (int i = random.nextInt(4); i > 0; i--) {
            instruction(random, handler, address);
        }
        handler.writeBytes(LOAD_STATUS);
        for (int i = random.nextInt(4); i > 0; i--) {
            instruction(random, handler, address);
        }
        handler.writeBytes(PRINT_STACK_POINTER);
        handler.write(0x40); // RTI
        return handler.toByteArray();
    }

    private static void instruction(Random random, ByteArrayOutputStream program, int start) {
        switch (random.nextInt(12)) {
            case 0 -> program.write(0x58); // CLI
            case 1 -> program.write(0x78); // SEI
            case 2 -> program.writeBytes(new byte[] {0x00, 0x00}); // BRK
            case 3 -> program.writeBytes(LOAD_STATUS);
            case 4 -> saveToTimer(program, 3, random.nextInt(4));
            case 5 -> saveToTimer(program, 0, 1 + random.nextInt(60));
            case 6 -> saveToTimer(program, 1, 0);
            case 7, 8 -> branch(random, program, start);
            default -> program.write(0xEA); // NOP
        }
    }

    private static void saveToTimer(ByteArrayOutputStream program, int register, int value) {
        program.writeBytes(
                new byte[] {(byte) 0xA9, (byte) value, (byte) 0x8D, (byte) register, (byte) 0xD1});
    }

    /** Adds BCC over some NOPs, so many that it leaves its page where it can. */
    private static void branch(Random random, ByteArrayOutputStream program, int start) {
        int next = (start + program.size() + 2) & 0xFF;
        int toNextPage = 0x100 - next;
        int offset = toNextPage < 0x40 ? toNextPage : random.nextInt(4);
        program.write(0x90);
        program.write(offset);
        for (int i = 0; i < offset; i++) {
            program.write(0xEA);
        }
    }

    private static void put(byte[] image, int address, byte[] bytes) {
        System.arraycopy(bytes, 0, image, address, bytes.length);
    }
}
