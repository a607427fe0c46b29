package dev.modvm.sample.eightbit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.MachineHandle;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.sample.eightbit.host.Host;
import dev.modvm.sample.eightbit.host.HostFileSystem;
import dev.modvm.sample.eightbit.host.HostFiles;
import dev.modvm.sample.eightbit.processor.Sim65Processor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the hooks do, and what does not call them, in a few instructions each. */
@Timeout(60)
class Sim65BoardTest {
    private static final int STACK_POINTER = 0x80;
    private static final int STACK = 0x1020;

    private static final int PROGRAM = 0x0200;

    private final Sim65Processor cpu = new Sim65Processor();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Ram ram = new Ram(0);
    private byte[] input = {};

    /** Builds a board with a program at $0200, and a C stack of some words from its top on. */
    private Sim65BoardMachine board(int[] stack, int... program) {
        ram = new Ram(ParavirtualHooks.START);
        byte[] unwritten = new byte[ParavirtualHooks.START];
        Arrays.fill(unwritten, (byte) 0xFF);
        ram.install(0, unwritten);
        for (int i = 0; i < program.length; i++) {
            ram.cells[PROGRAM + i] = (byte) program[i];
        }
        ram.install(STACK_POINTER, new byte[] {STACK & 0xFF, STACK >> 8});
        for (int i = 0; i < stack.length; i++) {
            ram.install(STACK + 2 * i, new byte[] {(byte) stack[i], (byte) (stack[i] >> 8)});
        }
        cpu.startAt(PROGRAM).endAfter(1_000);
        PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
        Host host = new Host(new ByteArrayInputStream(input), stream, stream);
        HostFiles files = new HostFiles(host, HostFileSystem.none());
        List<byte[]> arguments = List.of(new byte[] {'p'}, new byte[] {'x', 'y'});
        return Sim65BoardMachine.builder()
                .cpu(cpu)
                .ram(ram)
                .hooks(new ParavirtualHooks(cpu, STACK_POINTER, arguments, files))
                .build();
    }

    private int run(int[] stack, int... program) {
        board(stack, program).run().orThrow();
        return cpu.exitStatus().orElse(-1);
    }

    private int run(int... program) {
        return run(new int[0], program);
    }

    private int stackPointer() {
        return word(STACK_POINTER);
    }

    private int word(int address) {
        return (ram.cells[address] & 0xFF) | (ram.cells[address + 1] & 0xFF) << 8;
    }

    @Test
    void exitIsReachedByAnyJump() {
        assertThat(run(0xA9, 5, 0x4C, 0xF9, 0xFF)).isEqualTo(5); // JMP $FFF9
        assertThat(run(0xA9, 6, 0x20, 0xF9, 0xFF)).isEqualTo(6); // JSR $FFF9
        assertThat(run(0xA9, 7, 0x6C, 0x05, 0x02, 0xF9, 0xFF)).isEqualTo(7); // JMP ($0205)
    }

    @Test
    void theThreadedExecutionEndsAsWell() throws InterruptedException {
        MachineOutcome outcome;
        try (MachineHandle handle = board(new int[0], 0xA9, 5, 0x4C, 0xF9, 0xFF).start()) {
            outcome = handle.join().orThrow();
        }

        assertThat(outcome.component("cpu").code()).hasValue(5);
        assertThat(cpu.exitStatus()).hasValue(5);
    }

    @Test
    void anExitAtTheLimitIsAnExit() {
        Sim65BoardMachine machine = board(new int[0], 0x4C, 0xF9, 0xFF);
        cpu.endAfter(3 + 1);

        machine.run().orThrow();

        assertThat(cpu.exitStatus()).isPresent();
    }

    @Test
    void loadsAndSavesOfAHookAreThoseOfMemory() {
        int status =
                run(
                        0xAD, 0xF9, 0xFF, // LDA $FFF9
                        0xC9, 0xFF, // CMP #$FF
                        0xD0, 0x0B, // BNE $0212
                        0xA2, 0x42, // LDX #$42
                        0x8E, 0xF9, 0xFF, // STX $FFF9
                        0xEE, 0xF9, 0xFF, // INC $FFF9
                        0xAD, 0xF9, 0xFF, // LDA $FFF9
                        0x4C, 0xF9, 0xFF); // $0212: JMP $FFF9

        assertThat(status).isEqualTo(0x43);
    }

    @Test
    void theVectorsBehindTheHooksAreMemory() {
        int status =
                run(
                        0xA9, 0x10, // LDA #$10
                        0x8D, 0xFE, 0xFF, // STA $FFFE
                        0xA9, 0x02, // LDA #$02
                        0x8D, 0xFF, 0xFF, // STA $FFFF
                        0x00, 0xEA, 0xEA, 0xEA, 0xEA, 0xEA, // BRK
                        0xA9, 0x21, // $0210: LDA #$21
                        0x4C, 0xF9, 0xFF); // JMP $FFF9

        assertThat(status).isEqualTo(0x21);
    }

    @Test
    void operandsInTheHooksCallNone() {
        int status =
                run(
                        0xA9, 0x4C, // LDA #$4C, the opcode of JMP
                        0x8D, 0xF8, 0xFF, // STA $FFF8: a hook, where nothing is fetched now
                        0x8D, 0xF3, 0xFF, // STA $FFF3
                        0xA9, 0x15, // LDA #$15
                        0x8D, 0xF4, 0xFF, // STA $FFF4
                        0xA9, 0x02, // LDA #$02
                        0x8D, 0xF5, 0xFF, // STA $FFF5
                        0x4C, 0xF3, 0xFF, // JMP $FFF3, where JMP $0215 is
                        0xA9, 0x33, // $0215: LDA #$33
                        0x4C, 0xF9, 0xFF); // JMP $FFF9

        assertThat(status).isEqualTo(0x33);
        assertThat(stackPointer()).isEqualTo(STACK);
    }

    @Test
    void operandsOfAnInstructionBehindTheHooksCallNone() {
        int status =
                run(
                        0xA9, 0xAD, // LDA #$AD, the opcode of LDA absolute
                        0x8D, 0xFA, 0xFF, // STA $FFFA
                        0xA9, 0xF9, // LDA #$F9
                        0x8D, 0xFB, 0xFF, // STA $FFFB
                        0x8D, 0xFE, 0xFF, // STA $FFFE
                        0xA9, 0xFF, // LDA #$FF
                        0x8D, 0xFC, 0xFF, // STA $FFFC
                        0x8D, 0xFF, 0xFF, // STA $FFFF
                        0xA9, 0x4C, // LDA #$4C, the opcode of JMP
                        0x8D, 0xFD, 0xFF, // STA $FFFD
                        0xA9, 0x44, // LDA #$44
                        0x8D, 0xF9, 0xFF, // STA $FFF9
                        0xA9, 0x55, // LDA #$55
                        0x4C, 0xFA, 0xFF); // JMP $FFFA: LDA $FFF9, JMP $FFF9

        assertThat(status).isEqualTo(0x44);
    }

    @Test
    void aWriteTakesItsArgumentsOffTheStack() {
        int status =
                run(
                        new int[] {0x020C, 1}, // buffer, descriptor
                        0xA9,
                        3, // LDA #3
                        0xA2,
                        0, // LDX #0
                        0x20,
                        0xF7,
                        0xFF, // JSR $FFF7
                        0x4C,
                        0xF9,
                        0xFF, // JMP $FFF9
                        0,
                        0,
                        'a',
                        'b',
                        'c');

        assertThat(status).isEqualTo(3);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("abc");
        assertThat(stackPointer()).isEqualTo(STACK + 4);
    }

    @Test
    void aBufferThatLeavesMemoryGoesOnAtItsStart() {
        input = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

        int status =
                run(
                        new int[] {0xFFF2, 0, 0xFFF2, 1}, // buffer, descriptor, twice
                        0xA9,
                        16, // LDA #16
                        0xA2,
                        0, // LDX #0
                        0x20,
                        0xF6,
                        0xFF, // JSR $FFF6
                        0x20,
                        0xF7,
                        0xFF, // JSR $FFF7
                        0x4C,
                        0xF9,
                        0xFF); // JMP $FFF9

        assertThat(status).isEqualTo(16);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("0123456789abcdef");
        assertThat(ram.cells[0x0000]).isEqualTo((byte) 'e');
    }

    @Test
    void aStackThatLeavesMemoryGoesOnAtItsStart() {
        Sim65BoardMachine machine =
                board(
                        new int[0],
                        0xA9,
                        0xFF, // LDA #$FF
                        0x85,
                        STACK_POINTER, // STA $80
                        0x85,
                        STACK_POINTER + 1, // STA $81
                        0xA9,
                        0, // LDA #0
                        0xA2,
                        0, // LDX #0
                        0x20,
                        0xF7,
                        0xFF, // JSR $FFF7
                        0x4C,
                        0xF9,
                        0xFF); // JMP $FFF9

        machine.run().orThrow();

        assertThat(stackPointer()).isEqualTo(3);
    }

    @Test
    void aCountMayBeAllOfMemory() {
        int status =
                run(
                        new int[] {0x0200, 1},
                        0xA9,
                        0xFF, // LDA #$FF
                        0xA2,
                        0xFF, // LDX #$FF
                        0x20,
                        0xF7,
                        0xFF, // JSR $FFF7
                        0x4C,
                        0xF9,
                        0xFF); // JMP $FFF9

        assertThat(status).isEqualTo(0xFF);
        assertThat(out.size()).isEqualTo(0xFFFF);
    }

    @Test
    void argumentsAreOnTheStackOnce() {
        int status =
                run(
                        0xA9, 0x00, // LDA #$00
                        0xA2, 0x30, // LDX #$30
                        0x20, 0xF8, 0xFF, // JSR $FFF8
                        0x85, 0x40, // STA $40
                        0x86, 0x41, // STX $41
                        0xA9, 0x02, // LDA #$02
                        0xA2, 0x30, // LDX #$30
                        0x20, 0xF8, 0xFF, // JSR $FFF8
                        0x4C, 0xF9, 0xFF); // JMP $FFF9

        assertThat(status).isZero();
        assertThat(word(0x0040)).isEqualTo(2);
        int array = word(0x3000);
        assertThat(array).isEqualTo(STACK - 6);
        assertThat(word(array + 4)).isZero();
        assertThat(new String(ram.cells, word(array), 2, StandardCharsets.US_ASCII))
                .isEqualTo("p\0");
        assertThat(new String(ram.cells, word(array + 2), 3, StandardCharsets.US_ASCII))
                .isEqualTo("xy\0");
        assertThat(word(0x3002)).isEqualTo(word(array + 2) - 2);
    }

    @Test
    void aCallLeavesFlagsAndIndexYAlone() {
        int status =
                run(
                        0xA9, 0, // LDA #0
                        0xA2, 0, // LDX #0
                        0xA0, 0x87, // LDY #$87
                        0x38, // SEC
                        0x20, 0xF5, 0xFF, // JSR $FFF5
                        0x08, // PHP
                        0x84, 0x40, // STY $40
                        0x68, // PLA
                        0x4C, 0xF9, 0xFF); // JMP $FFF9

        assertThat(status).isEqualTo(0xB5); // N, C and I of the reset, and what PHP always pushes
        assertThat(word(0x0040) & 0xFF).isEqualTo(0x87);
    }

    @Test
    void aFailureIsMinusOneInAAndX() {
        int status =
                run(
                        0xA9, 3, // LDA #3
                        0xA2, 0, // LDX #0
                        0x20, 0xF5, 0xFF, // JSR $FFF5
                        0x85, 0x40, // STA $40
                        0x86, 0x41, // STX $41
                        0x4C, 0xF9, 0xFF); // JMP $FFF9

        assertThat(status).isEqualTo(0xFF);
        assertThat(word(0x0040)).isEqualTo(0xFFFF);
    }

    @Test
    void aDescriptorHasSixteenBits() {
        int status =
                run(
                        0xA9, 1, // LDA #1
                        0xA2, 1, // LDX #1
                        0x20, 0xF5, 0xFF, // JSR $FFF5
                        0x4C, 0xF9, 0xFF); // JMP $FFF9

        assertThat(status).isEqualTo(0xFF);
    }

    @Test
    void openTakesAsManyBytesOffTheStackAsYSays() {
        run(
                new int[] {0x1B6, 1, 0x0200}, // mode, flags, name
                0xA0,
                6, // LDY #6
                0x20,
                0xF4,
                0xFF, // JSR $FFF4
                0x4C,
                0xF9,
                0xFF); // JMP $FFF9

        assertThat(stackPointer()).isEqualTo(STACK + 6);
    }

    @Test
    void memoryStartsAsInSim65() {
        assertThat(run(0xAD, 0x34, 0x12, 0x4C, 0xF9, 0xFF)).isEqualTo(0xFF); // LDA $1234
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFFE0, 0xFFF0, 0xFFFA, 0xFFFE})
    void aHookThatDoesNotExistFails(int address) {
        MachineOutcome outcome = board(new int[0], 0x20, address & 0xFF, address >> 8).run();

        assertThat(outcome.component("cpu").status()).isEqualTo(ComponentStatus.FAILED);
        assertThat(outcome.component("cpu").failure().orElseThrow())
                .isInstanceOfSatisfying(
                        UnknownHook.class, hook -> assertThat(hook.address()).isEqualTo(address))
                .hasMessageContaining(String.format("the program called $%04X", address));
        assertThat(cpu.exitStatus()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFFE0, 0xFFF0, 0xFFF1, 0xFFF2, 0xFFF3, 0xFFFA})
    void codeThatTheProgramHasPutThereIsItsOwn(int address) {
        int low = address & 0xFF;
        int status =
                run(
                        0xA9, 0x60, // LDA #$60, the opcode of RTS
                        0x8D, low, 0xFF, // STA to the address
                        0xA9, 0x21, // LDA #$21
                        0x20, low, 0xFF, // JSR to it
                        0x4C, 0xF9, 0xFF); // JMP $FFF9

        assertThat(status).isEqualTo(0x21);
    }

    @Test
    void aPositionHasThirtyTwoBits() {
        int status =
                run(
                        new int[] {0, 0, 7}, // offset, descriptor, which is not open
                        0xA9,
                        2, // LDA #2
                        0xA2,
                        0, // LDX #0
                        0x20,
                        0xF1,
                        0xFF, // JSR $FFF1
                        0x4C,
                        0xF9,
                        0xFF); // JMP $FFF9

        assertThat(status).isEqualTo(0xFF);
        assertThat(word(STACK_POINTER + 2)).as("sreg").isEqualTo(0xFFFF);
        assertThat(stackPointer()).isEqualTo(STACK + 6);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"0, 0", "2, 1", "13, 3", "1, 3", "5, 11", "28, 8", "38, 13", "20, 18", "255, 18"})
    void theNumbersOfTheHostsErrorsAreMapped(int number, int expected) {
        int status =
                run(
                        0xA9, number, // LDA #
                        0xA2, 0x55, // LDX #$55, which is no part of the argument
                        0x20, 0xF3, 0xFF, // JSR $FFF3
                        0x4C, 0xF9, 0xFF); // JMP $FFF9

        assertThat(status).isEqualTo(expected);
    }

    @Test
    void theCounterCountsTheInstructionsBeforeTheLatch() {
        int status =
                run(
                        0xEA, 0xEA, // NOP, NOP
                        0x8D, 0xC0, 0xFF, // STA $FFC0
                        0xAD, 0xC2, 0xFF, // LDA $FFC2: 4 cycles
                        0x85, 0x40, // STA $40
                        0xA9, 1, // LDA #1
                        0x8D, 0xC1, 0xFF, // STA $FFC1
                        0x8D, 0xC2, 0xFF, // STA $FFC2: nothing happens
                        0xAD, 0xC2, 0xFF, // LDA $FFC2: 2 instructions
                        0x4C, 0xF9, 0xFF); // JMP $FFF9

        assertThat(status).isEqualTo(2);
        assertThat(word(0x0040) & 0xFF).isEqualTo(4);
    }

    /** LDA, LDX, STA, STX: how the start-up code of cc65's library sets the C stack. */
    private int runWithStack(int top, int... program) {
        int[] startUp = {
            0xA9, top & 0xFF, 0xA2, top >> 8, 0x85, STACK_POINTER, 0x86, STACK_POINTER + 1
        };
        return run(IntStream.concat(Arrays.stream(startUp), Arrays.stream(program)).toArray());
    }

    /** Writes into the C stack where the counter is, with its top a few bytes lower, and loads. */
    private static final int[] USE_OF_STACK = {
        0xA9,
        0x80, // LDA #$80
        0x85,
        STACK_POINTER, // STA $80: the stack is at $FF80
        0xA9,
        0x77, // LDA #$77
        0x8D,
        0xC2,
        0xFF, // STA $FFC2
        0x8D,
        0xC0,
        0xFF, // STA $FFC0
        0xAD,
        0xC2,
        0xFF, // LDA $FFC2
        0x4C,
        0xF9,
        0xFF // JMP $FFF9
    };

    @Test
    void theStackOfAProgramOf219IsNoCounter() {
        assertThat(runWithStack(0xFFF0, USE_OF_STACK)).isEqualTo(0x77);
    }

    @Test
    void belowTheStackOfAProgramOf219IsTheCounter() {
        int status =
                runWithStack(
                        0xFFF0, 0x8D, 0xC0, 0xFF, // STA $FFC0
                        0xAD, 0xC2, 0xFF, // LDA $FFC2: 10 cycles
                        0x4C, 0xF9, 0xFF); // JMP $FFF9

        assertThat(status).isEqualTo(10);
    }

    @Test
    void theStackOfALaterProgramIsBelowTheCounter() {
        int cycles = 2 + 2 + 3 + 3 + 2 + 3 + 2 + 4;

        assertThat(runWithStack(0xFFC0, USE_OF_STACK)).isEqualTo(cycles);
    }

    @Test
    void aJamBehindTheHooksFails() {
        MachineOutcome outcome =
                board(
                                new int[0],
                                0xA9,
                                0x02, // LDA #$02
                                0x8D,
                                0xFA,
                                0xFF, // STA $FFFA
                                0x4C,
                                0xFA,
                                0xFF) // JMP $FFFA
                        .run();

        assertThat(outcome.component("cpu").status()).isEqualTo(ComponentStatus.FAILED);
        assertThat(cpu.exitStatus()).isEmpty();
    }
}
