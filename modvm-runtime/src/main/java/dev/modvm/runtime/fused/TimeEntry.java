package dev.modvm.runtime.fused;

/**
 * Something that happens at a time: it waits in a {@link TimeQueue} until that comes. Only the
 * thread that runs the machine may call its methods.
 */
abstract class TimeEntry {
    static final int NOT_WAITING = -1;

    /** When it happens. */
    private long cycle;

    /** The frequency of the clock in whose cycles that is. */
    private final long hertz;

    /** Where it is declared, among those in one queue: what is first at equal times. */
    private int order;

    private int place = NOT_WAITING;

    TimeEntry(long hertz) {
        this.hertz = hertz;
    }

    /** Notes its place in the order of declaration. Called before it waits. */
    final void declaredAs(int number) {
        order = number;
    }

    final long cycle() {
        return cycle;
    }

    /** Changes the time; where the entry waits, its queue must be told. */
    final void cycle(long when) {
        cycle = when;
    }

    final long hertz() {
        return hertz;
    }

    final boolean isDeclaredBefore(TimeEntry other) {
        return order < other.order;
    }

    final boolean isBefore(TimeEntry other) {
        int before = ClockTime.compare(cycle, hertz, other.cycle, other.hertz);
        return before < 0 || (before == 0 && order < other.order);
    }

    final int place() {
        return place;
    }

    final void place(int now) {
        place = now;
    }
}
