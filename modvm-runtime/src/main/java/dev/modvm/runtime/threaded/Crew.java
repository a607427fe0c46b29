package dev.modvm.runtime.threaded;

import dev.modvm.runtime.StartOptions;
import java.util.ArrayList;
import java.util.List;

/**
 * The threads of one machine, and which components each of them has. Only the thread that starts
 * the machine calls its methods.
 */
final class Crew {
    private final Progress progress;
    private final StartOptions options;

    /** In the order in which their first components boot. */
    private final List<Thread> threads = new ArrayList<>();

    /** What the threads that peripherals share have to do, as far as they are made. */
    private final List<DutyCycle> shared = new ArrayList<>();

    private int sharing;

    Crew(Progress progress, StartOptions options) {
        this.progress = progress;
        this.options = options;
    }

    /** Returns the threads that have been made. */
    List<Thread> threads() {
        return threads;
    }

    /**
     * Makes the threads, none of which is started.
     *
     * @throws IllegalStateException if there is no thread for a component
     */
    void recruit() {
        for (int number = 0; number < progress.bootOrder().size(); number++) {
            ThreadedComponent component = progress.bootOrder().get(number);
            Home home =
                    mayShare(component, number)
                            ? shareThread(component, number)
                            : ownThread(component, number);
            component.ownership().home(home, progress, options.waiting());
            progress.home(home);
        }
        shared.forEach(DutyCycle::complete);
    }

    /** A confined component has a thread of its own, as a processor has. */
    private boolean mayShare(ThreadedComponent component, int number) {
        return options.peripheralThreads() > 0
                && progress.isPeripheral(number)
                && !component.ownership().isConfined();
    }

    private Home ownThread(ThreadedComponent component, int number) {
        DutyCycle duties = duties(component, component.life().metadata().description());
        Home home = duties.add(Duty.of(progress, number));
        duties.complete();
        return home;
    }

    private Home shareThread(ThreadedComponent component, int number) {
        int index = sharing++ % options.peripheralThreads();
        if (index == shared.size()) {
            shared.add(
                    duties(component, component.life().metadata().description() + " and others"));
        }
        return shared.get(index).add(Duty.of(progress, number));
    }

    /** Makes a thread, and returns what it runs, which is nothing yet. */
    private DutyCycle duties(ThreadedComponent component, String name) {
        DutyCycle duties = new DutyCycle(progress, options.waiting());
        Thread thread = options.threads().newThread(duties);
        if (thread == null) {
            throw new IllegalStateException(
                    "the thread factory of the start options made no thread for "
                            + component.name()
                            + "; return one for each component");
        }
        thread.setName(name);
        threads.add(thread);
        duties.runsOn(thread);
        return duties;
    }
}
