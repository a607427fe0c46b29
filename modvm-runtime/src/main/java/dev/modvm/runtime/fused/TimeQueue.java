package dev.modvm.runtime.fused;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What waits for its time: a binary heap, the next one first, in the order of time, then of
 * declaration. Only the thread that runs the machine may call its methods.
 *
 * @param <E> what waits
 */
final class TimeQueue<E extends TimeEntry> {
    private static final TimeEntry[] NOBODY = {};

    private TimeEntry[] waiting = NOBODY;
    private int count;

    boolean isEmpty() {
        return count == 0;
    }

    /** Returns the next one, or null where nothing waits. */
    @Nullable E first() {
        return count == 0 ? null : at(0);
    }

    /** Returns the one after the next, or null where there is none. */
    @Nullable E second() {
        if (count < 3) {
            return count < 2 ? null : at(1);
        }
        return waiting[2].isBefore(waiting[1]) ? at(2) : at(1);
    }

    @SuppressWarnings("unchecked") // Only what is an E was added.
    private E at(int place) {
        return (E) waiting[place];
    }

    /**
     * Adds an entry.
     *
     * @param entry one that does not wait
     */
    void add(E entry) {
        if (count == waiting.length) {
            waiting = Arrays.copyOf(waiting, count == 0 ? 1 : 2 * count);
        }
        count++;
        moveUp(entry, count - 1);
    }

    /**
     * Takes out an entry.
     *
     * @param entry one that may be waiting
     * @return whether it was
     */
    boolean remove(E entry) {
        int place = entry.place();
        if (place < 0) {
            return false;
        }
        entry.place(TimeEntry.NOT_WAITING);
        count--;
        if (place < count) {
            move(waiting[count], place);
        }
        return true;
    }

    /**
     * Puts an entry where it belongs, now that its time has changed.
     *
     * @param entry one that waits
     */
    void moved(E entry) {
        move(entry, entry.place());
    }

    private static int parent(int place) {
        return (place - 1) / 2;
    }

    private void move(TimeEntry entry, int place) {
        if (place > 0 && entry.isBefore(waiting[parent(place)])) {
            moveUp(entry, place);
        } else {
            moveDown(entry, place);
        }
    }

    private void moveUp(TimeEntry entry, int from) {
        int place = from;
        while (place > 0 && entry.isBefore(waiting[parent(place)])) {
            put(waiting[parent(place)], place);
            place = parent(place);
        }
        put(entry, place);
    }

    private void moveDown(TimeEntry entry, int from) {
        int place = from;
        int child = 2 * place + 1;
        while (child < count) {
            if (child + 1 < count && waiting[child + 1].isBefore(waiting[child])) {
                child++;
            }
            if (!waiting[child].isBefore(entry)) {
                break;
            }
            put(waiting[child], place);
            place = child;
            child = 2 * place + 1;
        }
        put(entry, place);
    }

    private void put(TimeEntry entry, int place) {
        waiting[place] = entry;
        entry.place(place);
    }
}
