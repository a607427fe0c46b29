package dev.modvm.sample.eightbit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.annotations.Mapped;
import dev.modvm.sample.eightbit.host.BlockFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A disk on a board of its own. */
@Timeout(60)
class BlockDeviceTest {
    private static final int BLOCK_LOW = 0;
    private static final int BLOCK_HIGH = 1;
    private static final int COMMAND = 2;
    private static final int STATUS = 2;
    private static final int DATA = 3;
    private static final int INDEX_LOW = 4;
    private static final int INDEX_HIGH = 5;

    private static final int READ = 1;
    private static final int WRITE = 2;
    private static final int INTERRUPT = 0x80;

    private static final int BLOCKS = 300;

    /** A disk and what accesses it. */
    @MachineSpec
    interface Board {
        BusProbe cpu();

        @Mapped(from = 0x0000, to = 0x0005)
        BlockDevice disk();
    }

    @TempDir Path folder;

    private final BusProbe cpu = new BusProbe();
    private Path path;
    private BlockFile file;
    private BlockDevice disk;

    private void insert(BlockFile inserted) {
        file = inserted;
        disk = new BlockDevice(file);
        cpu.drive(BlockDeviceTest_BoardMachine.builder().cpu(cpu).disk(disk).build());
    }

    private void insertNew() throws IOException {
        path = folder.resolve("new.disk");
        insert(BlockFile.create(path, BLOCKS));
    }

    @AfterEach
    void close() throws IOException {
        file.close();
    }

    private int execute(int command, int block) {
        cpu.save(BLOCK_LOW, block & 0xFF);
        cpu.save(BLOCK_HIGH, block >> 8);
        cpu.save(COMMAND, command);
        cpu.idle(BlockDevice.CYCLES - 1);
        return cpu.load(STATUS);
    }

    private void fill(int seed) {
        for (int i = 0; i < BlockFile.BLOCK_SIZE; i++) {
            cpu.save(DATA, (i * seed) & 0xFF);
        }
    }

    private static byte[] filled(int seed) {
        byte[] block = new byte[BlockFile.BLOCK_SIZE];
        for (int i = 0; i < block.length; i++) {
            block[i] = (byte) (i * seed);
        }
        return block;
    }

    private byte[] inFile(int block) throws IOException {
        byte[] all = Files.readAllBytes(path);
        byte[] part = new byte[BlockFile.BLOCK_SIZE];
        System.arraycopy(all, block * BlockFile.BLOCK_SIZE, part, 0, part.length);
        return part;
    }

    @Test
    void aBlockIsInTheFileWhenTheDiskIsReadyAgain() throws IOException {
        insertNew();
        assertThat(cpu.load(STATUS)).isEqualTo(BlockDevice.READY);
        fill(3);

        assertThat(execute(WRITE, 0x102)).isEqualTo(BlockDevice.READY);
        assertThat(inFile(0x102)).isEqualTo(filled(3));
        assertThat(inFile(0x101)).containsOnly(0);
        assertThat(inFile(0x103)).containsOnly(0);
        assertThat(Files.size(path)).isEqualTo(BLOCKS * 512L);
    }

    @Test
    void aBlockIsReadIntoTheBuffer() throws IOException {
        insertNew();
        fill(5);
        execute(WRITE, 7);
        fill(11);

        assertThat(execute(READ, 7)).isEqualTo(BlockDevice.READY);
        for (byte expected : filled(5)) {
            assertThat(cpu.load(DATA)).isEqualTo(expected & 0xFF);
        }
        assertThat(cpu.load(DATA)).as("again from the first byte").isZero();
        assertThat(cpu.load(DATA)).isEqualTo(5);
    }

    @Test
    void aCommandTakesACycleForEachByte() throws IOException {
        insertNew();
        cpu.save(COMMAND, WRITE);

        cpu.idle(BlockDevice.CYCLES - 2);
        assertThat(cpu.load(STATUS)).isZero();
        assertThat(cpu.load(STATUS)).isEqualTo(BlockDevice.READY);
    }

    @Test
    void whileItWorksItIgnoresSaves() throws IOException {
        insertNew();
        cpu.save(DATA, 0x11);
        cpu.save(BLOCK_LOW, 1);
        cpu.save(COMMAND, WRITE);
        cpu.save(BLOCK_LOW, 2);
        cpu.save(DATA, 0x22);
        cpu.save(INDEX_LOW, 9);
        assertThat(cpu.load(DATA)).as("nothing to load either").isZero();
        cpu.save(COMMAND, READ);
        cpu.idle(BlockDevice.CYCLES);

        assertThat(inFile(1)[0]).isEqualTo((byte) 0x11);
        assertThat(inFile(2)).containsOnly(0);
        assertThat(cpu.load(BLOCK_LOW)).isEqualTo(1);
        assertThat(cpu.load(INDEX_LOW)).isZero();
    }

    @Test
    void theIndexSaysWhichByte() throws IOException {
        insertNew();
        cpu.save(INDEX_LOW, 0xFF);
        cpu.save(INDEX_HIGH, 0xFF);
        assertThat(cpu.load(INDEX_HIGH)).as("up to 511").isEqualTo(1);

        cpu.save(DATA, 0x12);
        assertThat(cpu.load(INDEX_LOW)).isZero();
        assertThat(cpu.load(INDEX_HIGH)).isZero();
        cpu.save(INDEX_LOW, 0xFF);
        cpu.save(INDEX_HIGH, 1);
        assertThat(cpu.load(DATA)).isEqualTo(0x12);
    }

    @Test
    void itInterruptsOnRequestUntilTheStatusIsLoaded() throws IOException {
        insertNew();
        cpu.save(COMMAND, READ | INTERRUPT);
        assertThat(cpu.cyclesUntilInterrupt(1_000)).isEqualTo(BlockDevice.CYCLES);
        cpu.idle(100);
        assertThat(cpu.isInterrupted()).isTrue();

        assertThat(cpu.load(STATUS)).isEqualTo(BlockDevice.READY);
        cpu.idle(1);
        assertThat(cpu.isInterrupted()).isFalse();

        cpu.save(COMMAND, READ);
        assertThat(cpu.cyclesUntilInterrupt(1_000)).isEqualTo(-1);
    }

    @Test
    void blocksThatAreNotThereAreErrors() throws IOException {
        insertNew();
        int error = BlockDevice.READY | BlockDevice.NO_SUCH_BLOCK;

        assertThat(execute(READ, BLOCKS - 1)).isEqualTo(BlockDevice.READY);
        assertThat(execute(READ, BLOCKS)).isEqualTo(error);
        assertThat(execute(WRITE, 0xFFFF)).isEqualTo(error);
        assertThat(cpu.load(STATUS)).as("the error stays").isEqualTo(error);
        assertThat(execute(READ, 0)).isEqualTo(BlockDevice.READY);
        assertThat(Files.size(path)).isEqualTo(BLOCKS * 512L);
    }

    @Test
    void commandsThatThereAreNotAreErrors() throws IOException {
        insertNew();
        int error = BlockDevice.READY | BlockDevice.NO_SUCH_COMMAND;

        assertThat(execute(0, 0)).isEqualTo(error);
        assertThat(execute(3, 0)).isEqualTo(error);
    }

    @Test
    void aWriteProtectedDiskIsReadOnly() throws IOException {
        insertNew();
        fill(3);
        execute(WRITE, 1);
        file.close();
        insert(BlockFile.openWriteProtected(path));
        int ready = BlockDevice.READY | BlockDevice.WRITE_PROTECTED;
        assertThat(cpu.load(STATUS)).isEqualTo(ready);

        cpu.save(DATA, 0x55);
        assertThat(execute(WRITE, 1)).isEqualTo(ready | BlockDevice.NOT_WRITTEN);
        assertThat(execute(READ, 1)).isEqualTo(ready);
        cpu.load(DATA);
        assertThat(cpu.load(DATA)).isEqualTo(3);
        assertThat(inFile(1)).isEqualTo(filled(3));
        assertThat(disk.problem()).isEmpty();
    }

    @Test
    void whatTheHostCannotDoIsAnErrorAndALineForTheUser() throws IOException {
        insertNew();
        assertThat(disk.problem()).isEmpty();
        Files.write(path, new byte[512], StandardOpenOption.TRUNCATE_EXISTING);

        assertThat(execute(READ, 1)).isEqualTo(BlockDevice.READY | BlockDevice.HOST_FAILURE);
        assertThat(disk.problem()).contains("block 1 of the disk can't be read: EOFException");
        file.close();
        assertThat(execute(WRITE, 0)).isEqualTo(BlockDevice.READY | BlockDevice.HOST_FAILURE);
        assertThat(disk.problem().orElseThrow())
                .startsWith("block 0 of the disk can't be written: ");
    }
}
