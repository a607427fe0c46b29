package dev.modvm.runtime;

import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A queue of bounded length that can be closed. Any thread may call its methods.
 *
 * @param <T> what it holds
 */
final class BoundedQueue<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition hasRoom = lock.newCondition();
    private final Condition hasMessage = lock.newCondition();
    private final ArrayDeque<T> messages = new ArrayDeque<>();
    private final int capacity;
    private boolean closed;

    BoundedQueue(int capacity) {
        this.capacity = capacity;
    }

    void put(T message) {
        // Only the wait can be interrupted: where there is room, a flag set before harms nobody.
        lock.lock();
        try {
            while (messages.size() == capacity && !closed) {
                hasRoom.await();
            }
            if (closed) {
                throw new ChannelClosed();
            }
            messages.add(message);
            hasMessage.signal();
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the next message; returns null where the queue is closed and empty. */
    @Nullable T take() {
        lock.lock();
        try {
            while (messages.isEmpty() && !closed) {
                hasMessage.await();
            }
            return next();
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        } finally {
            lock.unlock();
        }
    }

    @Nullable T poll() {
        lock.lock();
        try {
            return next();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            hasRoom.signalAll();
            hasMessage.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private @Nullable T next() {
        T message = messages.poll();
        if (message != null) {
            hasRoom.signal();
        }
        return message;
    }

    private static WaitInterrupted interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new WaitInterrupted(cause);
    }
}
