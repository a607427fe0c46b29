package dev.modvm.sample.eightbit;

import dev.modvm.annotations.Boot;
import dev.modvm.annotations.Cycle;
import dev.modvm.annotations.Handles;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.Port;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;
import dev.modvm.runtime.Line;
import dev.modvm.runtime.LoadRequest;
import dev.modvm.runtime.PeekRequest;
import dev.modvm.runtime.SaveRequest;
import dev.modvm.sample.eightbit.host.BlockFile;
import dev.modvm.sample.eightbit.host.UnusableBlockFile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A disk of blocks of 512 bytes, and a buffer for one of them.
 *
 * <table>
 * <caption>The registers</caption>
 * <tr><td>0, 1</td><td>number of the block, its lower byte first</td></tr>
 * <tr><td>2</td><td>save: a command; load: the status, which withdraws the interrupt request</td></tr>
 * <tr><td>3</td><td>the byte of the buffer at the index; an access moves the index on, from the last
 *     byte to the first</td></tr>
 * <tr><td>4, 5</td><td>the index, from 0 to 511, its lower byte first</td></tr>
 * </table>
 *
 * <table>
 * <caption>The commands; with bit 7, the disk interrupts when it is ready again</caption>
 * <tr><td>1</td><td>read the block into the buffer</td></tr>
 * <tr><td>2</td><td>write the buffer to the block</td></tr>
 * </table>
 *
 * <table>
 * <caption>The status</caption>
 * <tr><td>bit 7</td><td>ready; while it is not, the other bits are 0, the disk ignores saves, and
 *     the buffer can't be loaded</td></tr>
 * <tr><td>bit 6</td><td>the disk is write-protected</td></tr>
 * <tr><td>bits 0 to 2</td><td>how the last command ended: 0: well; 1: there is no such block; 2: the
 *     host failed; 3: there is no such command; 4: the disk is write-protected</td></tr>
 * </table>
 *
 * <p>A command takes {@value #CYCLES} cycles, one for each byte, and sets the index to 0. When the
 * status says that a block is written, it is in the file for good, whatever happens to the machine.
 */
@Peripheral(base = U8.class, address = U16.class, model = "block device")
public final class BlockDevice {
    /** Bit of the status: the disk waits for a command. */
    public static final int READY = 0x80;

    /** Bit of the status: the disk can be read only. */
    public static final int WRITE_PROTECTED = 0x40;

    /** The error of a command for a block that the disk does not have. */
    public static final int NO_SUCH_BLOCK = 1;

    /** The error of a command that the host could not execute: {@link #problem} says why. */
    public static final int HOST_FAILURE = 2;

    /** The error of a command that there is not. */
    public static final int NO_SUCH_COMMAND = 3;

    /** The error of a write to a disk that can be read only. */
    public static final int NOT_WRITTEN = 4;

    /** How long a command takes, in cycles of the processor. */
    public static final int CYCLES = BlockFile.BLOCK_SIZE;

    private static final int BLOCK_LOW = 0;
    private static final int BLOCK_HIGH = 1;
    private static final int COMMAND = 2;
    private static final int DATA = 3;
    private static final int INDEX_LOW = 4;

    private static final int READ = 1;
    private static final int WRITE = 2;
    private static final int INTERRUPTS = 0x80;

    private static final int LAST = BlockFile.BLOCK_SIZE - 1;
    private static final long IDLE = Long.MAX_VALUE;

    // Null where there is no disk in the drive.
    private final @Nullable BlockFile file;
    private final byte[] buffer = new byte[BlockFile.BLOCK_SIZE];

    private int block;
    private int index;
    private int command;
    private int error;
    private boolean interrupt;

    /** How many cycles the command still takes. */
    private long remaining;

    private volatile @Nullable String problem;

    /** Creates a drive without a disk: it has no blocks, and is write-protected. */
    public BlockDevice() {
        file = null;
    }

    /**
     * Creates a disk.
     *
     * @param file where its blocks are; it is not closed
     */
    public BlockDevice(BlockFile file) {
        this.file = file;
    }

    /**
     * Returns what the host could not do last. Any thread may call it.
     *
     * @return a line for the user, or empty if it could do everything
     */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** Starts anew, without what a program has set. */
    @Boot
    public void reset() {
        block = 0;
        index = 0;
        error = 0;
        interrupt = false;
        remaining = IDLE;
    }

    /**
     * Answers a load.
     *
     * @param address the address within the component, from 0
     * @return what it holds
     */
    @Handles(LoadRequest.class)
    public int load(int address) {
        int value = peek(address);
        if (address == COMMAND) {
            interrupt = false;
        } else if (address == DATA && isReady()) {
            index = (index + 1) & LAST;
        }
        return value;
    }

    /**
     * Answers a load without side effects.
     *
     * @param address the address within the component, from 0
     * @return what it holds
     */
    @Handles(PeekRequest.class)
    public int peek(int address) {
        return switch (address) {
            case BLOCK_LOW -> block & 0xFF;
            case BLOCK_HIGH -> block >> 8;
            case COMMAND -> isReady() ? READY | protection() | error : 0;
            case DATA -> isReady() ? buffer[index] & 0xFF : 0;
            case INDEX_LOW -> index & 0xFF;
            default -> index >> 8;
        };
    }

    private int protection() {
        return file != null && file.isWritable() ? 0 : WRITE_PROTECTED;
    }

    private boolean isReady() {
        return remaining == IDLE;
    }

    /**
     * Takes a save.
     *
     * @param address the address within the component, from 0
     * @param value the value, from 0 to 255
     */
    @Handles(SaveRequest.class)
    public void save(int address, int value) {
        if (!isReady()) {
            return;
        }
        switch (address) {
            case BLOCK_LOW -> block = (block & 0xFF00) | value;
            case BLOCK_HIGH -> block = (block & 0x00FF) | value << 8;
            case COMMAND -> {
                command = value;
                index = 0;
                interrupt = false;
                remaining = CYCLES;
            }
            case DATA -> {
                buffer[index] = (byte) value;
                index = (index + 1) & LAST;
            }
            case INDEX_LOW -> index = (index & 0xFF00) | value;
            default -> index = ((index & 0x00FF) | value << 8) & LAST;
        }
    }

    /**
     * Lets time pass.
     *
     * @param cycles how many have elapsed
     * @param irq the interrupt request line
     * @return in how many cycles the command ends
     */
    @Cycle
    public long elapsed(long cycles, @Port("irq") Line irq) {
        if (!isReady()) {
            remaining -= cycles;
            if (remaining <= 0) {
                remaining = IDLE;
                error = execute(command & ~INTERRUPTS);
                interrupt = (command & INTERRUPTS) != 0;
            }
        }
        if (interrupt) {
            irq.raise();
        } else {
            irq.release();
        }
        return remaining;
    }

    /** Executes a command; returns how it ended. */
    private int execute(int operation) {
        if (operation != READ && operation != WRITE) {
            return NO_SUCH_COMMAND;
        }
        if (file == null || block >= file.blocks()) {
            return NO_SUCH_BLOCK;
        }
        if (operation == WRITE && !file.isWritable()) {
            return NOT_WRITTEN;
        }
        try {
            if (operation == READ) {
                file.read(block, buffer);
            } else {
                file.write(block, buffer);
            }
            return 0;
        } catch (UnusableBlockFile e) {
            problem = e.getMessage();
            return HOST_FAILURE;
        }
    }
}
