package dev.modvm.runtime.threaded;

/** An errand with an answer, and all else that its asker reads, in plain fields. */
final class Answer extends Errand {
    static final int VALUE = 42;

    private int value;

    @Override
    void work() {
        value = VALUE;
        addWait(2);
        throw new HandlerFailed();
    }

    int value() {
        return value;
    }

    private static final class HandlerFailed extends RuntimeException {
        private static final long serialVersionUID = 1;

        private HandlerFailed() {
            // Without a stack trace, which would take longer than all the rest.
            super("on purpose", null, false, false);
        }
    }
}
