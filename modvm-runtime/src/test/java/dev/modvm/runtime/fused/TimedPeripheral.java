package dev.modvm.runtime.fused;

import dev.modvm.runtime.ComponentKind;
import dev.modvm.runtime.Metadata;
import java.util.function.IntUnaryOperator;

/**
 * A peripheral that counts cycles and says how long it can be left alone, by lambdas; its entries
 * are written as generated ones.
 */
final class TimedPeripheral extends FusedPeripheral {
    /** What a {@code @Cycle} method does. */
    interface Elapsing {
        long elapse(long cycles) throws Exception;
    }

    private final Elapsing elapsing;
    private IntUnaryOperator handler = address -> address;

    /** Creates a peripheral that counts the cycles of a processor. */
    TimedPeripheral(String name, FusedProcessor processor, Elapsing elapsing) {
        super(new Metadata(name, "Scripted timer", ComponentKind.PERIPHERAL));
        this.elapsing = elapsing;
        processor.countFor(this);
    }

    TimedPeripheral handling(IntUnaryOperator newHandler) {
        handler = newHandler;
        return this;
    }

    int load(int address) {
        requireReady();
        try {
            return answerLoad(address);
        } catch (Throwable thrown) {
            throw fault(thrown);
        }
    }

    void tell(int address) {
        post(() -> answerLoad(address));
    }

    private int answerLoad(int address) {
        catchUp();
        try {
            return handler.applyAsInt(address);
        } finally {
            renew();
        }
    }

    @Override
    protected long elapse(long cycles) throws Exception {
        return elapsing.elapse(cycles);
    }
}
