package dev.modvm.runtime;

import dev.modvm.annotations.Timing;

/**
 * The mapped address space of a machine whose base or address type has 64 bits; the sister of
 * {@link Bus}. As a parameter of a component's method it is a port.
 *
 * <p>Only the component that it was given to may call its methods. A test of a component alone
 * extends this class and overrides the two abstract methods.
 */
public abstract class WideBus {
    private long addressMask;
    private long valueMask;
    private CycleCounter counter = new CycleCounter();
    private int cyclesPerAccess;

    /**
     * Creates a bus of 64 address lines and 64 data lines, until it is wired. An address space that
     * a user declares needs no other constructor.
     */
    protected WideBus() {
        this(64, 64);
    }

    /**
     * Creates a bus that belongs to no processor, and whose accesses take no time.
     *
     * @param addressBits how many address lines it has, from 1 to 64; addresses are cut to them
     * @param valueBits how many data lines it has, from 1 to 64; values are cut to them
     */
    protected WideBus(int addressBits, int valueBits) {
        addressMask = mask(addressBits);
        valueMask = mask(valueBits);
    }

    private static long mask(int bits) {
        if (bits < 1 || bits > 64) {
            throw new IllegalArgumentException("a wide bus has 1 to 64 lines, not " + bits);
        }
        return -1L >>> (64 - bits);
    }

    /**
     * Makes this the bus of a processor. Generated code calls it once, before the first access.
     *
     * @param addressBits how many address lines it has, from 1 to 64; addresses are cut to them
     * @param valueBits how many data lines it has, from 1 to 64; values are cut to them
     * @param processorCounter counts the cycles of the processor
     * @param timing when the processor's accesses happen
     */
    protected final void wire(
            int addressBits, int valueBits, CycleCounter processorCounter, Timing timing) {
        addressMask = mask(addressBits);
        valueMask = mask(valueBits);
        counter = processorCounter;
        cyclesPerAccess = timing == Timing.ACCESS ? 1 : 0;
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
     * @return the value, zero-extended (for 64 data lines, all bits of the {@code long})
     * @throws RequestFailed if the component at the address answers {@link Fail}; a {@link
     *     BusFault} if no component answers
     * @throws ComponentUnavailable if the component at the address has not booted, or has ended
     */
    public final long load(long address) {
        try {
            return decodeLoad(address & addressMask) & valueMask;
        } finally {
            counter.cycle += cyclesPerAccess;
        }
    }

    /**
     * Loads the next value of the instruction stream. It is a load like any other; {@link Bus} does
     * it faster.
     *
     * @param address the address; bits beyond the address lines are ignored
     * @return the value, zero-extended (for 64 data lines, all bits of the {@code long})
     * @throws RequestFailed as {@link #load(long)} does
     * @throws ComponentUnavailable as {@link #load(long)} does
     */
    public final long fetch(long address) {
        return load(address);
    }

    /**
     * Loads the value at an address, at a later cycle of the step than its start. With {@link
     * Timing#ACCESS} every access has its own cycle, and the one named here is ignored.
     *
     * @param address the address; bits beyond the address lines are ignored
     * @param cycle how many clock cycles after the start of the step; 0 or more
     * @return the value, zero-extended (for 64 data lines, all bits of the {@code long})
     * @throws RequestFailed as {@link #load(long)} does
     * @throws ComponentUnavailable as {@link #load(long)} does
     */
    public final long load(long address, int cycle) {
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
        return cyclesPerAccess == 0 ? cycle : 0;
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
    public final void save(long address, long value) {
        try {
            decodeSave(address & addressMask, value & valueMask);
        } finally {
            counter.cycle += cyclesPerAccess;
        }
    }

    /**
     * Saves a value at an address, at a later cycle of the step than its start. With {@link
     * Timing#ACCESS} every access has its own cycle, and the one named here is ignored.
     *
     * @param address the address; bits beyond the address lines are ignored
     * @param value the value; bits beyond the data lines are ignored
     * @param cycle how many clock cycles after the start of the step; 0 or more
     * @throws RequestFailed as {@link #save(long, long)} does
     * @throws ComponentUnavailable as {@link #save(long, long)} does
     */
    public final void save(long address, long value, int cycle) {
        int later = later(cycle);
        counter.cycle += later;
        try {
            save(address, value);
        } finally {
            counter.cycle -= later;
        }
    }

    /**
     * Loads from an address.
     *
     * @param address the address, cut to the address lines
     * @return the value; bits beyond the data lines are ignored
     */
    protected abstract long decodeLoad(long address);

    /**
     * Saves to an address.
     *
     * @param address the address, cut to the address lines
     * @param value the value, cut to the data lines
     */
    protected abstract void decodeSave(long address, long value);
}
