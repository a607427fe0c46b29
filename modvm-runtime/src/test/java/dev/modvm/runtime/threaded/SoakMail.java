package dev.modvm.runtime.threaded;

import dev.modvm.runtime.ComponentUnavailable;
import dev.modvm.runtime.Data;
import dev.modvm.runtime.Fail;
import dev.modvm.runtime.FrontEnd;
import dev.modvm.runtime.RequestFailed;
import dev.modvm.runtime.Response;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one component of the soak asks others, and is asked. All of it is under the component's
 * ownership.
 */
final class SoakMail {
    /** A wild machine lets pass one failure of so many, which then is the component's own. */
    private static final int PASSED_FAILURES = 50;

    /** A handler answers one request of so many that it has failed. */
    private static final int FAILED_REQUESTS = 30;

    private final SoakPart part;
    private final Map<SoakPart, FrontEnd<Object>> channels = new HashMap<>();

    /** Sent over a channel, and not received, in this order. */
    private final Map<SoakPart, Deque<SoakRequest>> outstanding = new HashMap<>();

    /** How many messages, of either kind, were sent to others, and have come from others. */
    private final Map<SoakPart, Integer> sent = new HashMap<>();

    private final Map<SoakPart, Integer> arrived = new HashMap<>();

    SoakMail(SoakPart part) {
        this.part = part;
    }

    /** Notes a request of another component, which comes after all that it has sent before. */
    void arrived(SoakRequest request) {
        request.arrive();
        int before = arrived.getOrDefault(request.sender, 0);
        boolean inOrder =
                request.isLeftBehind()
                        ? before + 1 == request.sentBefore
                        : before >= request.sentBefore;
        if (!inOrder) {
            part.machine.complain(
                    request + " came after " + before + " messages, not " + request.sentBefore);
        }
        if (request.isLeftBehind()) {
            arrived.put(request.sender, before + 1);
        }
    }

    /** Does what a handler does: asks along the route of a request, and sometimes fails. */
    void askFurther(SoakRequest request) {
        if (part.machine.asksNobody(part)) {
            // Its answers can be waited for in any handler.
        } else if (!request.route.isEmpty()) {
            List<SoakPart> rest = request.route.subList(1, request.route.size());
            ask(request.route.get(0), rest, isQuery(request.moment));
        } else if (!part.isProcessor() && part.random.nextInt(4) == 0) {
            sendAndReceive(part.machine.thatAsksNobody());
        }
        if (part.random.nextInt(FAILED_REQUESTS) == 0) {
            throw RequestFailed.with(part.random.nextInt(500));
        }
    }

    private static boolean isQuery(Moment moment) {
        return moment == Moment.QUERY || moment == Moment.NESTED_QUERY;
    }

    /** Does what a component does when it boots or halts, whoever may be there to be asked. */
    void askAround() {
        ask(part.machine.any(part.random), List.of());
        tell(part.machine.any(part.random), List.of());
        sendAndReceive(part.machine.thatAsksNobody());
    }

    /** Asks a component to handle a request, which in turn asks others along the route. */
    void ask(SoakPart target, List<SoakPart> route) {
        ask(target, route, false);
    }

    private void ask(SoakPart target, List<SoakPart> route, boolean nested) {
        boolean typed = part.random.nextBoolean();
        SoakRequest request =
                new SoakRequest(
                        typed ? SoakRequest.Way.TYPED_QUERY : SoakRequest.Way.UNTYPED_QUERY,
                        part,
                        target,
                        route,
                        target.isProcessor()
                                ? Moment.PROCESSOR_QUERY
                                : nested ? Moment.NESTED_QUERY : Moment.QUERY,
                        sent.getOrDefault(target, 0));
        part.machine.note(request);
        try {
            if (typed) {
                request.receive(SoakRequest.Result.ANSWERED, SoakEntries.load(target, request));
            } else {
                receive(request, channel(target).query(request));
            }
        } catch (RequestFailed failed) {
            request.receive(SoakRequest.Result.FAILED, failed.code());
            sometimesPass(failed);
        } catch (ComponentUnavailable unavailable) {
            request.refuse(unavailable);
            if (target != part) {
                sometimesPass(unavailable);
            }
        }
    }

    /** Sends a message that nobody waits for. */
    void tell(SoakPart target, List<SoakPart> route) {
        SoakRequest message = message(SoakRequest.Way.MESSAGE, target, route, Moment.MESSAGE);
        submit(message, () -> SoakEntries.tell(target, message));
    }

    /** Sends a message, and receives the answer of the oldest one: mostly of this one. */
    void sendAndReceive(SoakPart target) {
        // Not where it was refused: a recv further out may wait for the answer of an earlier one.
        if (send(target)) {
            receive(target);
        }
    }

    /** Sends a message, and leaves its answer for later; tells whether it was sent. */
    boolean send(SoakPart target) {
        SoakRequest message = message(SoakRequest.Way.SEND, target, List.of(), Moment.SEND);
        boolean accepted = submit(message, () -> channel(target).send(message));
        if (accepted) {
            outstandingAt(target).add(message);
        }
        return accepted;
    }

    private SoakRequest message(
            SoakRequest.Way way, SoakPart target, List<SoakPart> route, Moment moment) {
        // Before it is sent: a sender that waits for room may be asked, and send more meanwhile.
        int number = sent.merge(target, 1, Integer::sum);
        SoakRequest message = new SoakRequest(way, part, target, route, moment, number);
        part.machine.note(message);
        return message;
    }

    private boolean submit(SoakRequest message, Runnable sending) {
        try {
            sending.run();
            return true;
        } catch (ComponentUnavailable unavailable) {
            sent.merge(message.target, -1, Integer::sum);
            message.refuse(unavailable);
            return false;
        }
    }

    private void receive(SoakPart target) {
        try {
            Response response = channel(target).recv();
            receive(outstandingAt(target).remove(), response);
        } catch (ComponentUnavailable unavailable) {
            outstandingAt(target).remove().refuse(unavailable);
        }
    }

    private static void receive(SoakRequest request, Response response) {
        if (response instanceof Fail fail) {
            request.receive(SoakRequest.Result.FAILED, fail.code());
        } else {
            request.receive(SoakRequest.Result.ANSWERED, ((Data) response).value());
        }
    }

    /** Receives what nobody has received, when the machine has ended. */
    void receiveAll() {
        for (Map.Entry<SoakPart, Deque<SoakRequest>> left : outstanding.entrySet()) {
            while (!left.getValue().isEmpty()) {
                receive(left.getKey());
            }
            if (channel(left.getKey()).tryRecv() != null) {
                part.machine.complain(part.name + " got an answer to nothing");
            }
        }
    }

    private void sometimesPass(RuntimeException failure) {
        if (part.machine.plan.wild && part.random.nextInt(PASSED_FAILURES) == 0) {
            throw failure;
        }
    }

    private FrontEnd<Object> channel(SoakPart target) {
        return channels.computeIfAbsent(target, other -> new ThreadedFrontEnd<>(other.component()));
    }

    private Deque<SoakRequest> outstandingAt(SoakPart target) {
        return outstanding.computeIfAbsent(target, other -> new ArrayDeque<>());
    }
}
