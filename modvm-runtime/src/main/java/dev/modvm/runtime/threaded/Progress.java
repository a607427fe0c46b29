package dev.modvm.runtime.threaded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far one life of a machine has come: who boots next, whether it halts, who has ended. Its
 * components are numbered in the order of booting: peripherals in the order of the spec, then
 * processors and nodes. Any thread may call its methods; whoever lets another component go on calls
 * it.
 */
final class Progress {
    private final List<ThreadedComponent> bootOrder = new ArrayList<>();
    private final int peripherals;
    private final RollCall rollCall;

    /** Where each component is at home; complete before the first thread starts. */
    private final List<Home> homes = new ArrayList<>();

    /** Whether messages are dropped, so that the machine comes to its end. */
    private volatile boolean hurried;

    /** Whether it is known that no peripheral has anything left to do. */
    private volatile boolean quiet;

    /** Which component is about to tell the peripheral that halts next; null for none. */
    private volatile @Nullable ThreadedComponent noticed;

    /**
     * How many components have had their turn to boot, or have ended before it. Written under the
     * lock of {@link #homes}. Once the machine is halting it does not matter: nobody boots any
     * more, and whoever waits for a number goes on without it.
     */
    private volatile int booted;

    private volatile boolean halting;

    /**
     * Whether the last processor has ended, and every peripheral is closed to threads from outside.
     */
    private volatile boolean closed;

    /**
     * Creates the progress of a life that has not begun.
     *
     * @param components the components, in the order of the spec
     */
    Progress(List<? extends ThreadedComponent> components) {
        for (ThreadedComponent component : components) {
            if (component instanceof ThreadedPeripheral) {
                bootOrder.add(component);
            }
        }
        peripherals = bootOrder.size();
        for (ThreadedComponent component : components) {
            if (component instanceof ThreadedProcessor) {
                bootOrder.add(component);
            }
        }
        rollCall = new RollCall(peripherals, bootOrder.size() - peripherals);
        closed = bootOrder.size() == peripherals;
    }

    /** Returns the components, in the order of booting. */
    List<ThreadedComponent> bootOrder() {
        return bootOrder;
    }

    /** Tells whether a component is a peripheral, which halts only when nobody asks any more. */
    boolean isPeripheral(int number) {
        return number < peripherals;
    }

    RollCall rollCall() {
        return rollCall;
    }

    /** Notes where the next component is at home. */
    void home(Home home) {
        homes.add(home);
    }

    /** Returns where the components are at home, in the order of booting. */
    List<Home> homes() {
        return homes;
    }

    /** Tells whether a component's turn to boot has come; where the machine halts, all go on. */
    boolean isTurnOf(int number) {
        return halting || booted == number;
    }

    /** Boots a component, unless the machine halts. Called under ownership. */
    void boot(int number) {
        if (!halting) {
            bootOrder.get(number).bootNow();
        }
        passTurn(number);
    }

    /**
     * Passes the turn to boot on to the next component that can take it. One that ends before its
     * turn must not keep it from others: either this sees that it has finished, or, when it
     * finishes, it sees that it has the turn.
     */
    private void passTurn(int number) {
        int next = number + 1;
        synchronized (homes) {
            if (booted != number) {
                return;
            }
            while (next < bootOrder.size() && rollCall.hasFinished(next)) {
                next++;
            }
            booted = next;
        }
        if (next < bootOrder.size()) {
            wake(next);
        } else {
            wakeAll();
        }
    }

    /** Tells whether all have booted; where the machine halts, nobody waits for that. */
    boolean isComplete() {
        return halting || booted == bootOrder.size();
    }

    boolean isHalting() {
        return halting;
    }

    /** Tells the machine to halt. */
    void halt() {
        halting = true;
        wakeAll();
    }

    /** Notes that a component has ended or is stuck, and lets go whoever has waited for that. */
    void finish(int number) {
        boolean last = rollCall.finish(number);
        passTurn(number);
        int next = nextToHalt();
        if (last) {
            // By index here and below: the JVM may have no memory for an iterator, and those that
            // come after it must be told even so.
            for (int index = 0; index < peripherals; index++) {
                bootOrder.get(index).life().closeToOutsiders();
            }
            // Only now may a peripheral halt: what was accepted before lies in its inbox by then.
            closed = true;
            wakeAll();
        } else if (rollCall.unfinishedProcessors() == 0 && next >= 0) {
            wake(next);
        }
    }

    /**
     * Tells whether the last processor has ended, and nobody from outside is let in any more. A
     * peripheral that halted between the two would lose a message that it has accepted.
     */
    boolean isClosed() {
        return closed;
    }

    /** Returns the number of the peripheral that halts next; less than 0 where all have halted. */
    int nextToHalt() {
        return rollCall.unhaltedPeripherals() - 1;
    }

    /**
     * Has messages dropped that have not been handled: they have had their time, and may beget more
     * for ever.
     */
    void hurry() {
        hurried = true;
        wakeAll();
    }

    /** Tells whether messages are dropped, so that the machine comes to its end. */
    boolean isHurried() {
        return hurried;
    }

    /** Notes that a component has sent something in its halt. */
    void noLongerQuiet() {
        quiet = false;
    }

    /**
     * Tells whether the peripheral whose turn it is may halt: nobody has anything left to do.
     * Called by the thread of that peripheral, which is called when it should look again.
     */
    boolean mayHalt() {
        if (!quiet) {
            quiet = allQuiet();
        }
        return quiet;
    }

    /**
     * Tells whether no peripheral has anything to do. Without processors only what is being handled
     * can send more. One look is not enough: a component may be asked after it, by one that is
     * looked at later. But where each was idle, then each is idle again, and nobody has executed
     * any of them in between, nothing can follow.
     */
    private boolean allQuiet() {
        while (true) {
            int[] tenures = tenures();
            ThreadedComponent busy = firstBusy();
            busy = busy == null ? firstBusy() : busy;
            if (busy != null) {
                giveNotice(busy);
                return false;
            }
            if (Arrays.equals(tenures, tenures())) {
                return true;
            }
        }
    }

    private @Nullable ThreadedComponent firstBusy() {
        for (ThreadedComponent component : bootOrder.subList(0, peripherals)) {
            Ownership ownership = component.ownership();
            // What lies in the inbox of one that has ended is refused, and sends nothing.
            boolean busy = component.life().serves() ? !ownership.isQuiet() : ownership.isOwned();
            if (busy && !component.life().isStuck()) {
                return component;
            }
        }
        return null;
    }

    /** Has the peripheral that halts next look again when another one has done what it does. */
    private void giveNotice(ThreadedComponent busy) {
        ThreadedComponent before = noticed;
        // One that has ended may have no thread any more that takes the notice out.
        if (before == null || !before.life().serves()) {
            Notice notice = new Notice();
            noticed = busy;
            boolean given = false;
            try {
                busy.ownership().submit(notice);
                given = true;
            } finally {
                if (!given) {
                    noticed = null;
                }
            }
        }
    }

    /** Tells the peripheral that halts next. It lies behind whatever the busy component has. */
    private final class Notice extends Errand {
        @Override
        void work() {}

        @Override
        void takenOut() {
            // First: whoever looks now may need another one.
            noticed = null;
            wake(nextToHalt());
        }

        @Override
        boolean isAwaitedBy(HeldComponents thread) {
            return false;
        }

        @Override
        boolean isKeptAtHome() {
            return true;
        }
    }

    /** Returns how many owners each component has had, in the order of booting. */
    int[] tenures() {
        return bootOrder.stream().mapToInt(component -> component.ownership().tenures()).toArray();
    }

    /** Has the thread of a component look again, if it has one. */
    void wake(int number) {
        if (number >= 0 && number < homes.size()) {
            homes.get(number).call();
        }
    }

    /** Has all threads look again, also those that wait for a component which is stuck. */
    void wakeAll() {
        for (int index = 0; index < homes.size(); index++) {
            Home home = homes.get(index);
            home.call();
            home.held().call();
        }
    }
}
