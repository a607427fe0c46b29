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
import dev.modvm.sample.eightbit.host.ErrorNumber;
import dev.modvm.sample.eightbit.host.HostFiles;
import dev.modvm.sample.eightbit.host.OpenFlags;
import dev.modvm.sample.eightbit.processor.HookCaller;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/**
 * The functions that a program built with {@code cl65 -t sim6502}, or {@code -t sim65c02}, calls in
 * place of an operating system's, at the addresses where it expects them.
 *
 * <p>An opcode fetch from one of these addresses makes the call, and gets an RTS, which returns to
 * the caller. To any other load, and to saves, all of its addresses are RAM. An opcode fetch from
 * another address behind {@link HookCaller#FIRST_HOOK} fails the processor with {@link
 * UnknownHook}, unless the program has put code of its own there. So it is with the first three
 * hooks, which cc65 2.19 does not have: what a program has put there is its own code.
 *
 * <p>Arguments and results are those of the compiler: the last argument and the result in A (lower
 * byte) and X, arguments before it on the stack that grows downwards from an address in the zero
 * page, two bytes each. The function removes them.
 *
 * <table>
 * <caption>The hooks</caption>
 * <tr><td>$FFF1</td><td>{@code off_t lseek(int fd, off_t offset, int whence)}</td></tr>
 * <tr><td>$FFF2</td><td>{@code unsigned char __sysremove(const char *name)}, called by {@code
 *     remove}; 0, or the number of an error of the host</td></tr>
 * <tr><td>$FFF3</td><td>{@code int __osmaperrno(unsigned char number)}: {@code errno} for
 *     that</td></tr>
 * <tr><td>$FFF4</td><td>{@code int open(const char *name, int flags, ...)}</td></tr>
 * <tr><td>$FFF5</td><td>{@code int close(int fd)}</td></tr>
 * <tr><td>$FFF6</td><td>{@code int read(int fd, void *buffer, unsigned count)}</td></tr>
 * <tr><td>$FFF7</td><td>{@code int write(int fd, const void *buffer, unsigned count)}</td></tr>
 * <tr><td>$FFF8</td><td>{@code int args(char ***argv)}, called by the start-up code</td></tr>
 * <tr><td>$FFF9</td><td>{@code void exit(int status)}, of which 8 bits count</td></tr>
 * </table>
 *
 * <p>A position in a file has 32 bits; the upper half of such a result is behind the address of the
 * stack in the zero page, where the compiler has {@code sreg}. Where a function fails, the result
 * is -1, and {@code errno} stays as it is, but for {@code remove}. These are all the hooks of sim65
 * after its version 2.19, whose facts are from cc65's repository (its {@code paravirt.s} and {@code
 * sim65.h}). Which files a program gets is for {@link HostFiles}; all are closed when the machine
 * halts. Addresses that reach beyond $FFFF go on at $0000.
 *
 * <h2>The counter</h2>
 *
 * <p>At $FFC0 to $FFC9 is the counter of sim65 after 2.19: {@link Sim65Counter}. What cc65 2.19 has
 * linked keeps its C stack there, which begins at $FFF0; what later versions link has it below
 * $FFC0. So for a program whose C stack begins above $FFC0, as its start-up code says, or its stack
 * pointer, these addresses are RAM whenever the stack has come down to them. Not imitated is the
 * control of sim65 at $FFCA and $FFCB, by which a program chooses a processor and turns a trace on:
 * these two are RAM.
 */
@Peripheral(base = U8.class, address = U16.class, model = "paravirtual hooks")
public final class ParavirtualHooks {
    /** The first address of this component, which the board maps from there to $FFFF. */
    public static final int START = 0xFFC0;

    private static final int FIRST_HOOK = HookCaller.FIRST_HOOK - START;
    private static final int SEEK = 0xFFF1 - START;
    private static final int REMOVE = 0xFFF2 - START;
    private static final int MAP_ERROR = 0xFFF3 - START;
    private static final int OPEN = 0xFFF4 - START;
    private static final int CLOSE = 0xFFF5 - START;
    private static final int READ = 0xFFF6 - START;
    private static final int WRITE = 0xFFF7 - START;
    private static final int ARGUMENTS = 0xFFF8 - START;
    private static final int EXIT = 0xFFF9 - START;

    private static final int RTS = 0x60;

    /** What the program's stack pointer is before the program has set it. */
    private static final int UNSET = 0xFFFF;

    /** Where the code of programs may begin. */
    private static final int FIRST_CODE = 0x0200;

    // The start-up code that sets the stack pointer.
    private static final int LDA_IMMEDIATE = 0xA9;
    private static final int LDX_IMMEDIATE = 0xA2;
    private static final int STA_ZERO_PAGE = 0x85;
    private static final int STX_ZERO_PAGE = 0x86;
    private static final int LENGTH_OF_START_UP = 8;

    /** The bytes of the arguments of {@code open} when the third, the mode, is among them. */
    private static final int ARGUMENTS_WITH_MODE = 6;

    private final HookCaller cpu;
    private final int stackPointerAddress;
    private final HostFiles files;

    private final byte[] cells = new byte[0x10000 - START];

    /** Where the program has put something. */
    private final boolean[] written = new boolean[cells.length];

    private final Sim65Counter counter;
    private List<byte[]> arguments;

    private boolean stackIsAboveCounter;

    private boolean isStackKnown;

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
        this(cpu, stackPointerAddress, arguments, files, InstantSource.system());
    }

    /**
     * Creates the hooks, with a clock for the counter.
     *
     * @param cpu the processor that calls them, in the same machine
     * @param stackPointerAddress where the program keeps the address of its C stack, in the zero
     *     page
     * @param arguments what the program finds in {@code argv}, its own name first; bytes without
     *     the zero that ends them
     * @param files what the program can open, read and write
     * @param clock what the counter takes the time from
     */
    public ParavirtualHooks(
            HookCaller cpu,
            int stackPointerAddress,
            List<byte[]> arguments,
            HostFiles files,
            InstantSource clock) {
        this.cpu = cpu;
        this.stackPointerAddress = stackPointerAddress;
        this.arguments = List.copyOf(arguments);
        this.files = files;
        counter = new Sim65Counter(cpu, clock);
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
        if (address >= FIRST_HOOK && cpu.fetchesOpcode() && isHook(address)) {
            call(address, ram);
            return RTS;
        }
        return address < Sim65Counter.SIZE && isCounter(ram)
                ? counter.load(address)
                : cells[address] & 0xFF;
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
    public void save(int address, int value, @Port("ram") Bus ram) {
        if (address < Sim65Counter.SIZE && isCounter(ram)) {
            counter.save(address, value);
        } else {
            put(address, value);
        }
    }

    private void put(int address, int value) {
        cells[address] = (byte) value;
        written[address] = true;
    }

    /** Tells whether the first addresses are those of the counter now, and not of the C stack. */
    private boolean isCounter(Bus ram) {
        return !isStackAboveCounter(ram) || stackPointer(ram) >= START + Sim65Counter.SIZE;
    }

    /** Tells whether the C stack of the program begins above the counter, and may reach it. */
    private boolean isStackAboveCounter(Bus ram) {
        if (!isStackKnown) {
            isStackKnown = true;
            stackIsAboveCounter = firstStackPointer(ram) > START;
        }
        int top = stackPointer(ram);
        stackIsAboveCounter |= top > START && top != UNSET;
        return stackIsAboveCounter;
    }

    /**
     * Finds where the C stack begins: in the start-up code, which loads A and X with its address
     * and saves them to the stack pointer.
     *
     * @return the address, or 0 for a program without such code
     */
    private int firstStackPointer(Bus ram) {
        for (int at = FIRST_CODE; at + LENGTH_OF_START_UP <= START; at++) {
            if (isStartUp(ram, at)) {
                return ram.load(at + 1) | ram.load(at + 3) << 8;
            }
        }
        return 0;
    }

    private boolean isStartUp(Bus ram, int at) {
        return ram.load(at) == LDA_IMMEDIATE
                && ram.load(at + 2) == LDX_IMMEDIATE
                && ram.load(at + 4) == STA_ZERO_PAGE
                && ram.load(at + 5) == stackPointerAddress
                && ram.load(at + 6) == STX_ZERO_PAGE
                && ram.load(at + 7) == stackPointerAddress + 1;
    }

    /** Tells whether an opcode fetch is a call; it is not, where a program has put its own code. */
    private boolean isHook(int address) {
        return !written[address] || (address >= OPEN && address <= EXIT);
    }

    /** Closes the files that the program has left open. */
    @Halt
    public void closeFiles() {
        files.closeAll();
    }

    private void call(int hook, Bus ram) {
        switch (hook) {
            case SEEK -> seek(ram);
            case REMOVE -> cpu.setResult(files.remove(string(ram, cpu.lastArgument())));
            case MAP_ERROR -> cpu.setResult(ErrorNumber.toCc65(cpu.lastArgument() & 0xFF));
            case OPEN -> cpu.setResult(open(ram));
            case CLOSE -> cpu.setResult(files.close(cpu.lastArgument()));
            case READ -> cpu.setResult(read(ram));
            case WRITE -> cpu.setResult(write(ram));
            case ARGUMENTS -> cpu.setResult(passArguments(ram));
            case EXIT -> cpu.exit(cpu.lastArgument() & 0xFF);
            default -> cpu.fail(new UnknownHook(START + hook));
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

    private void seek(Bus ram) {
        int whence = cpu.lastArgument();
        int offset = pull(ram) | pull(ram) << 16;
        int position = (int) files.seek(pull(ram), offset, whence);
        cpu.setResult(position & 0xFFFF);
        saveZeroPageWord(ram, stackPointerAddress + 2, position >>> 16);
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
        saveZeroPageWord(ram, stackPointerAddress, address);
    }

    private static void saveZeroPageWord(Bus ram, int address, int word) {
        ram.save(address & 0xFF, word & 0xFF);
        ram.save(address + 1 & 0xFF, word >> 8 & 0xFF);
    }

    private int pull(Bus ram) {
        int address = stackPointer(ram);
        setStackPointer(ram, address + 2);
        return loadWord(ram, address);
    }

    // Memory at any address, this component's own included, which a program may well name. What it
    // passes may be on the stack that has just been pulled: there is no counter for such a program.

    private int fetch(Bus ram, int address) {
        int line = address & 0xFFFF;
        if (line < START) {
            return ram.load(line);
        }
        int own = line - START;
        return own < Sim65Counter.SIZE && !isStackAboveCounter(ram)
                ? counter.load(own)
                : cells[own] & 0xFF;
    }

    private void store(Bus ram, int address, int value) {
        int line = address & 0xFFFF;
        if (line < START) {
            ram.save(line, value & 0xFF);
            return;
        }
        int own = line - START;
        if (own < Sim65Counter.SIZE && !isStackAboveCounter(ram)) {
            counter.save(own, value & 0xFF);
        } else {
            put(own, value);
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
