package dev.modvm.runtime;

import java.util.Objects;
import java.util.concurrent.ThreadFactory;

/**
 * How a machine is started, with a thread for each component: which threads, and how they wait.
 * Immutable; any thread may call its methods.
 *
 * <pre>{@code
 * machine.start(StartOptions.defaults().waiting(Waiting.lowLatency()))
 * }</pre>
 */
public final class StartOptions {
    private static final StartOptions DEFAULTS = new StartOptions(Thread::new, Waiting.balanced());

    private final ThreadFactory threads;
    private final Waiting waiting;

    private StartOptions(ThreadFactory threads, Waiting waiting) {
        this.threads = threads;
        this.waiting = waiting;
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
        return new StartOptions(Objects.requireNonNull(factory, "factory"), waiting);
    }

    /**
     * Decides how the machine's threads wait for each other.
     *
     * @param strategy what a thread does between two looks
     * @return these options with that strategy
     */
    public StartOptions waiting(Waiting strategy) {
        return new StartOptions(threads, Objects.requireNonNull(strategy, "strategy"));
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
     * Returns how threads wait.
     *
     * @return the strategy
     */
    public Waiting waiting() {
        return waiting;
    }
}
