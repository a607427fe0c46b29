package dev.modvm.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The asking end of a channel between two components: it sends requests and receives responses.
 *
 * <p>As a parameter of a component's method it is a port to one component that answers, a
 * peripheral or a processor; {@code List<FrontEnd<U16>>} has one to each peripheral, in the order
 * of the spec. {@link #query} returns the answer to its own request; answers to requests that were
 * {@linkplain #send sent} before stay for {@link #recv}. Only the component that it was given to
 * may call its methods.
 *
 * <p>A machine's channel is never closed, and an interrupt does not end a wait on it; the thread's
 * interrupt status is then set again when the wait is over. So no method throws {@link
 * ChannelClosed} or {@link WaitInterrupted}.
 *
 * @param <B> the base type of the machine, such as {@code U16}
 */
@SuppressWarnings("exports") // Users need not have JSpecify: it is there to compile this only.
public interface FrontEnd<B> extends TwoWayChannel<Request, Response> {
    /**
     * Sends a request, and never waits. The component handles it some time later, and before a
     * later {@link #query} on this channel. In fused execution that is at the latest at the end of
     * the current step, or of the next one where it is sent while a message is handled; in threaded
     * execution the step may be over by then. What the component answers is there to be received;
     * an answer that nobody receives still counts.
     *
     * @param message the request
     * @throws UnhandledRequest if the component has no handler for it
     * @throws ComponentUnavailable if the component has not booted, or has ended
     * @throws ChannelStalled if 1,024 messages were sent whose answers have not been received
     */
    @Override
    void send(Request message);

    /**
     * Receives the answer to the oldest message whose answer has not been received, and waits for
     * it.
     *
     * @return the answer; {@link Fail} where the handler threw {@link RequestFailed}
     * @throws ChannelStalled if nothing is outstanding: no message was sent whose answer has not
     *     been received; in fused execution also if the message is being handled by code that waits
     *     for this call
     * @throws ComponentUnavailable if the component ended before it could answer that message, or
     *     the machine was closed and has dropped the message after the grace
     */
    @Override
    Response recv();

    /**
     * Receives the answer to the oldest message whose answer has not been received, if it has been
     * answered.
     *
     * @return the answer, or null where none has arrived
     * @throws ComponentUnavailable if the component ended before it could answer that message, or
     *     the machine was closed and has dropped the message after the grace
     */
    @Override
    @Nullable Response tryRecv();

    /**
     * Receives answers, waiting for each, until every message that was sent has been answered. The
     * iteration throws {@link ComponentUnavailable} where {@link #recv} does; it ends where {@code
     * recv} throws {@link ChannelStalled}.
     *
     * @return an iterable over the answers; to be iterated once
     */
    @Override
    Iterable<Response> iter();

    /**
     * Receives the answers that have arrived, without waiting. The iteration throws {@link
     * ComponentUnavailable} where {@link #tryRecv} does.
     *
     * @return an iterable over the answers that have arrived; to be iterated once
     */
    @Override
    Iterable<Response> tryIter();

    /**
     * Sends a request, and waits for the answer to this very request. Messages that this channel
     * has sent before are handled first; their answers stay for {@link #recv}. A failure is
     * returned as {@link Fail}, not thrown as {@link RequestFailed}.
     *
     * @param message the request
     * @return the answer
     * @throws UnhandledRequest if the component has no handler for it
     * @throws ComponentUnavailable if the component has not booted, or ended before it could answer
     */
    @Override
    Response query(Request message);
}
