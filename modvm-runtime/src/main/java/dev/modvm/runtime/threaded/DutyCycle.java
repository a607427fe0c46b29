package dev.modvm.runtime.threaded;

import dev.modvm.runtime.Waiting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one thread of a machine runs: the duties that it has, until all are over. Where it has one,
 * it looks at that; where it has more, it looks at a duty when the duty was called, so that a
 * thread with thousands of duties finds the one that has something to do.
 */
final class DutyCycle implements Runnable {
    /** How often a thread that spins looks for errands before it looks at everything. */
    private static final int LOOKS_AT_ERRANDS = 16;

    private final Map<Home, Duty> duties = new LinkedHashMap<>();

    /** Those that are over as well. It is read by index, which needs no memory. */
    private final List<Duty> all = new ArrayList<>();

    private final CallList calls = new CallList();
    private final Progress progress;
    private final Waiting waiting;
    private @Nullable HeldComponents held;

    DutyCycle(Progress progress, Waiting waiting) {
        this.progress = progress;
        this.waiting = waiting;
    }

    /** Notes which thread runs this. Called once, before a duty is added. */
    void runsOn(Thread thread) {
        held = new HeldComponents(thread, progress);
    }

    /** Adds a duty, which is called at once. Called before the thread starts. */
    Home add(Duty duty) {
        Home home = new Home(held(), calls);
        duties.put(home, duty);
        all.add(duty);
        home.call();
        return home;
    }

    @Override
    public void run() {
        try {
            held().begin();
            if (duties.size() == 1) {
                runOnly(duties.values().iterator().next());
            } else {
                runDuties();
            }
        } catch (Throwable outsideOfDuties) {
            abandon(outsideOfDuties);
        }
    }

    /** Notes that no duty is added any more. Called before the thread starts. */
    void complete() {
        if (duties.size() == 1) {
            duties.keySet().iterator().next().keepAlone();
        }
    }

    private void runOnly(Duty duty) {
        HeldComponents own = held();
        int looks = 0;
        while (!duty.isOver()) {
            if (duty.perform()) {
                own.stayAwake();
                looks = 0;
            } else {
                looks = restBriefly(duty, own, looks);
            }
        }
        duties.clear();
    }

    /**
     * Rests until there is an errand, or for some looks. Mostly it is an errand that comes, and
     * whoever asks waits for it; so that is looked at alone between two looks at everything. Before
     * the thread sleeps it looks at everything.
     */
    private int restBriefly(Duty duty, HeldComponents own, int before) {
        int looks = rest(own, before);
        while (looks % LOOKS_AT_ERRANDS != 0 && !own.maySleep() && !duty.hasErrands()) {
            looks = rest(own, looks);
        }
        return looks;
    }

    private int rest(HeldComponents own, int looks) {
        int rested = own.rest(waiting, looks + 1);
        // Kept, an interrupt would turn the wait into a spin; it can't be meant for a thread that
        // waits.
        Thread.interrupted();
        return rested;
    }

    private void runDuties() {
        HeldComponents own = held();
        int looks = 0;
        while (!duties.isEmpty()) {
            Home called = calls.next();
            Duty duty = called == null ? null : duties.get(called);
            if (called == null) {
                looks = rest(own, looks);
            } else if (duty != null) {
                own.stayAwake();
                looks = 0;
                run(called, duty);
            }
        }
    }

    private void run(Home home, Duty duty) {
        boolean worked = duty.perform();
        while (worked && !duty.isOver() && calls.isEmpty()) {
            worked = duty.perform();
        }
        if (duty.isOver()) {
            duties.remove(home);
        } else if (worked) {
            // There may be more to do, after what others have been called for.
            home.call();
        }
    }

    /** The thread dies: nobody must wait for its components. */
    private void abandon(Throwable reason) {
        for (int index = 0; index < all.size(); index++) {
            if (!all.get(index).isOver()) {
                all.get(index).fail(reason);
            }
        }
        // On another thread than the one that was returned, nothing was entered.
        if (held != null && held.thread() == Thread.currentThread()) {
            held.unwind(0);
        }
        for (int index = 0; index < all.size(); index++) {
            if (!all.get(index).isOver()) {
                all.get(index).finish();
            }
        }
    }

    private HeldComponents held() {
        if (held == null) {
            throw new IllegalStateException("the duties have no thread yet");
        }
        return held;
    }
}
