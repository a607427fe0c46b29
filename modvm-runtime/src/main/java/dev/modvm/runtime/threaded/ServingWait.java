package dev.modvm.runtime.threaded;

import dev.modvm.runtime.Waiting;
import dev.modvm.runtime.lifecycle.ComponentLife;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How threads wait for what is to be done under the ownership of one component.
 *
 * <p>A thread that waits leaves alone what others ask of the components that it holds: they wait
 * until it has gone on. Only where threads wait for each other in a circle does waiting not help.
 * Then each thread of the circle does what the thread before it waits for: that one errand, and no
 * other. An errand that the same component has asked for earlier comes before it; such an errand is
 * done only where no thread of the circle can do better.
 *
 * <p>Each thread first shows what it waits for, then looks for a circle. The words are volatile: of
 * several threads that close a circle, the last one to show sees what all others have shown. So at
 * least one thread sees the circle, and has the others look again.
 *
 * <p>Any thread may call its methods.
 */
final class ServingWait {
    /** How often a thread looks before it shows what it waits for: some microseconds. */
    private static final int BRIEF = 100;

    private final Ownership ownership;
    private final ComponentLife life;

    private final boolean confined;

    /** Set once, as the next one is, before any thread of the machine has started. */
    private Waiting waiting = Waiting.balanced();

    private @Nullable Thread home;

    ServingWait(Ownership ownership, ComponentLife life, boolean confined) {
        this.ownership = ownership;
        this.life = life;
        this.confined = confined;
    }

    void home(Thread ownThread, Waiting strategy) {
        home = ownThread;
        waiting = strategy;
    }

    /**
     * Waits for a condition, or until the component is stuck; meanwhile serves the component where
     * it is idle, and whatever breaks a circle. Whoever makes the condition true wakes the thread.
     * An interrupt does not end the wait; it is kept for whoever comes next.
     */
    void await(BooleanSupplier condition) {
        await(condition, false);
    }

    /**
     * Waits for room in the inbox. Where threads wait for each other in a circle, there is none to
     * come; the wait ends, and the inbox holds more than it should. So it is where the thread is
     * deep within handlers already: each component that it serves here may have it serve another.
     */
    void awaitRoom(BooleanSupplier condition) {
        if (HeldComponents.ofThisThread().mayWaitForRoom()) {
            await(condition, true);
        }
    }

    private void await(BooleanSupplier condition, boolean room) {
        if (confined && !room && awaitBriefly(condition)) {
            return;
        }
        HeldComponents held = HeldComponents.ofThisThread();
        held.beginWait(ownership, room);
        try {
            await(condition, room, held);
        } finally {
            held.endWait();
            // This thread may be the one that was woken to serve the others. It goes on, or throws,
            // and does not serve; so it wakes another one.
            if (mayServe(held)) {
                ownership.wakeKeepers();
            }
        }
    }

    /**
     * Waits for a moment, and shows nobody: the answer of a confined component that has nothing
     * else to do comes within that time, and each word that is shown costs time, too. A thread that
     * would sleep already shows first what it waits for.
     *
     * @return whether the condition is true
     */
    private boolean awaitBriefly(BooleanSupplier condition) {
        for (int looks = 1; looks <= BRIEF && !waiting.maySleep(looks); looks++) {
            waiting.pause(looks);
            if (condition.getAsBoolean()) {
                return true;
            }
        }
        return false;
    }

    private void await(BooleanSupplier condition, boolean room, HeldComponents held) {
        boolean interrupted = false;
        try {
            boolean circleWoken = false;
            int looks = 0;
            // A circle is looked for only where something has changed.
            int seen = held.calls() - 1;
            while (!condition.getAsBoolean() && !life.isStuck()) {
                int calls = held.calls();
                if (calls == seen && !mayServe(held)) {
                    looks = held.rest(waiting, looks + 1);
                    interrupted |= Thread.interrupted();
                    continue;
                }
                held.stayAwake();
                looks = 0;
                seen = calls;
                boolean served = ownership.serveIfIdle();
                HeldComponents asking = served ? null : held.nextInCircle();
                if (asking != null) {
                    if (room) {
                        return;
                    }
                    if (!circleWoken) {
                        // They looked before the circle was closed. One of them may be able to
                        // break it.
                        circleWoken = true;
                        held.wakeCircle();
                    }
                    served = serve(asking, held);
                }
                if (served) {
                    // There may be more to do, and another circle afterwards.
                    circleWoken = false;
                    seen = calls - 1;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Tells whether the thread could do what lies in the inbox. Where it never can, as with a
     * confined component, it does not even look: each look would take the words of the ownership
     * away from the core of the owner.
     */
    private boolean mayServe(HeldComponents held) {
        return (!confined || held.thread() == home || !life.serves()) && ownership.isLeftLying();
    }

    /** Does what a thread waits for, or what comes before that; tells whether it did. */
    private boolean serve(HeldComponents asking, HeldComponents held) {
        Ownership component = asking.awaited();
        return component != null
                && !asking.awaitsRoom()
                && component.isOwnedByThisThread()
                && component.serveFor(asking, !ownership.isNextOf(held));
    }
}
