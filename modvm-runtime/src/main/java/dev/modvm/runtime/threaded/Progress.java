package dev.modvm.runtime.threaded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * How far one life of a machine has come: who boots next, whether it halts, who has ended. Its
 * components are numbered in the order of booting: peripherals in the order of the spec, then
 * processors and nodes. Any thread may call its methods; whoever lets another thread go on unparks
 * it.
 */
final class Progress {
    /**
     * How often inboxes are served after the last processor has ended: messages may beget more, for
     * ever.
     */
    private static final int LAST_SERVICES = 1 << 17;

    private final List<ThreadedComponent> bootOrder = new ArrayList<>();
    private final int peripherals;
    private final RollCall rollCall;

    /** The thread of each component; complete before the first one starts. */
    private final List<Thread> homes = new ArrayList<>();

    /** How often inboxes were served after the last processor had ended. */
    private final AtomicInteger lastServices = new AtomicInteger();

    /**
     * How many components have had their turn to boot. Written by the one whose turn it is; once
     * the machine is halting, by all, in any order. It does not matter then: nobody boots any more,
     * and whoever waits for a number goes on without it.
     */
    private volatile int booted;

    private volatile boolean halting;

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

    /** Notes the thread of the next component. */
    void home(Thread thread) {
        homes.add(thread);
    }

    /** Returns the threads of the components, in the order of booting; one may be there twice. */
    List<Thread> homes() {
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
        booted = number + 1;
        if (number + 1 < bootOrder.size()) {
            wake(number + 1);
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
        int next = nextToHalt();
        if (last) {
            wakeAll();
        } else if (rollCall.unfinishedProcessors() == 0 && next >= 0) {
            wake(next);
        }
    }

    /** Returns the number of the peripheral that halts next; less than 0 where all have halted. */
    int nextToHalt() {
        return rollCall.unhaltedPeripherals() - 1;
    }

    /** Counts that an inbox was served, where that is the last work of the machine. */
    void countLast() {
        if (rollCall.unfinishedProcessors() == 0
                && lastServices.getAndIncrement() == LAST_SERVICES - 1) {
            wake(nextToHalt());
        }
    }

    /**
     * Lets peripherals halt whatever is left to do: it is asked for by a component that does not
     * end, or the messages have had their time.
     */
    void hurry() {
        lastServices.set(LAST_SERVICES);
        wakeAll();
    }

    /** Tells whether enough messages have been handled after the last processor had ended. */
    boolean isEnough() {
        return lastServices.get() >= LAST_SERVICES;
    }

    /** Tells whether the peripheral whose turn it is may halt: nobody has anything left to do. */
    boolean mayHalt() {
        return isEnough() || allQuiet();
    }

    /**
     * Tells whether no peripheral has anything to do. Without processors only what is being handled
     * can send more. One look is not enough: a component may be asked after it, by one that is
     * looked at later. But where each was idle, then each is idle again, and nobody has executed
     * any of them in between, nothing can follow.
     */
    private boolean allQuiet() {
        int[] tenures = tenures();
        boolean eachWasQuiet = eachIsQuiet();
        return eachWasQuiet && eachIsQuiet() && Arrays.equals(tenures, tenures());
    }

    private boolean eachIsQuiet() {
        for (ThreadedComponent component : bootOrder.subList(0, peripherals)) {
            Ownership ownership = component.ownership();
            // What lies in the inbox of one that has ended is refused, and sends nothing.
            boolean busy =
                    component.life().available() ? !ownership.isQuiet() : ownership.isOwned();
            if (busy && !component.life().isStuck()) {
                return false;
            }
        }
        return true;
    }

    /** Returns how many owners each component has had, in the order of booting. */
    int[] tenures() {
        return bootOrder.stream().mapToInt(component -> component.ownership().tenures()).toArray();
    }

    /** Has the thread of a component look again, if it has one. */
    void wake(int number) {
        if (number >= 0 && number < homes.size()) {
            LockSupport.unpark(homes.get(number));
        }
    }

    void wakeAll() {
        homes.forEach(LockSupport::unpark);
    }
}
