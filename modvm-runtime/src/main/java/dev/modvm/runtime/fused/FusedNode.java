package dev.modvm.runtime.fused;

import dev.modvm.runtime.Metadata;

/**
 * One node in fused execution: the base of the generated class that calls the user's class. A node
 * takes turns, at most one in each of its cycles, and is left alone between them for as long as it
 * has promised. Only the thread that runs the machine may call its methods.
 *
 * <p>Others that ask it make its promise void: it takes a turn at the time of theirs, or in the
 * cycle after its last turn, whichever is later.
 */
public abstract class FusedNode extends FusedProcessor {
    /** When it took its last turn. */
    private long last;

    /** Whether it takes a turn at present. */
    private boolean inTurn;

    /** Whether it was asked in the middle of its turn. */
    private boolean asked;

    /**
     * Creates a node that has not booted, of a machine whose processors and nodes have no clocks.
     *
     * @param metadata which component it is
     */
    protected FusedNode(Metadata metadata) {
        super(metadata);
    }

    /**
     * Creates a node that has not booted.
     *
     * @param metadata which component it is
     * @param hertz the frequency of its clock, from 1 to 2,147,483,647
     */
    protected FusedNode(Metadata metadata, long hertz) {
        super(metadata, hertz);
    }

    /**
     * Calls the component's {@code @Cycle} method, where it has one.
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
     * method gives promises.
     */
    protected final void renew() {
        asked = true;
        // In the middle of a turn, the next one is arranged for when it is over.
        if (!inTurn) {
            runAt(Math.max(machineTime().now(hertz()), last + 1));
        }
    }

    private void runAt(long time) {
        ProcessorTurn turn = turn();
        if (turn.place() >= 0 && time < turn.cycle()) {
            turn.cycle(time);
            machineTime().reschedule(turn);
        }
    }

    @Override
    final void readyChanged(boolean nowReady) {
        super.readyChanged(nowReady);
        if (!nowReady) {
            // So that it is noticed, and halts.
            runAt(machineTime().now(hertz()));
        }
    }

    @Override
    protected final void steps() throws Exception {
        long elapsed = turn().cycle() - last;
        last = turn().cycle();
        asked = false;
        inTurn = true;
        // Unless it promises something, as where it throws.
        turn().cycle(Long.MAX_VALUE);
        long promise;
        try {
            promise = turn(elapsed);
        } finally {
            inTurn = false;
        }
        life().requirePromise(promise);
        // What it promises may have been decided before it was asked.
        long next = last + (asked ? 1 : promise);
        turn().cycle(next < 0 ? Long.MAX_VALUE : next);
    }

    /** It runs when its own turn has come, or before that when another component's deadline has. */
    @Override
    final long nextTime() {
        return Math.min(
                turn().cycle(), Math.max(counter().cycle(), machineTime().nextDue(hertz())));
    }

    /** Takes one turn, unless something that is due before it has to be done first. */
    @Override
    final void runUntil(long limit) throws Exception {
        FusedTime time = machineTime();
        long now = nextTime();
        boolean ownTurn = turn().cycle() <= now;
        counter().cycle(now);
        time.enter(this, Long.MIN_VALUE);
        time.runDue();
        if (isReady() && ownTurn && !time.isRescheduled()) {
            steps();
            afterStep();
        } else {
            deliverMessages();
        }
    }

    /** When it runs next has been decided in its turn. */
    @Override
    final void settle() {}
}
