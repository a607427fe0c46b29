package dev.modvm.runtime;

import dev.modvm.annotations.Timing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mapped address space of a machine, for base and address types of up to 32 bits; {@link
 * WideBus} is its 64-bit sister. As a parameter of a component's method it is a port.
 *
 * <p>An access looks at four memory windows first, which are plain arrays of bytes, and only then
 * asks the decoder, which is generated for the spec. The first window is the fastest. Instructions
 * that are fetched have a window of their own beside them, which follows them into any of the four.
 * It is a class, not an interface, since the profile of an access belongs to the user's code: with
 * an interface, a second kind of machine in the same process would cost a third of the speed.
 *
 * <p>Windows are for memory that answers loads on a bus of 8 data lines, in fused execution. Of
 * more than four such memories, the first window goes to the largest that can be written. The
 * others go to read-only memory before what can be written, the larger before the smaller, then the
 * one with the lower address: which memory a program is fetched from is not known when a machine is
 * compiled, and what is read-only holds programs. Windows that are left over go to copies of
 * mirrored memory. The generated drawing says which memory has which window. Memory without one is
 * reached by way of the decoder: it does the same, more slowly.
 *
 * <p>Only the component that it was given to may call its methods. A test of a component alone
 * extends this class and overrides the two abstract methods.
 */
public abstract class Bus {
    private static final byte[] CLOSED = {};

    // What kind of access it is that the first window did not take.
    private static final int LOAD = 0;
    private static final int FETCH = 1;
    private static final int SAVE = 2;

    private int addressMask;
    private int valueMask;

    /** Counts accesses: the time, where each of them is a cycle, and else nothing that is read. */
    private CycleCounter accesses = new CycleCounter();

    private CycleCounter counter = accesses;

    private byte[] loadable0 = CLOSED;
    private byte[] savable0 = CLOSED;
    private int base0;
    private byte[] loadable1 = CLOSED;
    private byte[] savable1 = CLOSED;
    private int base1;
    private byte[] loadable2 = CLOSED;
    private byte[] savable2 = CLOSED;
    private int base2;
    private byte[] loadable3 = CLOSED;
    private byte[] savable3 = CLOSED;
    private int base3;

    /** The window of the last {@link #fetch}. */
    private byte[] fetched = CLOSED;

    private int fetchedBase;

    /** The open windows that show whichever bank is selected; made for the first of them. */
    private @Nullable List<BankWindow> bankWindows;

    /**
     * Creates a bus of 32 address lines and 32 data lines, until it is wired. An address space that
     * a user declares needs no other constructor.
     */
    protected Bus() {
        this(32, 32);
    }

    /**
     * Creates a bus that belongs to no processor, and whose accesses take no time.
     *
     * @param addressBits how many address lines it has, from 1 to 32; addresses are cut to them
     * @param valueBits how many data lines it has, from 1 to 32; values are cut to them
     */
    protected Bus(int addressBits, int valueBits) {
        addressMask = mask(addressBits);
        valueMask = mask(valueBits);
    }

    private static int mask(int bits) {
        if (bits < 1 || bits > 32) {
            throw new IllegalArgumentException("a bus has 1 to 32 lines, not " + bits);
        }
        return -1 >>> (32 - bits);
    }

    /**
     * Makes this the bus of a processor. Generated code calls it once, before the first access.
     *
     * @param addressBits how many address lines it has, from 1 to 32; addresses are cut to them
     * @param valueBits how many data lines it has, from 1 to 32; values are cut to them
     * @param processorCounter counts the cycles of the processor
     * @param timing when the processor's accesses happen
     */
    protected final void wire(
            int addressBits, int valueBits, CycleCounter processorCounter, Timing timing) {
        addressMask = mask(addressBits);
        valueMask = mask(valueBits);
        counter = processorCounter;
        if (timing == Timing.ACCESS) {
            accesses = processorCounter;
        }
    }

    /**
     * Returns the time of the next access that names no cycle. All buses of a processor show the
     * same time; the bus of a peripheral shows that of the processor whose cycles its
     * {@code @Cycle} method counts, as far as that has come, in fused execution, and 0 in threaded
     * execution, where that time is another thread's.
     *
     * @return the clock cycles of the processor since the machine has booted: those of its
     *     completed steps, the wait states of this step so far, and, with {@link Timing#ACCESS},
     *     its accesses
     */
    public final long cycle() {
        return counter.cycle;
    }

    /**
     * Loads the value at an address.
     *
     * @param address the address; bits beyond the address lines are ignored
     * @return the value, zero-extended (for 32 data lines, all bits of the {@code int})
     * @throws RequestFailed if the component at the address answers {@link Fail}; a {@link
     *     BusFault} if no component answers
     * @throws ComponentUnavailable if the component at the address has not booted, or has ended
     */
    public final int load(int address) {
        byte[] memory = loadable0;
        int index = address - base0;
        if (index >= 0 && index < memory.length) {
            accesses.cycle++;
            return memory[index] & 0xFF;
        }
        return access(LOAD, address, 0);
    }

    /**
     * Loads the next value of the instruction stream. It is a load like any other, and gives the
     * same; but it looks first where the last one was, which is where it mostly is.
     *
     * @param address the address; bits beyond the address lines are ignored
     * @return the value, zero-extended (for 32 data lines, all bits of the {@code int})
     * @throws RequestFailed as {@link #load(int)} does
     * @throws ComponentUnavailable as {@link #load(int)} does
     */
    public final int fetch(int address) {
        byte[] memory = fetched;
        int index = address - fetchedBase;
        if (index >= 0 && index < memory.length) {
            accesses.cycle++;
            return memory[index] & 0xFF;
        }
        return access(FETCH, address, 0);
    }

    /**
     * Loads the value at an address, at a later cycle of the step than its start. With {@link
     * Timing#ACCESS} every access has its own cycle, and the one named here is ignored.
     *
     * @param address the address; bits beyond the address lines are ignored
     * @param cycle how many clock cycles after the start of the step; 0 or more
     * @return the value, zero-extended (for 32 data lines, all bits of the {@code int})
     * @throws RequestFailed as {@link #load(int)} does
     * @throws ComponentUnavailable as {@link #load(int)} does
     */
    public final int load(int address, int cycle) {
        int later = later(cycle);
        counter.cycle += later;
        try {
            return load(address);
        } finally {
            counter.cycle -= later;
        }
    }

    private int later(int cycle) {
        if (cycle < 0) {
            throw new IllegalArgumentException(
                    "an access happens 0 or more cycles after the start of its step, not " + cycle);
        }
        return accesses == counter ? 0 : cycle;
    }

    /**
     * Saves a value at an address.
     *
     * @param address the address; bits beyond the address lines are ignored
     * @param value the value; bits beyond the data lines are ignored
     * @throws RequestFailed if the component at the address answers {@link Fail}; a {@link
     *     BusFault} if no component answers
     * @throws ComponentUnavailable if the component at the address has not booted, or has ended
     */
    public final void save(int address, int value) {
        byte[] memory = savable0;
        int index = address - base0;
        if (index >= 0 && index < memory.length) {
            accesses.cycle++;
            memory[index] = (byte) value;
            return;
        }
        access(SAVE, address, value);
    }

    /**
     * Makes an access that its first window did not take. This is one method for all kinds of
     * access so that it is too long to be inlined, which it is from 325 bytes of bytecode on:
     * HotSpot would spend on it, access by access, what it has to spend on an instruction.
     *
     * @return the value; 0 for a save
     */
    private int access(int kind, int address, int value) {
        int line = address & addressMask;
        if (line != address) {
            // The first window was looked at with the address as it is: mostly there is nothing to
            // cut.
            return again(kind, line, value);
        }
        if (kind == SAVE) {
            byte[] memory = savable1;
            int index = line - base1;
            if (index >= 0 && index < memory.length) {
                accesses.cycle++;
                memory[index] = (byte) value;
                return 0;
            }
            memory = savable2;
            index = line - base2;
            if (index >= 0 && index < memory.length) {
                accesses.cycle++;
                memory[index] = (byte) value;
                return 0;
            }
            memory = savable3;
            index = line - base3;
            if (index >= 0 && index < memory.length) {
                accesses.cycle++;
                memory[index] = (byte) value;
                return 0;
            }
            try {
                decodeSave(line, value & valueMask);
            } finally {
                accesses.cycle++;
            }
            return 0;
        }
        byte[] memory = loadable0;
        int base = base0;
        int index = line - base;
        if (index < 0 || index >= memory.length) {
            memory = loadable1;
            base = base1;
            index = line - base;
        }
        if (index < 0 || index >= memory.length) {
            memory = loadable2;
            base = base2;
            index = line - base;
        }
        if (index < 0 || index >= memory.length) {
            memory = loadable3;
            base = base3;
            index = line - base;
        }
        if (index >= 0 && index < memory.length) {
            if (kind == FETCH) {
                fetchFrom(memory, base);
            }
            accesses.cycle++;
            return memory[index] & 0xFF;
        }
        try {
            return decodeLoad(line) & valueMask;
        } finally {
            accesses.cycle++;
        }
    }

    private int again(int kind, int line, int value) {
        if (kind == SAVE) {
            save(line, value);
            return 0;
        }
        return kind == FETCH ? fetch(line) : load(line);
    }

    private void fetchFrom(byte[] memory, int base) {
        fetched = memory;
        fetchedBase = base;
    }

    /**
     * Saves a value at an address, at a later cycle of the step than its start. With {@link
     * Timing#ACCESS} every access has its own cycle, and the one named here is ignored.
     *
     * @param address the address; bits beyond the address lines are ignored
     * @param value the value; bits beyond the data lines are ignored
     * @param cycle how many clock cycles after the start of the step; 0 or more
     * @throws RequestFailed as {@link #save(int, int)} does
     * @throws ComponentUnavailable as {@link #save(int, int)} does
     */
    public final void save(int address, int value, int cycle) {
        int later = later(cycle);
        counter.cycle += later;
        try {
            save(address, value);
        } finally {
            counter.cycle -= later;
        }
    }

    /**
     * Loads from an address that no open window covers.
     *
     * @param address the address, cut to the address lines
     * @return the value; bits beyond the data lines are ignored
     */
    protected abstract int decodeLoad(int address);

    /**
     * Saves to an address that no open window covers.
     *
     * @param address the address, cut to the address lines
     * @param value the value, cut to the data lines
     */
    protected abstract void decodeSave(int address, int value);

    /**
     * Opens a memory window, which then answers instead of the decoder.
     *
     * @param window which window, from 0 to 3
     * @param memory the bytes of the window, one for each address
     * @param base the address of the first byte; base and length together stay below 2³¹
     * @param loadable whether loads see the window
     * @param savable whether saves see the window
     */
    protected final void openWindow(
            int window, byte[] memory, int base, boolean loadable, boolean savable) {
        closeWindow(window);
        showWindow(window, memory, base, loadable, savable);
    }

    /**
     * Opens a memory window that shows whichever bank is selected, until it is closed.
     *
     * @param window which window, from 0 to 3
     * @param banks the banks, of one byte for each address
     * @param base the address of the first byte; base and length together stay below 2³¹
     * @param loadable whether loads see the window
     * @param savable whether saves see the window
     */
    protected final void openWindow(
            int window, Banks<byte[]> banks, int base, boolean loadable, boolean savable) {
        closeWindow(window);
        BankWindow opened = new BankWindow(banks, this, window, base, loadable, savable);
        List<BankWindow> windows = bankWindows;
        if (windows == null) {
            windows = new ArrayList<>(1);
            bankWindows = windows;
        }
        windows.add(opened);
        opened.open();
    }

    final void showWindow(int window, byte[] memory, int base, boolean loadable, boolean savable) {
        if (base < 0 || base + memory.length < 0) {
            throw new IllegalArgumentException("a window lies below 2^31");
        }
        setWindow(window, loadable ? memory : CLOSED, savable ? memory : CLOSED, base);
    }

    /**
     * Closes a memory window: the decoder answers again. Closing a closed window does nothing.
     *
     * @param window which window, from 0 to 3
     */
    protected final void closeWindow(int window) {
        List<BankWindow> windows = bankWindows;
        if (windows != null) {
            for (int index = windows.size() - 1; index >= 0; index--) {
                if (windows.get(index).window() == window) {
                    windows.remove(index).close();
                }
            }
        }
        setWindow(window, CLOSED, CLOSED, 0);
    }

    private void setWindow(int window, byte[] loadable, byte[] savable, int base) {
        fetchFrom(CLOSED, 0);
        switch (window) {
            case 0 -> {
                loadable0 = loadable;
                savable0 = savable;
                base0 = base;
            }
            case 1 -> {
                loadable1 = loadable;
                savable1 = savable;
                base1 = base;
            }
            case 2 -> {
                loadable2 = loadable;
                savable2 = savable;
                base2 = base;
            }
            case 3 -> {
                loadable3 = loadable;
                savable3 = savable;
                base3 = base;
            }
            default ->
                    throw new IllegalArgumentException("a bus has windows 0 to 3, not " + window);
        }
    }
}
