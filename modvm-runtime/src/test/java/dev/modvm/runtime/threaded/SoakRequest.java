package dev.modvm.runtime.threaded;

import dev.modvm.runtime.ComponentUnavailable;
import dev.modvm.runtime.Request;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * One request of one component to another, and what has become of it: at most one handler, exactly
 * one result, and the one that the handler gave.
 */
final class SoakRequest implements Request {
    /** How a component asks. */
    enum Way {
        TYPED_QUERY,
        UNTYPED_QUERY,
        SEND,
        MESSAGE
    }

    /** What a handler, or the component that was asked, makes of a request. */
    enum Result {
        ANSWERED,
        FAILED,
        /** The handler has thrown, or has not been called. */
        UNAVAILABLE
    }

    final Way way;
    final SoakPart sender;
    final SoakPart target;

    /** Whom the handler is to ask in turn. */
    final List<SoakPart> route;

    /** At which moment of the target it is handled. */
    final Moment moment;

    /** How many messages the sender had sent to the target by then, this one included. */
    final int sentBefore;

    /** Whether components may still have been booting when it was asked. */
    private final boolean early;

    private final AtomicInteger arrivals = new AtomicInteger();
    private final AtomicInteger results = new AtomicInteger();

    /** Both are written by one thread each, and read when all have ended. */
    private Result handled;

    private long handledValue;
    private Result received;
    private long receivedValue;

    SoakRequest(
            Way way,
            SoakPart sender,
            SoakPart target,
            List<SoakPart> route,
            Moment moment,
            int sentBefore) {
        this.way = way;
        this.sender = sender;
        this.target = target;
        this.route = route;
        this.moment = moment;
        this.sentBefore = sentBefore;
        early = !sender.machine.isStepping();
    }

    /** Tells whether nobody waits for it, so that it lies in the inbox until its turn comes. */
    boolean isLeftBehind() {
        return way == Way.SEND || way == Way.MESSAGE;
    }

    /** Notes that the target has begun to handle it. */
    void arrive() {
        arrivals.incrementAndGet();
    }

    /** Notes what the handler has made of it. */
    void handle(Result result, long value) {
        handled = result;
        handledValue = value;
    }

    /** Notes what the sender has got. */
    void receive(Result result, long value) {
        results.incrementAndGet();
        received = result;
        receivedValue = value;
    }

    /**
     * Notes that the target does not answer, which it may do when it has not booted or has ended.
     */
    void refuse(ComponentUnavailable reason) {
        receive(Result.UNAVAILABLE, 0);
        boolean mayBeDropped = isLeftBehind() && !sender.machine.plan.isPatient();
        boolean inNeed =
                early || mayBeDropped || sender.isOutsider() || target.component().life().ended();
        if (!reason.component().equals(target.name) || !inNeed) {
            sender.machine.complain(this + " was refused without need: " + reason);
        }
    }

    /** Says what is wrong with it, when the machine has ended. */
    void verify(Consumer<String> complaints) {
        if (arrivals.get() > 1) {
            complaints.accept(this + " was handled " + arrivals + " times");
        }
        if (way == Way.MESSAGE) {
            verifyMessage(complaints);
        } else if (results.get() != 1) {
            complaints.accept(this + " got " + results + " results");
        } else {
            Result due = handled == null ? Result.UNAVAILABLE : handled;
            if (received != due || receivedValue != handledValue) {
                complaints.accept(
                        this
                                + " got "
                                + received
                                + " "
                                + receivedValue
                                + ", but was handled with "
                                + due
                                + " "
                                + handledValue);
            }
        }
    }

    /**
     * A message in the inbox of a component that has ended is refused, and its sender does not
     * learn of it. A peripheral that is well until it halts handles all of them before.
     */
    private void verifyMessage(Consumer<String> complaints) {
        boolean accepted = results.get() == 0;
        if (accepted && arrivals.get() == 0 && target.mustHandleAll()) {
            complaints.accept(this + " was lost");
        }
        if (!accepted && arrivals.get() > 0) {
            complaints.accept(this + " was refused, and handled");
        }
    }

    /** Returns what has become of it, to be counted. */
    String fate() {
        if (way == Way.MESSAGE) {
            return arrivals.get() > 0 ? "messages handled" : "messages refused";
        }
        return "requests " + (received == null ? "lost" : received.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return way + " of " + sender.name + " to " + target.name + " at " + moment;
    }
}
