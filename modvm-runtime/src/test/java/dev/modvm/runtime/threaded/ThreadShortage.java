package dev.modvm.runtime.threaded;

/** How a factory of threads fails a machine of the soak, for one of its components. */
enum ThreadShortage {
    NO_THREAD {
        @Override
        Thread make(Runnable task) {
            return null;
        }
    },
    EXCEPTION {
        @Override
        Thread make(Runnable task) {
            throw new UnsupportedOperationException(MESSAGE);
        }
    },
    ERROR {
        @Override
        Thread make(Runnable task) {
            throw new OutOfMemoryError(MESSAGE);
        }
    },
    /** The threads before this one have been started by then. */
    NOT_STARTED {
        @Override
        Thread make(Runnable task) {
            return new Thread(task) {
                @Override
                public synchronized void start() {
                    throw new OutOfMemoryError(MESSAGE);
                }
            };
        }
    };

    private static final String MESSAGE = "injected: no more threads";

    /** Makes the thread that the machine will be without. */
    abstract Thread make(Runnable task);

    /** Tells whether starting the machine must throw this. */
    boolean explains(Throwable thrown) {
        return this == NO_THREAD
                ? thrown instanceof IllegalStateException
                : MESSAGE.equals(thrown.getMessage());
    }
}
