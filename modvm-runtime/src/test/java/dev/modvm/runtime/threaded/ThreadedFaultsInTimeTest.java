package dev.modvm.runtime.threaded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.runtime.ComponentKind;
import dev.modvm.runtime.ComponentStatus;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.runtime.Metadata;
import dev.modvm.runtime.Terminated;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Components that end and ask one another while time goes on. */
@Timeout(60)
class ThreadedFaultsInTimeTest {
    private final List<String> log = new ArrayList<>();

    /** A peripheral that counts cycles; its entries are written as generated ones. */
    private static final class TimedPeripheral extends ThreadedPeripheral {
        private final LongUnaryOperator elapsing;
        private final IntUnaryOperator handler;

        TimedPeripheral(LongUnaryOperator elapsing, IntUnaryOperator handler) {
            super(new Metadata("timer", "Scripted timer", ComponentKind.PERIPHERAL));
            this.elapsing = elapsing;
            this.handler = handler;
        }

        int load(int address) {
            if (!enter()) {
                return (int) askForLong(() -> answerLoad(address));
            }
            try {
                return answerLoad(address);
            } catch (Throwable thrown) {
                throw fault(thrown);
            } finally {
                leave();
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
        protected long elapse(long cycles) {
            return elapsing.applyAsLong(cycles);
        }
    }

    /** A processor whose steps take a number of cycles each. */
    private static final class TimedProcessor extends ThreadedProcessor {
        private final int cycles;
        private int left;

        TimedProcessor(int steps, int cycles) {
            super(new Metadata("cpu", "Scripted CPU", ComponentKind.PROCESSOR));
            this.left = steps;
            this.cycles = cycles;
        }

        @Override
        protected void step() {
            if (left-- == 0) {
                throw Terminated.with(0);
            }
            advance(cycles);
        }
    }

    @Test
    void aPeripheralThatEndsBeforeItHandlesAMessageKeepsItsCode() {
        TimedProcessor cpu = new TimedProcessor(10, 1);
        TimedPeripheral timer =
                new TimedPeripheral(
                        cycles -> {
                            throw Terminated.with(3);
                        },
                        address -> address);
        cpu.countFor(timer);
        ScriptedPeripheral sender =
                new ScriptedPeripheral("sender", address -> 0).booting(() -> timer.tell(1));
        MachineOutcome outcome = RunningMachine.runToEnd(timer, sender, cpu);
        assertThat(outcome.component("timer").status()).isEqualTo(ComponentStatus.ENDED);
        assertThat(outcome.component("timer").code()).hasValue(3);
    }

    @Test
    void aPeripheralWhoseCycleIsAnsweredByAQueryToItselfIsNotAskedAgainWithinIt() {
        TimedPeripheral[] timer = {null};
        ScriptedPeripheral device =
                new ScriptedPeripheral("device", address -> timer[0].load(address));
        TimedProcessor cpu = new TimedProcessor(5, 10);
        timer[0] =
                new TimedPeripheral(
                        cycles -> {
                            log.add("asked after " + cycles);
                            device.load(1);
                            log.add("promises");
                            return 20;
                        },
                        address -> address);
        cpu.countFor(timer[0]);
        RunningMachine.run(device, timer[0], cpu);
        assertThat(log)
                .containsExactly(
                        "asked after 0",
                        "promises",
                        "asked after 10",
                        "promises",
                        "asked after 20",
                        "promises",
                        "asked after 20",
                        "promises");
    }
}
