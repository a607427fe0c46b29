package dev.modvm.runtime.fused;

import org.jspecify.annotations.Nullable;

/**
 * A message on its way to a component. It lies in two lists at once, each of which leads through
 * the messages themselves: among all messages of the machine, and in the inbox of its component.
 */
final class FusedMessage {
    final FusedComponent target;

    /** Deals with whatever the handler throws. */
    final Runnable handling;

    /** How many messages were sent before it. */
    final long number;

    /** Its neighbours among all messages of the machine, older and younger. */
    @Nullable FusedMessage older;

    @Nullable FusedMessage younger;

    /** The next one in the inbox of the same component. */
    @Nullable FusedMessage next;

    FusedMessage(FusedComponent target, Runnable handling, long number) {
        this.target = target;
        this.handling = handling;
        this.number = number;
    }
}
