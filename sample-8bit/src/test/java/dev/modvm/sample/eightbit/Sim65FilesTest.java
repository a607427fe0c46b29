package dev.modvm.sample.eightbit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.runtime.MachineHandle;
import dev.modvm.sample.eightbit.host.FileDirectory;
import dev.modvm.sample.eightbit.host.Host;
import dev.modvm.sample.eightbit.host.HostFileSystem;
import dev.modvm.sample.eightbit.host.HostFiles;
import dev.modvm.sample.eightbit.processor.Sim65Processor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The hooks for files, and that files are closed whichever way the machine ends. */
@Timeout(60)
class Sim65FilesTest {
    private static final int STACK_POINTER = 0x80;
    private static final int STACK = 0x1020;
    private static final int NAME = 0x0300;

    /** JSR $FFF4, STA $40, LDY #0. */
    private static final int[] OPEN = {0x20, 0xF4, 0xFF, 0x85, 0x40, 0xA0, 0x00};

    private static final int O_WRONLY = 0x02;
    private static final int O_CREAT = 0x10;

    @TempDir Path directory;

    private final Sim65Processor cpu = new Sim65Processor();
    private final Ram ram = new Ram(ParavirtualHooks.START);
    private final List<SeekableByteChannel> opened = new ArrayList<>();
    private final CountDownLatch open = new CountDownLatch(1);

    /**
     * Builds a board with a program that opens a file to be created, and goes on.
     *
     * @param words the C stack, from its top on
     */
    private Sim65BoardMachine board(String name, int[] words, int... behind) throws IOException {
        ram.install(STACK_POINTER, new byte[] {STACK & 0xFF, STACK >> 8});
        for (int i = 0; i < words.length; i++) {
            ram.install(STACK + 2 * i, new byte[] {(byte) words[i], (byte) (words[i] >> 8)});
        }
        ram.install(NAME, name.getBytes(StandardCharsets.UTF_8));
        int at = 0x0200;
        ram.cells[at++] = (byte) 0xA0; // LDY #
        ram.cells[at++] = (byte) (2 * words.length);
        for (int[] part : new int[][] {OPEN, behind}) {
            for (int value : part) {
                ram.cells[at++] = (byte) value;
            }
        }
        cpu.startAt(0x0200);
        FileDirectory allowed = new FileDirectory(directory, StandardCharsets.UTF_8);
        HostFileSystem watched =
                (bytes, flags) -> {
                    SeekableByteChannel channel = allowed.open(bytes, flags);
                    opened.add(channel);
                    open.countDown();
                    return channel;
                };
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Host host = new Host(InputStream.nullInputStream(), nowhere, nowhere);
        return Sim65BoardMachine.builder()
                .cpu(cpu)
                .ram(ram)
                .hooks(
                        new ParavirtualHooks(
                                cpu, STACK_POINTER, List.of(), new HostFiles(host, watched)))
                .build();
    }

    private Sim65BoardMachine creatingBoard(int... behind) throws IOException {
        return board("file", new int[] {O_WRONLY | O_CREAT, NAME}, behind);
    }

    private void assertClosed() {
        assertThat(opened).singleElement().matches(channel -> !channel.isOpen());
        assertThat(directory.resolve("file")).isEmptyFile();
    }

    @Test
    void anExitClosesFiles() throws IOException {
        creatingBoard(0xA5, 0x40, 0x4C, 0xF9, 0xFF).run().orThrow(); // LDA $40, JMP $FFF9

        assertThat(cpu.exitStatus()).hasValue(3);
        assertClosed();
    }

    @Test
    void aFailureClosesFiles() throws IOException {
        Sim65BoardMachine machine = creatingBoard(0x6C, 0x40, 0x00); // JMP ($0040), to $0003
        ram.install(0x0003, new byte[] {(byte) 0x02}); // an opcode without instruction

        machine.run();

        assertThat(cpu.exitStatus()).isEmpty();
        assertClosed();
    }

    @Test
    void theLimitOfCyclesClosesFiles() throws IOException {
        Sim65BoardMachine machine = creatingBoard(0xD0, 0xFE, 0xF0, 0xFE); // BNE, BEQ to themselves
        cpu.endAfter(1_000);

        machine.run().orThrow();

        assertClosed();
    }

    @Test
    void aThreadedMachineThatEndsClosesFiles() throws IOException, InterruptedException {
        try (MachineHandle handle = creatingBoard(0x4C, 0xF9, 0xFF).start()) {
            handle.join().orThrow();
        }

        assertClosed();
    }

    @Test
    void aThreadedMachineThatIsHaltedClosesFiles() throws IOException, InterruptedException {
        try (MachineHandle handle = creatingBoard(0xD0, 0xFE, 0xF0, 0xFE).start()) {
            open.await();
            handle.halt();
            handle.join();
        }

        assertClosed();
    }

    @Test
    void aThreadedMachineThatIsClosedClosesFiles() throws IOException, InterruptedException {
        try (MachineHandle handle = creatingBoard(0xD0, 0xFE, 0xF0, 0xFE).start()) {
            assertThat(handle).isNotNull();
            open.await();
        }

        assertClosed();
    }

    @Test
    void theModeIsTheLastArgumentIfItIsThere() throws IOException {
        Path readable = directory.resolve("file");

        board("file", new int[] {0x01, O_WRONLY | O_CREAT, NAME}, 0x4C, 0xF9, 0xFF).run().orThrow();

        assertThat(opened).hasSize(1);
        assertThat(ram.cells[STACK_POINTER]).isEqualTo((byte) (STACK + 6));
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(Files.getPosixFilePermissions(readable)).hasToString("[OWNER_READ]");
        }
    }

    @Test
    void aNameWithoutEndIsRefused() throws IOException {
        String name = "x".repeat(200) + "/".repeat(1100);

        board(name, new int[] {O_WRONLY | O_CREAT, NAME}, 0xA5, 0x40, 0x4C, 0xF9, 0xFF)
                .run()
                .orThrow();

        assertThat(cpu.exitStatus()).hasValue(0xFF);
        assertThat(opened).isEmpty();
    }

    @Test
    void aNameAtTheEndOfMemoryGoesOnAtItsStart() throws IOException {
        Sim65BoardMachine machine =
                board("", new int[] {O_WRONLY | O_CREAT, 0xFFFE}, 0xA5, 0x40, 0x4C, 0xF9, 0xFF);
        ram.install(0x0000, new byte[] {'a', 'b'});

        machine.run().orThrow();

        // The hooks' own memory is all $FF there, which is no text.
        assertThat(cpu.exitStatus()).hasValue(0xFF);
        assertThat(opened).isEmpty();
    }
}
