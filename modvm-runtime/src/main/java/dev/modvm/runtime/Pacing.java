package dev.modvm.runtime;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Runs machines in fused execution at the rate of the hardware that they stand for, instead of as
 * fast as they can: {@code Pacing.at(1_789_773).run(machine)}.
 *
 * <p>The machine runs in slices of 4 ms of its own time (one cycle, where that is longer), each at
 * full speed; after each slice the thread sleeps until the slice would have ended on the hardware.
 * That moment is computed from the cycles since the start and never from the one before, so that
 * neither rounding nor waking up late adds up. The slices change nothing in what the machine does.
 *
 * <p>A machine that is late catches up: it runs without a pause until it is on time. What it is
 * late by more than a second is forgiven, and time goes on from there, so that a machine whose host
 * was suspended does not race through what it has missed, and one that is too slow for its host
 * runs as fast as it can. {@link #catchingUp} sets another bound, {@link #forgiven} tells how much
 * it was.
 *
 * <p>Time starts with the first call of {@link #run(Machine, long)}, and goes on between calls: who
 * runs a machine for a frame, draws, and runs it for the next frame gets all frames on time. It
 * starts again after the machine's life has ended, and after an interrupt.
 *
 * <p>One thread at a time may call the methods of a pacing.
 */
public final class Pacing {
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final long SLICES_PER_SECOND = 250;

    private final long hertz;
    private final long mostLate;
    private final HostTime host;
    private boolean started;

    /** The host's time at which the cycles below began to count. */
    private long start;

    /** Less than a second of them: each full second moves the start instead, without rounding. */
    private long cycles;

    private long forgiven;

    /** Creates a pacing that has not started; its bound is in nanoseconds. */
    Pacing(long hertz, long mostLate, HostTime host) {
        this.hertz = hertz;
        this.mostLate = mostLate;
        this.host = host;
    }

    /**
     * Creates a pacing. Twice the hardware's rate runs a machine twice as fast.
     *
     * @param hertz how many cycles a second: the clock of the first processor that the spec
     *     declares; from 1 to 2,147,483,647
     * @return a pacing that has not started
     * @throws IllegalArgumentException if the rate is outside that range
     */
    public static Pacing at(long hertz) {
        if (hertz < 1 || hertz > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "a rate is from 1 to 2,147,483,647 Hz, not " + hertz);
        }
        return new Pacing(hertz, NANOS_PER_SECOND, new SystemTime());
    }

    /**
     * Sets how late a machine may be and still catch up.
     *
     * @param most the bound; a machine that is later than that is forgiven all of it. Zero never
     *     catches up
     * @return a pacing of the same rate that has not started
     * @throws IllegalArgumentException if the bound is negative
     */
    public Pacing catchingUp(Duration most) {
        if (most.isNegative()) {
            throw new IllegalArgumentException("a machine can't be late by " + most);
        }
        return new Pacing(hertz, TimeUnit.NANOSECONDS.convert(most), host);
    }

    /**
     * Runs a machine on this thread, in real time, until its last processor has ended; it continues
     * a life that has begun.
     *
     * @param machine the machine
     * @return how the components ended
     * @throws InterruptedException if this thread is interrupted; the machine stands between two
     *     slices then, and can be run on, here or by itself
     * @throws IllegalStateException if the machine is running
     */
    public MachineOutcome run(Machine machine) throws InterruptedException {
        return run(machine, Long.MAX_VALUE);
    }

    /**
     * Runs a machine on this thread, in real time, for a number of cycles of the first processor
     * that the spec declares, as {@link Machine#run(long)} does.
     *
     * @param machine the machine
     * @param limit how many cycles; at least 0
     * @return how the components stand, when the time of the last of these cycles has come; or how
     *     they ended, at once, if the machine's life has ended before
     * @throws InterruptedException if this thread is interrupted; the machine stands between two
     *     slices then, and can be run on, here or by itself
     * @throws IllegalArgumentException if the limit is negative
     * @throws IllegalStateException if the machine is running
     */
    public MachineOutcome run(Machine machine, long limit) throws InterruptedException {
        long longest = Math.max(1, hertz / SLICES_PER_SECOND);
        long left = limit;
        MachineOutcome outcome;
        do {
            requireNoInterrupt();
            if (!started) {
                start = host.nanoTime();
                cycles = 0;
            }
            long slice = Math.min(left, longest);
            outcome = machine.run(slice);
            if (hasEnded(outcome)) {
                started = false;
                return outcome;
            }
            started = true;
            left -= slice;
            awaitEndOf(slice);
        } while (left > 0);
        return outcome;
    }

    /**
     * Returns by how much time this pacing is behind the hardware, because machines were late by
     * more than they could catch up.
     *
     * @return the time that was forgiven, in all
     */
    public Duration forgiven() {
        return Duration.ofNanos(forgiven);
    }

    private static boolean hasEnded(MachineOutcome outcome) {
        for (ComponentOutcome component : outcome.components()) {
            if (component.status() == ComponentStatus.RUNNING) {
                return false;
            }
        }
        return true;
    }

    private void awaitEndOf(long slice) throws InterruptedException {
        cycles += slice;
        if (cycles >= hertz) {
            cycles -= hertz;
            start += NANOS_PER_SECOND;
        }
        // Less than 2^31 cycles times 10^9: within a long.
        long end = start + cycles * NANOS_PER_SECOND / hertz;
        long early = end - host.nanoTime();
        if (early < -mostLate) {
            start -= early;
            forgiven -= early;
        }
        while (early > 0) {
            host.park(this, early);
            requireNoInterrupt();
            early = end - host.nanoTime();
        }
    }

    private void requireNoInterrupt() throws InterruptedException {
        if (Thread.interrupted()) {
            started = false;
            throw new InterruptedException("interrupted between two slices of a machine");
        }
    }
}
