package dev.modvm.sample.eightbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import dev.modvm.sample.eightbit.host.BlockFile;
import dev.modvm.sample.eightbit.processor.Mos6502;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed in which a machine writes its disk, block after block. */
@Timeout(60)
class KilledMachineTest {
    private static final int BLOCKS = 16;

    /** A processor, its program, a disk, and a console on which it says what it has written. */
    @MachineSpec
    interface Board {
        @SuppressWarnings("modvm/LineUndriven")
        Mos6502 cpu();

        @Mapped(from = 0x0000, to = 0x7FFF)
        Ram ram();

        @Mapped(from = 0xC000, to = 0xC001)
        Console console();

        @Mapped(from = 0xC010, to = 0xC015)
        BlockDevice disk();

        @Mapped(from = 0xFF00, to = 0xFFFF)
        Rom rom();
    }

    /** Fills one block after the other with a number, and prints the number when it is written. */
    private static final int[] PROGRAM = {
        0xA2,
        0x00, //             FF00  LDX #0       the number
        0xE8, //                   FF02  INX
        0x8A, //                   FF03  TXA
        0x29,
        BLOCKS - 1, //       FF04  AND #15
        0x8D,
        0x10,
        0xC0, //       FF06  STA $C010    the block
        0x8A, //                   FF09  TXA
        0xA0,
        0x00, //             FF0A  LDY #0
        0x8D,
        0x13,
        0xC0, //       FF0C  STA $C013    two bytes
        0x8D,
        0x13,
        0xC0, //       FF0F  STA $C013
        0x88, //                   FF12  DEY
        0xD0,
        0xF7, //             FF13  BNE $FF0C    256 times
        0xA9,
        0x02, //             FF15  LDA #2
        0x8D,
        0x12,
        0xC0, //       FF17  STA $C012    write
        0x2C,
        0x12,
        0xC0, //       FF1A  BIT $C012
        0x10,
        0xFB, //             FF1D  BPL $FF1A    until it is ready
        0x8E,
        0x00,
        0xC0, //       FF1F  STX $C000    say so
        0x4C,
        0x02,
        0xFF, //       FF22  JMP $FF02
    };

    /** Runs the machine in a process of its own, for ever. */
    static final class Victim {
        private Victim() {}

        /** Runs it on the disk that the argument names. */
        public static void main(String[] arguments) throws IOException {
            byte[] rom = new byte[0x100];
            for (int i = 0; i < PROGRAM.length; i++) {
                rom[i] = (byte) PROGRAM[i];
            }
            rom[0xFD] = (byte) 0xFF;
            try (PrintStream unbuffered =
                            new PrintStream(new FileOutputStream(FileDescriptor.out));
                    BlockFile file = BlockFile.open(Path.of(arguments[0]))) {
                KilledMachineTest_BoardMachine.builder()
                        .cpu(new Mos6502())
                        .ram(new Ram(0x8000))
                        .console(new Console(unbuffered))
                        .disk(new BlockDevice(file))
                        .rom(new Rom(rom))
                        .build()
                        .run()
                        .orThrow();
            }
        }
    }

    @TempDir Path folder;

    private Process startVictim(Path disk) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        disk.toString())
                .redirectErrorStream(true)
                .start();
    }

    @Test
    void whatTheGuestKnowsToBeWrittenIsThere() throws IOException, InterruptedException {
        Path disk = folder.resolve("a.disk");
        BlockFile.create(disk, BLOCKS).close();
        Process victim = startVictim(disk);
        List<Integer> numbers = new ArrayList<>();
        try {
            while (numbers.size() < 100) {
                int number = victim.getInputStream().read();
                assertThat(number).as(() -> rest(victim)).isNotNegative();
                numbers.add(number);
            }
            assertThatThrownBy(() -> BlockFile.open(disk))
                    .hasMessage(disk + " is in use by another machine");
        } finally {
            victim.toHandle().destroyForcibly(); // which leaves open what it has printed
        }
        assertThat(victim.waitFor(20, TimeUnit.SECONDS)).isTrue();
        for (byte number : victim.getInputStream().readAllBytes()) {
            numbers.add(number & 0xFF);
        }

        BlockFile.open(disk).close(); // the lock went with the process
        byte[] bytes = Files.readAllBytes(disk);
        int last = numbers.size();
        for (int block = 0; block < BLOCKS; block++) {
            int acknowledged = last - Math.floorMod(last - block, BLOCKS);
            for (int i = 0; i < BlockFile.BLOCK_SIZE; i++) {
                byte found = bytes[block * BlockFile.BLOCK_SIZE + i];
                // The block behind the last one may have been written, but not been said so.
                if (block != (last + 1) % BLOCKS || found != (byte) (last + 1)) {
                    assertThat(found)
                            .as("byte %d of block %d", i, block)
                            .isEqualTo((byte) acknowledged);
                }
            }
        }
    }

    private static String rest(Process victim) {
        return new BufferedReader(
                        new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))
                .lines()
                .toList()
                .toString();
    }
}
