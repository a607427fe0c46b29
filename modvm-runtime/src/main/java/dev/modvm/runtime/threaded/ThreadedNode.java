package dev.modvm.runtime.threaded;

import dev.modvm.runtime.Metadata;

/**
 * One node in threaded execution: the base of the generated class that calls the user's class. A
 * node takes its turns on its own thread, as fast as it can, and owns itself meanwhile; between
 * them whoever asks it needs no hand-over, as with a peripheral. Where it has promised to be left
 * alone for ever, its thread sleeps until somebody has asked it.
 *
 * <p>A promise of so many cycles is kept at once: the cycles of a node are its own.
 */
public abstract class ThreadedNode extends ThreadedProcessor {
    /** When it took its last turn, and takes its next one. Read and written under ownership. */
    private long last;

    private long due;

    /** Whether it takes a turn at present. Read and written under ownership. */
    private boolean inTurn;

    /** Whether it was asked in the middle of its turn. Read and written under ownership. */
    private boolean asked;

    /** Whether it wants another turn. Written under ownership, read by its own thread. */
    private volatile boolean awake = true;

    /**
     * Creates a node that has not booted.
     *
     * @param metadata which component it is
     */
    protected ThreadedNode(Metadata metadata) {
        super(metadata);
    }

    /**
     * Calls the component's {@code @Cycle} method, where it has one. Called under ownership.
     *
     * @param cycles the cycles since its last turn; 0 in the first one
     * @return for how many cycles it can be left alone from now on, at least 1; {@link
     *     Long#MAX_VALUE} for ever
     * @throws Exception whatever the method throws
     */
    protected long turn(long cycles) throws Exception {
        return Long.MAX_VALUE;
    }

    /**
     * Lets the node take another turn soon. Its handlers end with it, where its {@code @Cycle}
     * method gives promises. Called under ownership.
     */
    protected final void renew() {
        asked = true;
        // In the middle of a turn, the next one is arranged for when it is over.
        if (!inTurn && !awake) {
            due = last + 1;
            awake = true;
            ownership().callHome();
        }
    }

    /** Tells whether it wants another turn now. Called by its own thread. */
    final boolean isAwake() {
        return awake;
    }

    /** Takes one turn. Called by its own thread, under ownership. */
    @Override
    protected final void step() throws Exception {
        counter().cycle(due);
        long elapsed = due - last;
        last = due;
        asked = false;
        inTurn = true;
        long promise;
        try {
            promise = turn(elapsed);
        } finally {
            inTurn = false;
        }
        life().requirePromise(promise);
        // What it promises may have been decided before it was asked.
        due = last + (asked ? 1 : promise);
        awake = due > 0 && (asked || promise != Long.MAX_VALUE);
        afterStep();
    }
}
