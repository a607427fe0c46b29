package dev.modvm.runtime;

/**
 * A machine that runs with a thread for each component. Any thread may call its methods, but those
 * of the machine's own components.
 */
public interface MachineHandle extends AutoCloseable {
    /**
     * Waits until every component has ended.
     *
     * @return how the components ended
     * @throws InterruptedException if this thread is interrupted while it waits; the machine runs
     *     on
     */
    MachineOutcome join() throws InterruptedException;

    /**
     * Waits until every processor has ended.
     *
     * @return how the components stand then; peripherals may still be {@link
     *     ComponentStatus#RUNNING}
     * @throws InterruptedException if this thread is interrupted while it waits; the machine runs
     *     on
     */
    MachineOutcome joinProcessors() throws InterruptedException;

    /**
     * Waits until every peripheral has ended.
     *
     * @return how the components stand then
     * @throws InterruptedException if this thread is interrupted while it waits; the machine runs
     *     on
     */
    MachineOutcome joinPeripherals() throws InterruptedException;

    /**
     * Tells the machine to halt, and returns at once. Each processor ends after the step that it is
     * in, then the peripherals halt. A component that has ended by itself keeps its outcome. No
     * thread is interrupted. A second call does nothing.
     */
    void halt();

    /**
     * Halts the machine and waits until its components have ended. A component that does not end
     * within a grace period has its thread interrupted; one that does not end even then is reported
     * as {@link ComponentStatus#STUCK}. A second call does nothing.
     */
    @Override
    void close();
}
