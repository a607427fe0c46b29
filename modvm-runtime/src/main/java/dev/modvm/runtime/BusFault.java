package dev.modvm.runtime;

/**
 * A load or save that no component answers: nothing is mapped at the address, or what is mapped
 * there can't be loaded from or saved to. As an answer it is {@link Fail} with the address as its
 * code.
 *
 * <p>Any thread may call its methods.
 */
public final class BusFault extends RequestFailed {
    private static final long serialVersionUID = 1;

    private BusFault(long address, String message) {
        super(address, message);
    }

    /**
     * Returns the fault of a load that no component answers.
     *
     * @param bus the name of the bus, or of the component behind a direct port
     * @param address the address, zero-extended
     * @return the exception, to be thrown
     */
    public static BusFault onLoad(String bus, long address) {
        return new BusFault(address, message(bus, "load from", address));
    }

    /**
     * Returns the fault of a save that no component answers.
     *
     * @param bus the name of the bus, or of the component behind a direct port
     * @param address the address, zero-extended
     * @return the exception, to be thrown
     */
    public static BusFault onSave(String bus, long address) {
        return new BusFault(address, message(bus, "save to", address));
    }

    /**
     * Returns the address that nothing answers at.
     *
     * @return the address, zero-extended, which is also the {@link #code}
     */
    public long address() {
        return code();
    }

    private static String message(String bus, String access, long address) {
        return bus
                + ": nothing answers a "
                + access
                + " "
                + hex(address)
                + "; map a component there, or check the address";
    }

    private static String hex(long address) {
        String digits = Long.toHexString(address).toUpperCase(java.util.Locale.ROOT);
        return "$" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
