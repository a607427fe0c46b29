package dev.modvm.runtime;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An iterator over what a channel receives. It fetches a message no earlier than it is asked for,
 * so that nothing is lost where the loop is left. One thread at a time may use it.
 *
 * @param <O> what is received
 */
@SuppressWarnings("exports") // Users need not have JSpecify: it is there to compile this only.
public final class ReceivingIterator<O> implements Iterator<O> {
    private final Supplier<? extends @Nullable O> source;
    private @Nullable O next;

    /**
     * Creates an iterator.
     *
     * @param source returns the next message, or null where there are no more
     */
    public ReceivingIterator(Supplier<? extends @Nullable O> source) {
        this.source = source;
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = source.get();
        }
        return next != null;
    }

    @Override
    public O next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("no more messages");
        }
        O message = next;
        next = null;
        return message;
    }
}
