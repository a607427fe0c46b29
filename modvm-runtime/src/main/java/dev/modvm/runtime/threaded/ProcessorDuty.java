package dev.modvm.runtime.threaded;

/** The duty of a processor's own thread: it boots the processor, and steps it to its end. */
final class ProcessorDuty extends Duty {
    private static final int STEPS_BEFORE_A_YIELD = 1 << 16;

    private final ThreadedProcessor processor;

    ProcessorDuty(ThreadedProcessor processor, Progress progress, int number) {
        super(progress, number);
        this.processor = processor;
    }

    @Override
    boolean work() {
        if (!hasBooted()) {
            return boot(true);
        }
        if (!progress().isComplete()) {
            // Those who boot later may ask it already.
            return ownership().serveBetweenSteps();
        }
        run();
        end();
        return true;
    }

    private void run() {
        // All components boot at time 0, whatever they access, then and when they are asked.
        processor.counter().cycle(0);
        HeldComponents.ofThisThread().stepping(processor.counter());
        try {
            int steps = 0;
            while (!progress().isHalting() && processor.life().serves()) {
                processor.step();
                ownership().serveBetweenSteps();
                if (++steps % STEPS_BEFORE_A_YIELD == 0) {
                    yieldNow();
                }
            }
        } catch (Throwable thrown) {
            processor.life().end(thrown);
            HeldComponents.ofThisThread().unwind(1);
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // Virtual threads are not time-sliced.
    static void yieldNow() {
        Thread.yield();
    }
}
