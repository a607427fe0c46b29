package dev.modvm.runtime.threaded;

/**
 * The duty of a peripheral's own thread: it boots the peripheral, serves it while it is idle, and
 * halts it when its turn has come and every message that was sent has been handled: their handlers
 * may ask other peripherals.
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
        if (ownership().serveIfIdle()) {
            return true;
        }
        if (!progress().isClosed() || progress().nextToHalt() > number() || !progress().mayHalt()) {
            return false;
        }
        endWhenIdle();
        return true;
    }
}
