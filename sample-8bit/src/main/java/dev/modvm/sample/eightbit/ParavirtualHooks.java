package dev.modvm.sample.eightbit;

import dev.modvm.annotations.Halt;
import dev.modvm.annotations.Handles;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.Port;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;
import dev.modvm.runtime.Bus;
import dev.modvm.runtime.LoadRequest;
import dev.modvm.runtime.PeekRequest;
import dev.modvm.runtime.SaveRequest;
import dev.modvm.sample.eightbit.host.HostFiles;
import dev.modvm.sample.eightbit.host.OpenFlags;
import dev.modvm.sample.eightbit.processor.HookCaller;
import java.util.Arrays;
import java.util.List;

/**
 * The functions that a program built with {@code cl65 -t sim6502}, or {@code -t sim65c02}, calls in
 * place of an operating system's, at the addresses where it expects them.
 *
 * <p>An opcode fetch from one of these addresses makes the call, and gets an RTS, which returns to
 * the caller. To any other load, and to saves, all of its addresses are RAM.
 *
 * <p>Arguments and results are those of the compiler: the last argument and the result in A (lower
 * byte) and X, arguments before it on the stack that grows downwards from an address in the zero
 * page, two bytes each. The function removes them.
 *
 * <table>
 * <caption>The hooks</caption>
 * <tr><td>$FFF4</td><td>{@code int open(const char *name, int flags, ...)}</td></tr>
 * <tr><td>$FFF5</td><td>{@code int close(int fd)}</td></tr>
 * <tr><td>$FFF6</td><td>{@code int read(int fd, void *buffer, unsigned count)}</td></tr>
 * <tr><td>$FFF7</td><td>{@code int write(int fd, const void *buffer, unsigned count)}</td></tr>
 * <tr><td>$FFF8</td><td>{@code int args(char ***argv)}, called by the start-up code</td></tr>
 * <tr><td>$FFF9</td><td>{@code void exit(int status)}, of which 8 bits count</td></tr>
 * </table>
 *
 * <p>Where sim65 fails, the result is -1, and {@code errno} stays as it is; so it is here. These
 * are all the hooks there are: cc65 has no others for positions in files, nor for removing them.
 * Which files a program gets is for {@link HostFiles}; all are closed when the machine halts.
 * Addresses that reach beyond $FFFF go on at $0000.
 */
@Peripheral(base = U8.class, address = U16.class, model = "paravirtual hooks")
public final class ParavirtualHooks {
    /** The address of the first hook; the board maps this component from there to $FFFF. */
    public static final int START = HookCaller.FIRST_HOOK;

    private static final int OPEN = 0xFFF4 - START;
    private static final int CLOSE = 0xFFF5 - START;
    private static final int READ = 0xFFF6 - START;
    private static final int WRITE = 0xFFF7 - START;
    private static final int ARGUMENTS = 0xFFF8 - START;
    private static final int EXIT = 0xFFF9 - START;

    private static final int RTS = 0x60;

    /** The bytes of the arguments of {@code open} when the third, the mode, is among them. */
    private static final int ARGUMENTS_WITH_MODE = 6;

    private final HookCaller cpu;
    private final int stackPointerAddress;
    private final HostFiles files;

    private final byte[] cells = new byte[0x10000 - START];
    private List<byte[]> arguments;

    /**
     * Creates the hooks.
     *
     * @param cpu the processor that calls them, in the same machine
     * @param stackPointerAddress where the program keeps the address of its C stack, in the zero
     *     page
     * @param arguments what the program finds in {@code argv}, its own name first; bytes without
     *     the zero that ends them
     * @param files what the program can open, read and write
     */
    public ParavirtualHooks(
            HookCaller cpu, int stackPointerAddress, List<byte[]> arguments, HostFiles files) {
        this.cpu = cpu;
        this.stackPointerAddress = stackPointerAddress;
        this.arguments = List.copyOf(arguments);
        this.files = files;
        Arrays.fill(cells, (byte) 0xFF); // as all of sim65's memory is
    }

    /**
     * Answers a load.
     *
     * @param address the address within the component, from 0
     * @param ram the memory of the program
     * @return what it holds
     */
    @Handles(LoadRequest.class)
    public int load(int address, @Port("ram") Bus ram) {
        if (cpu.fetchesOpcode() && address <= EXIT) {
            call(address, ram);
            return RTS;
        }
        return cells[address] & 0xFF;
    }

    /**
     * Answers a load without side effects.
     *
     * @param address the address within the component, from 0
     * @return what it holds
     */
    @Handles(PeekRequest.class)
    public int peek(int address) {
        return cells[address] & 0xFF;
    }

    /**
     * Takes a save.
     *
     * @param address the address within the component, from 0
     * @param value the value, from 0 to 255
     */
    @Handles(SaveRequest.class)
    public void save(int address, int value) {
        cells[address] = (byte) value;
    }

    /** Closes the files that the program has left open. */
    @Halt
    public void closeFiles() {
        files.closeAll();
    }

    private void call(int hook, Bus ram) {
        switch (hook) {
            case OPEN -> cpu.setResult(open(ram));
            case CLOSE -> cpu.setResult(files.close(cpu.lastArgument()));
            case READ -> cpu.setResult(read(ram));
            case WRITE -> cpu.setResult(write(ram));
            case ARGUMENTS -> cpu.setResult(passArguments(ram));
            case EXIT -> cpu.exit(cpu.lastArgument() & 0xFF);
            default -> throw new IllegalArgumentException("no hook has the number " + hook);
        }
    }

    /**
     * Opens a file. All arguments are on the stack, as many bytes as Y says; the last two that are
     * pulled are the flags and the name.
     */
    private int open(Bus ram) {
        int top = stackPointer(ram);
        int bottom = top + cpu.indexY();
        setStackPointer(ram, bottom);
        int mode = cpu.indexY() < ARGUMENTS_WITH_MODE ? OpenFlags.DEFAULT_MODE : loadWord(ram, top);
        int flags = loadWord(ram, bottom - 4);
        byte[] name = string(ram, loadWord(ram, bottom - 2));
        return files.open(name, new OpenFlags(flags, mode));
    }

    private int read(Bus ram) {
        int count = cpu.lastArgument();
        int buffer = pull(ram);
        byte[] bytes = new byte[count];
        int length = files.read(pull(ram), bytes);
        for (int i = 0; i < length; i++) {
            store(ram, buffer + i, bytes[i]);
        }
        return length;
    }

    private int write(Bus ram) {
        byte[] bytes = new byte[cpu.lastArgument()];
        int buffer = pull(ram);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) fetch(ram, buffer + i);
        }
        return files.write(pull(ram), bytes);
    }

    /**
     * Puts the arguments on the C stack, an array of their addresses on top of them with a zero
     * behind the last, and the address of the array where the caller wants it.
     *
     * @return how many arguments there are, 16 bits; none when called again
     */
    private int passArguments(Bus ram) {
        int count = arguments.size();
        int text = stackPointer(ram) - 2 * (count + 1);
        int element = text;
        storeWord(ram, cpu.lastArgument(), text);
        for (byte[] argument : arguments) {
            text -= argument.length + 1;
            for (int i = 0; i < argument.length; i++) {
                store(ram, text + i, argument[i]);
            }
            store(ram, text + argument.length, 0);
            storeWord(ram, element, text);
            element += 2;
        }
        storeWord(ram, element, 0);
        setStackPointer(ram, text);
        arguments = List.of();
        return count;
    }

    // The C stack.

    private int stackPointer(Bus ram) {
        return ram.load(stackPointerAddress) | ram.load(stackPointerAddress + 1 & 0xFF) << 8;
    }

    private void setStackPointer(Bus ram, int address) {
        ram.save(stackPointerAddress, address & 0xFF);
        ram.save(stackPointerAddress + 1 & 0xFF, address >> 8 & 0xFF);
    }

    private int pull(Bus ram) {
        int address = stackPointer(ram);
        setStackPointer(ram, address + 2);
        return loadWord(ram, address);
    }

    // Memory at any address, this component's own included, which a program may well name.

    private int fetch(Bus ram, int address) {
        int line = address & 0xFFFF;
        return line < START ? ram.load(line) : cells[line - START] & 0xFF;
    }

    private void store(Bus ram, int address, int value) {
        int line = address & 0xFFFF;
        if (line < START) {
            ram.save(line, value);
        } else {
            cells[line - START] = (byte) value;
        }
    }

    private int loadWord(Bus ram, int address) {
        return fetch(ram, address) | fetch(ram, address + 1) << 8;
    }

    private void storeWord(Bus ram, int address, int value) {
        store(ram, address, value);
        store(ram, address + 1, value >> 8);
    }

    /** Loads a name up to the zero that ends it, or one byte more of it than the longest has. */
    private byte[] string(Bus ram, int address) {
        byte[] bytes = new byte[HostFiles.LONGEST_NAME + 1];
        int length = 0;
        while (length < bytes.length) {
            int value = fetch(ram, address + length);
            if (value == 0) {
                break;
            }
            bytes[length++] = (byte) value;
        }
        return Arrays.copyOf(bytes, length);
    }
}
