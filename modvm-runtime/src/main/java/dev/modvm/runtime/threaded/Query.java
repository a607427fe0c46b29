package dev.modvm.runtime.threaded;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A query that waits in the inbox of a component, and its answer. */
abstract class Query extends Errand {
    private final ThreadedComponent target;

    private Query(ThreadedComponent target) {
        this.target = target;
    }

    abstract void answer();

    @Override
    final void work() {
        try {
            answer();
        } catch (Throwable thrown) {
            throw target.fault(thrown);
        }
    }

    /** A query that is answered with a number. */
    static final class OfLong extends Query {
        private final LongSupplier handler;
        private long answer;

        OfLong(ThreadedComponent target, LongSupplier handler) {
            super(target);
            this.handler = handler;
        }

        @Override
        void answer() {
            answer = handler.getAsLong();
        }

        long result() {
            return answer;
        }
    }

    /** A query that is answered with an object, or with nothing. */
    static final class OfObject<T extends @Nullable Object> extends Query {
        private final Supplier<T> handler;
        private @Nullable T answer;

        OfObject(ThreadedComponent target, Supplier<T> handler) {
            super(target);
            this.handler = handler;
        }

        @Override
        void answer() {
            answer = handler.get();
        }

        @Nullable T result() {
            return answer;
        }
    }
}
