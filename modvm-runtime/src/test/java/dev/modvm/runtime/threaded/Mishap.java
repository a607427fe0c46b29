package dev.modvm.runtime.threaded;

import dev.modvm.runtime.RequestFailed;
import dev.modvm.runtime.Terminated;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What happens in the code of a component of the soak, at any {@link Moment}. */
enum Mishap {
    EXCEPTION {
        @Override
        void happen(SoakMachine machine, SoakPart part) {
            throw new IllegalStateException("injected");
        }
    },
    ERROR {
        @Override
        void happen(SoakMachine machine, SoakPart part) {
            throw new LinkageError("injected");
        }
    },
    /** The component ends, with a code that is prepared or one that is not. */
    TERMINATED {
        @Override
        void happen(SoakMachine machine, SoakPart part) {
            throw Terminated.with(part.random.nextInt(500));
        }
    },
    /** An answer in a handler, and a failure everywhere else. */
    REQUEST_FAILED {
        @Override
        void happen(SoakMachine machine, SoakPart part) {
            throw RequestFailed.with(part.random.nextInt(500));
        }
    },
    /** The component blocks for some time, and reacts to an interrupt. */
    DELAY {
        @Override
        void happen(SoakMachine machine, SoakPart part) throws InterruptedException {
            Thread.sleep(1 + part.random.nextInt(4));
        }
    },
    INTERRUPT_ITSELF {
        @Override
        void happen(SoakMachine machine, SoakPart part) {
            Thread.currentThread().interrupt();
        }
    },
    /** Any thread of the machine is interrupted, whatever it does. */
    INTERRUPT_ANOTHER {
        @Override
        void happen(SoakMachine machine, SoakPart part) {
            machine.threads.any(part.random).interrupt();
        }
    },
    HALT {
        @Override
        void happen(SoakMachine machine, SoakPart part) {
            machine.halt();
        }
    },
    HALT_TWICE {
        @Override
        void happen(SoakMachine machine, SoakPart part) {
            machine.halt();
            machine.halt();
        }
    },
    HALT_FROM_OUTSIDE {
        @Override
        void happen(SoakMachine machine, SoakPart part) {
            CountDownLatch told = new CountDownLatch(1);
            machine.threads.aside(
                    () -> {
                        machine.halt();
                        told.countDown();
                    });
            RunningMachine.awaitStubbornly(told);
        }
    },
    /** A component that would wait for itself is told so. */
    CLOSE_FROM_WITHIN {
        @Override
        void happen(SoakMachine machine, SoakPart part) {
            try {
                machine.execution().close();
                machine.complain(part.name + " has closed its own machine");
            } catch (IllegalStateException expected) {
                // It goes on as if nothing had been.
            }
        }
    },
    CLOSE_FROM_OUTSIDE {
        @Override
        void happen(SoakMachine machine, SoakPart part) {
            closeFromOutside(machine, 1);
        }
    },
    /** Two threads close the machine at once. */
    CLOSE_TWICE_FROM_OUTSIDE {
        @Override
        void happen(SoakMachine machine, SoakPart part) {
            closeFromOutside(machine, 2);
        }
    },
    /** The component blocks until its thread is interrupted, since it does not end in time. */
    OUTLAST_THE_GRACE {
        @Override
        void happen(SoakMachine machine, SoakPart part) throws InterruptedException {
            closeFromOutside(machine, 1);
            if (!new CountDownLatch(1).await(10, TimeUnit.SECONDS)) {
                machine.complain(part.name + " has not been interrupted");
            }
        }
    };

    /**
     * Lets it happen, on the thread that executes the component.
     *
     * @throws Exception what the component's code then throws
     */
    abstract void happen(SoakMachine machine, SoakPart part) throws Exception;

    /** Has other threads close the machine, and goes on when they are about to. */
    private static void closeFromOutside(SoakMachine machine, int threads) {
        CountDownLatch closing = new CountDownLatch(threads);
        for (int index = 0; index < threads; index++) {
            machine.threads.aside(
                    () -> {
                        closing.countDown();
                        machine.execution().close();
                    });
        }
        RunningMachine.awaitStubbornly(closing);
    }
}
