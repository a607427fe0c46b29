package dev.modvm.runtime;

import java.util.Objects;
import java.util.concurrent.ThreadFactory;

/**
 * How a machine is started, with a thread for each component: which threads, who shares one, and
 * how they wait. Immutable; any thread may call its methods.
 *
 * <pre>{@code
 * machine.start(StartOptions.defaults().waiting(Waiting.lowLatency()))
 * }</pre>
 */
public final class StartOptions {
    private static final StartOptions DEFAULTS =
            new StartOptions(Thread::new, Waiting.balanced(), 0);

    private final ThreadFactory threads;
    private final Waiting waiting;
    private final int peripheralThreads;

    private StartOptions(ThreadFactory threads, Waiting waiting, int peripheralThreads) {
        this.threads = threads;
        this.waiting = waiting;
        this.peripheralThreads = peripheralThreads;
    }

    /**
     * Returns the options that {@link Machine#start()} uses: platform threads, which keep the JVM
     * alive, and {@link Waiting#balanced()}.
     *
     * @return the defaults
     */
    public static StartOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Takes the threads from elsewhere, such as virtual threads: {@code
     * Thread.ofVirtual().factory()}.
     *
     * @param factory makes a new thread for each component, not started; the machine names it after
     *     the component, starts it, and lets it end. Where it makes none ({@code null}), or throws,
     *     so does {@link Machine#start(StartOptions)}, and no component boots
     * @return these options with those threads
     */
    public StartOptions threads(ThreadFactory factory) {
        return new StartOptions(
                Objects.requireNonNull(factory, "factory"), waiting, peripheralThreads);
    }

    /**
     * Decides how the machine's threads wait for each other.
     *
     * @param strategy what a thread does between two looks
     * @return these options with that strategy
     */
    public StartOptions waiting(Waiting strategy) {
        return new StartOptions(
                threads, Objects.requireNonNull(strategy, "strategy"), peripheralThreads);
    }

    /**
     * Lets peripherals share threads, where a machine has many. A peripheral's own thread boots and
     * halts it, and handles what it is sent while nobody owns it; queries mostly need it not at
     * all. Where one of several peripherals on a thread blocks in a message, the messages of the
     * others wait.
     *
     * @param count how many threads the peripherals share, at least 1; they are given out in turn.
     *     One that is {@code confined} keeps a thread of its own, which is not counted
     * @return these options with that number
     * @throws IllegalArgumentException if the number is less than 1
     */
    public StartOptions peripheralThreads(int count) {
        if (count < 1) {
            throw new IllegalArgumentException(
                    "peripherals share at least 1 thread, not "
                            + count
                            + "; leave it out to give each a thread of its own");
        }
        return new StartOptions(threads, waiting, count);
    }

    /**
     * Returns what makes the threads.
     *
     * @return the factory
     */
    public ThreadFactory threads() {
        return threads;
    }

    /**
     * Returns how many threads the peripherals share.
     *
     * @return the number; 0 where each has a thread of its own
     */
    public int peripheralThreads() {
        return peripheralThreads;
    }

    /**
     * Returns how threads wait.
     *
     * @return the strategy
     */
    public Waiting waiting() {
        return waiting;
    }
}
