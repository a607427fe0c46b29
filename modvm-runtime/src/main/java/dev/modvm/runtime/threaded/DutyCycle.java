package dev.modvm.runtime.threaded;

import dev.modvm.runtime.Waiting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one thread of a machine runs: the duties that it has, until all are over. It looks at a duty
 * when the duty was called, so that a thread with thousands of duties finds the one that has
 * something to do.
 */
final class DutyCycle implements Runnable {
    private final Map<Home, Duty> duties = new LinkedHashMap<>();
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
        home.call();
        return home;
    }

    @Override
    public void run() {
        try {
            held().begin();
            runDuties();
        } catch (Throwable outsideOfDuties) {
            abandon(outsideOfDuties);
        }
    }

    private void runDuties() {
        HeldComponents own = held();
        int looks = 0;
        while (!duties.isEmpty()) {
            Home called = calls.next();
            Duty duty = called == null ? null : duties.get(called);
            if (called == null) {
                looks = own.rest(waiting, looks + 1);
                // Kept, it would turn the wait into a spin; it can't be meant for a thread that
                // waits.
                Thread.interrupted();
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
        List<Duty> left = new ArrayList<>(duties.values());
        for (Duty duty : left) {
            duty.fail(reason);
        }
        HeldComponents.ofThisThread().unwind(0);
        for (Duty duty : left) {
            duty.finish();
        }
    }

    private HeldComponents held() {
        if (held == null) {
            throw new IllegalStateException("the duties have no thread yet");
        }
        return held;
    }
}
