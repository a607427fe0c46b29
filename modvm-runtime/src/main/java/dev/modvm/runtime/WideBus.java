package dev.modvm.runtime;

/**
 * The mapped address space of a machine whose base or address type has 64 bits; the sister of
 * {@link Bus}. As a parameter of a component's method it is a port.
 *
 * <p>Only the component that it was given to may call its methods. A test of a component alone
 * extends this class and overrides the two abstract methods.
 */
public abstract class WideBus {
    private final long addressMask;
    private final long valueMask;

    /**
     * Creates a bus.
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
     * Loads the value at an address.
     *
     * @param address the address; bits beyond the address lines are ignored
     * @return the value, zero-extended (for 64 data lines, all bits of the {@code long})
     * @throws RequestFailed if the component at the address answers {@link Fail}; a {@link
     *     BusFault} if no component answers
     * @throws ComponentUnavailable if the component at the address has not booted, or has ended
     */
    public final long load(long address) {
        return decodeLoad(address & addressMask) & valueMask;
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
        decodeSave(address & addressMask, value & valueMask);
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
