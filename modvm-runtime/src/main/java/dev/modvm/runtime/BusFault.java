package dev.modvm.runtime;

/**
 * A load or save that no component answers: nothing is mapped at the address, or what is mapped
 * there can't be loaded from or saved to, or its memory is shorter. As an answer it is {@link Fail}
 * with the address as its code.
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
     * Returns the fault of a load from a component that is there, but takes saves only.
     *
     * @param component the name of the component
     * @param address the address, zero-extended
     * @return the exception, to be thrown
     */
    public static BusFault loadRefused(String component, long address) {
        return new BusFault(
                address,
                component
                        + " takes saves only, no load from "
                        + hex(address)
                        + "; give it a handler of LoadRequest, or check the address");
    }

    /**
     * Returns the fault of a save to a component that is there, but takes loads only.
     *
     * @param component the name of the component
     * @param address the address, zero-extended
     * @return the exception, to be thrown
     */
    public static BusFault saveRefused(String component, long address) {
        return new BusFault(
                address,
                component
                        + " takes loads only, no save to "
                        + hex(address)
                        + "; give it a handler of SaveRequest, or check the address");
    }

    /**
     * Returns the fault of a load beyond the memory of a component.
     *
     * @param component the name of the component
     * @param address the address, zero-extended, from the component's first one
     * @param size the number of the memory's addresses
     * @return the exception, to be thrown
     */
    public static BusFault loadBeyond(String component, long address, int size) {
        return new BusFault(address, beyond(component, "load from", address, size));
    }

    /**
     * Returns the fault of a save beyond the memory of a component.
     *
     * @param component the name of the component
     * @param address the address, zero-extended, from the component's first one
     * @param size the number of the memory's addresses
     * @return the exception, to be thrown
     */
    public static BusFault saveBeyond(String component, long address, int size) {
        return new BusFault(address, beyond(component, "save to", address, size));
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

    private static String beyond(String component, String access, long address, int size) {
        return component
                + ": a "
                + access
                + " "
                + hex(address)
                + " is beyond its memory, which "
                + (size == 0 ? "is empty" : "ends at " + hex(size - 1L))
                + "; check the address, or make the array larger";
    }

    private static String hex(long address) {
        String digits = Long.toHexString(address).toUpperCase(java.util.Locale.ROOT);
        return "$" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
