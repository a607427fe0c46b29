package dev.modvm.runtime;

import java.time.Duration;
import java.util.List;

/**
 * A machine that runs with a thread for each component.
 *
 * <p>When the last processor or node has ended, all messages are handled that were sent, and those
 * that their handlers send; then the peripherals halt, in the reverse order of the spec. What a
 * peripheral sends in its {@code @Halt} method is handled before the next one halts. A message to a
 * component that has ended by then is dropped. Messages that beget messages without end keep the
 * machine running, until it is {@linkplain #close closed}. From the end of the last processor on, a
 * thread that is not the machine's own, such as a window's, is refused where it asks a component,
 * with {@link ComponentUnavailable}; what it has asked before is answered first.
 *
 * <p>Any thread may call {@link #halt} and {@link #activity}, the machine's own included. The other
 * methods wait for the machine's threads, which therefore must not call them.
 *
 * <p>Unless the {@link StartOptions} have a factory, the threads are made by the thread that starts
 * the machine, and are daemons only if that thread is one. So where it is none, the JVM lives on
 * until the machine has ended, and a component that is {@link ComponentStatus#STUCK} keeps it
 * alive.
 */
public interface MachineHandle extends AutoCloseable {
    /**
     * Waits until every component has ended.
     *
     * @return how the components ended
     * @throws InterruptedException if this thread is interrupted while it waits; the machine runs
     *     on
     * @throws IllegalStateException if the calling thread is one of the machine's own: it would
     *     wait for itself
     */
    MachineOutcome join() throws InterruptedException;

    /**
     * Waits until every component has ended, but no longer than some time. It does not halt the
     * machine, which runs on.
     *
     * @param atMost how long to wait; with zero or less it only looks
     * @return how the components stand then: those that have not ended are {@link
     *     ComponentStatus#RUNNING}
     * @throws InterruptedException if this thread is interrupted while it waits; the machine runs
     *     on
     * @throws IllegalStateException if the calling thread is one of the machine's own: it would
     *     wait for itself
     */
    MachineOutcome join(Duration atMost) throws InterruptedException;

    /**
     * Waits until every processor, and every node, has ended.
     *
     * @return how the components stand then; peripherals may still be {@link
     *     ComponentStatus#RUNNING}
     * @throws InterruptedException if this thread is interrupted while it waits; the machine runs
     *     on
     * @throws IllegalStateException if the calling thread is one of the machine's own: it would
     *     wait for itself
     */
    MachineOutcome joinProcessors() throws InterruptedException;

    /**
     * Waits until every peripheral has ended.
     *
     * @return how the components stand then
     * @throws InterruptedException if this thread is interrupted while it waits; the machine runs
     *     on
     * @throws IllegalStateException if the calling thread is one of the machine's own: it would
     *     wait for itself
     */
    MachineOutcome joinPeripherals() throws InterruptedException;

    /**
     * Tells what each component is doing just now: whether it executes, and what it waits for. It
     * is for finding out why a machine makes no progress; nothing waits for it.
     *
     * @return the activities, in the order of the spec
     */
    List<ComponentActivity> activity();

    /**
     * Tells the machine to halt, and returns at once. Each processor or node ends after the step or
     * turn that it is in, then the machine comes to its end as it does by itself: all messages are
     * handled that were sent, then the peripherals halt. A component that has ended by itself keeps
     * its outcome. No thread is interrupted. A second call does nothing.
     */
    void halt();

    /**
     * Halts the machine and waits until its components have ended. After a grace period of 5
     * seconds the threads that still execute a component are interrupted; a component that does not
     * end within another 5 seconds is reported as {@link ComponentStatus#STUCK}, unless it has
     * ended with a code or has failed, and is stuck all the same, as in its halt. Components that
     * only waited for it, or whose turn to halt comes after that, are given the same times again.
     * Messages that have not been handled after the first of these times are dropped. A component
     * whose thread does nothing any more is reported as stuck, too. An interrupt of the calling
     * thread does not end the wait. A second call does nothing.
     *
     * @throws IllegalStateException if the calling thread is one of the machine's own: it would
     *     wait for itself
     */
    @Override
    void close();
}
