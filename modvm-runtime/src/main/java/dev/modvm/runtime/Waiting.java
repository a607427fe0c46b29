package dev.modvm.runtime;

import java.time.Duration;

/**
 * How a thread of a started machine waits for another one: what it does between two looks at what
 * it waits for. Strategies are composed of phases:
 *
 * <pre>{@code
 * Waiting.spinning(1_000).then(Waiting.yielding(10)).then(Waiting.parking())
 * }</pre>
 *
 * <p>Whoever changes what a thread waits for unparks that thread ({@code LockSupport.unpark}), if
 * the strategy {@linkplain #maySleep may let it sleep}. So a strategy can park for as long as it
 * takes.
 *
 * <p>All threads of a machine share one strategy. It keeps nothing about them, or does so in a
 * thread-safe way.
 */
public interface Waiting {
    /**
     * Lets time pass before the calling thread looks again. It may return at any time, and should
     * when the thread is unparked or interrupted; an interrupt is left as it is.
     *
     * @param looks how often the thread has looked in vain since something has changed; 1 or more
     */
    void pause(int looks);

    /**
     * Tells whether {@link #pause} may let the thread sleep until it is unparked. Others unpark a
     * thread only if it may sleep, since that costs them time. A strategy of its own need not say
     * anything: without a word it may sleep at any time.
     *
     * @param looks what {@link #pause} is told next
     * @return whether the thread must be unparked to notice a change soon
     */
    default boolean maySleep(int looks) {
        return true;
    }

    /**
     * Tells how long this strategy is the right one.
     *
     * @return how often it pauses before the one that follows takes over; {@link Integer#MAX_VALUE}
     *     for ever
     */
    default int pauses() {
        return Integer.MAX_VALUE;
    }

    /**
     * Composes strategies.
     *
     * @param next what to do when this one has paused as often as it {@linkplain #pauses() should}
     * @return both, one after the other
     */
    default Waiting then(Waiting next) {
        return new WaitingPhases(this, next);
    }

    /**
     * Spins: the thread keeps its core. Where there is one core, it does so not at all, since
     * nobody could change anything meanwhile.
     *
     * @param pauses how often; 0 or more
     * @return the strategy
     * @throws IllegalArgumentException if that is negative
     */
    static Waiting spinning(int pauses) {
        return new SpinWaiting(pauses);
    }

    /**
     * Spins for a while: the thread keeps its core. Processors differ by a factor of ten in how
     * long one turn of such a loop takes; so this counts turns, but as many as take that long on
     * the present one. Where there is one core, it does so not at all.
     *
     * @param time for how long, roughly: what the thread looks at takes time, too
     * @return the strategy
     * @throws IllegalArgumentException if that is negative
     */
    static Waiting spinning(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("a thread spins for no time or more, not " + time);
        }
        return new SpinWaiting(SpinTime.turnsIn(time));
    }

    /**
     * Yields: the thread lets others run, if there are any.
     *
     * @param pauses how often; 0 or more
     * @return the strategy
     * @throws IllegalArgumentException if that is negative
     */
    static Waiting yielding(int pauses) {
        return new YieldWaiting(pauses);
    }

    /**
     * Parks: the thread sleeps until it is woken.
     *
     * @return the strategy
     */
    static Waiting parking() {
        return ParkWaiting.INSTANCE;
    }

    /**
     * Waits so that an answer is noticed as soon as possible: spins for a millisecond, then yields
     * for a while. Even so a machine with nothing to do uses no core in the end.
     *
     * @return the strategy
     */
    static Waiting lowLatency() {
        return spinning(Duration.ofMillis(1)).then(yielding(100).then(parking()));
    }

    /**
     * Waits as is best for most machines: spins for 20 microseconds, which is about as long as it
     * takes to park and be woken, yields a few times, then parks. So a thread wastes no more time
     * than it could have saved.
     *
     * @return the strategy
     */
    static Waiting balanced() {
        return spinning(Duration.ofNanos(20_000)).then(yielding(10).then(parking()));
    }

    /**
     * Waits so that others have the cores: parks at once.
     *
     * @return the strategy
     */
    static Waiting frugal() {
        return parking();
    }
}
