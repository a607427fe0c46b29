package dev.modvm.runtime.threaded;

/**
 * The duty of a peripheral's own thread: it boots the peripheral, serves it while it is idle, and
 * halts it when its turn has come and the messages that the processors left behind have been
 * handled: they may ask other peripherals.
 */
final class PeripheralDuty extends Duty {
    PeripheralDuty(Progress progress, int number) {
        super(progress, number);
    }

    @Override
    boolean work() {
        if (!hasBooted()) {
            return boot(false);
        }
        if (component().life().isStuck()) {
            finish();
            return true;
        }
        int next = progress().nextToHalt();
        boolean enough = next <= number() && progress().isEnough();
        if (!enough && ownership().serveIfIdle()) {
            progress().countLast();
            return true;
        }
        if (progress().rollCall().unfinishedProcessors() > 0) {
            return false;
        }
        if (next > number()) {
            // It waits until this one has nothing to do either.
            progress().wake(next);
            return false;
        }
        if (!progress().mayHalt()) {
            return false;
        }
        endWhenIdle();
        return true;
    }
}
