package dev.modvm.runtime.threaded;

/**
 * What one component's own thread has to do for it, from boot to end, piece by piece: a thread may
 * have several duties. Only that thread calls its methods.
 */
abstract class Duty {
    private final ThreadedComponent component;
    private final Progress progress;

    /** The component's place in the order of booting. */
    private final int number;

    private boolean booted;
    private boolean over;

    Duty(Progress progress, int number) {
        this.component = progress.bootOrder().get(number);
        this.progress = progress;
        this.number = number;
    }

    static Duty of(Progress progress, int number) {
        ThreadedComponent component = progress.bootOrder().get(number);
        if (component instanceof ThreadedNode node) {
            return new NodeDuty(node, progress, number);
        }
        return component instanceof ThreadedProcessor processor
                ? new ProcessorDuty(processor, progress, number)
                : new PeripheralDuty(progress, number);
    }

    /**
     * Does what there is to do now, and never waits for anything but other components that it asks.
     *
     * @return whether there was anything; if not, there will be when the duty has been called
     * @throws Throwable what does not come from the component: the system has run out of something
     */
    abstract boolean work() throws Throwable;

    /** Does what there is to do now; whatever happens, nobody waits for the component in vain. */
    final boolean perform() {
        try {
            return work();
        } catch (Throwable thrown) {
            fail(thrown);
            HeldComponents.ofThisThread().unwind(0);
            finish();
            return true;
        }
    }

    /** Tells whether others have left something that this duty can do at once. */
    final boolean hasErrands() {
        return ownership().isLeftLying();
    }

    /** Ends the component, whose thread can't look after it any more. */
    final void fail(Throwable thrown) {
        component.life().end(thrown);
    }

    final boolean isOver() {
        return over;
    }

    final Ownership ownership() {
        return component.ownership();
    }

    final Progress progress() {
        return progress;
    }

    final int number() {
        return number;
    }

    final ThreadedComponent component() {
        return component;
    }

    /** Tells whether the component has had its turn to boot. */
    final boolean hasBooted() {
        return booted;
    }

    /**
     * Boots the component, if its turn has come.
     *
     * @param stays whether this thread goes on owning it
     * @return whether it has had its turn
     */
    final boolean boot(boolean stays) {
        booted = progress.isTurnOf(number);
        if (booted && ownership().enterWhenIdle()) {
            progress.boot(number);
            if (!stays) {
                ownership().leave();
            }
        }
        return booted;
    }

    /** Halts a component that this thread does not own, as soon as it is idle. */
    final void endWhenIdle() {
        if (ownership().enterWhenIdle()) {
            end();
        } else {
            // It is stuck.
            finish();
        }
    }

    /** Halts the component, and leaves it. Called under ownership. */
    final void end() {
        // An interrupt was meant for the step or the handler, which is over.
        Thread.interrupted();
        int errands = HeldComponents.ofThisThread().errands();
        component.haltNow();
        component.ownership().leave();
        if (HeldComponents.ofThisThread().errands() != errands) {
            // What it has sent in its halt must be handled before the next one halts.
            progress.noLongerQuiet();
        }
        finish();
    }

    /** Notes that there is nothing left to do. It needs no memory. */
    final void finish() {
        over = true;
        component.life().halted();
        // Where this thread has died early, they wait for it, and can do without it from now on.
        ownership().callAskers();
        progress.finish(number);
        // Where the thread has died, others may do now what they have left to it.
        ownership().wakeKeepers();
    }
}
