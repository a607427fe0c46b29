package dev.modvm.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import order.Scenario;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One-way messages keep their order, and their senders' peace, the same in both executions. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MessageOrderTest {
    @ParameterizedTest
    @EnumSource(Execution.class)
    void aQueryTakesAlongWhatItsPortHasSent(Execution execution) {
        assertThat(Scenario.memory(execution))
                .isEqualTo(
                        """
                        [7, Data[value=42], 9]
                        cpu (Filler) ENDED 3
                        video (Video) HALTED""");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void aMessageIsNotHandledInTheMiddleOfItsSender(Execution execution) {
        assertThat(Scenario.middle(execution))
                .isEqualTo(
                        """
                        [2]
                        cpu (TellerCpu) ENDED 2
                        teller (Teller) HALTED
                        listener (Listener) HALTED""");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void messagesBegetMessages(Execution execution) {
        assertThat(Scenario.pingPong(execution))
                .isEqualTo(
                        """
                        10001 10000
                        cpu (Starter) ENDED 0
                        ping (Ping) HALTED
                        pong (Pong) HALTED""");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void messagesThatFillTheInboxesOfEachOtherAreAllHandled(Execution execution) {
        assertThat(Scenario.twoForOne(execution))
                .isEqualTo(
                        """
                        16383
                        cpu (SplitStarter) ENDED 0
                        left (Splitter) HALTED
                        right (Splitter) HALTED""");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void whatAHaltSendsIsHandledBeforeTheNextOneHalts(Execution execution) {
        assertThat(Scenario.halts(execution))
                .isEqualTo(
                        """
                        [device halts, relay 1, journal 2, relay halts, journal halts]
                        cpu (IdleCpu) ENDED 0
                        journal (Journal) HALTED
                        relay (Relay) HALTED
                        device (HaltingDevice) HALTED""");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void aQueryTakesAlongWhatWasSentHoweverOftenInOneStep(Execution execution) {
        assertThat(Scenario.manyInOneStep(execution))
                .isEqualTo(
                        """
                        cpu (ManyFiller) ENDED 0
                        video (Video) HALTED""");
    }
}
