package dev.modvm.runtime;

/**
 * Makes an access last longer: as a parameter of a handler it is a port, to the processor whose
 * access is being handled.
 */
public abstract class WaitStates {
    /** Creates the port; a test of a component alone may extend this class. */
    protected WaitStates() {}

    /**
     * Lets the access that is being handled take more clock cycles. Where no processor asks, but a
     * {@code @Cycle} or a {@code @Boot} method of some component, nothing waits.
     *
     * @param cycles how many more, in cycles of the processor that asks; 0 or more
     */
    public abstract void add(int cycles);
}
