package dev.modvm.runtime;

/**
 * Makes an access last longer: as a parameter of a method with {@code @Handles} it is a port, to
 * the processor whose access is being handled. The access itself happens when it would without
 * them; what the processor does after it, in the same step too, happens later. With {@code
 * Timing.STEP} the wait states come on top of the length that the step states.
 *
 * <p>Only the component that it was given to may call its method, and only while it handles a
 * request.
 */
public abstract class WaitStates {
    /** Creates the port; a test of a component alone may extend this class. */
    protected WaitStates() {}

    /**
     * Lets the access that is being handled take more clock cycles. Where no processor asks, but a
     * {@code @Cycle} or a {@code @Boot} method of some component, nothing waits.
     *
     * @param cycles how many more, in cycles of the processor that asks; 0 or more
     * @throws IllegalArgumentException if they are fewer than 0
     */
    public abstract void add(int cycles);

    /**
     * Guards {@link #add}.
     *
     * @param cycles what it was given
     * @throws IllegalArgumentException if they are fewer than 0
     */
    protected static void requireWait(int cycles) {
        if (cycles < 0) {
            throw new IllegalArgumentException(
                    "an access waits 0 or more cycles longer, not " + cycles);
        }
    }
}
