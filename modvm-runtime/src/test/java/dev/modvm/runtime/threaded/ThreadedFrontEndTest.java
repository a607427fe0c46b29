package dev.modvm.runtime.threaded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modvm.runtime.ChannelStalled;
import dev.modvm.runtime.ComponentUnavailable;
import dev.modvm.runtime.Data;
import dev.modvm.runtime.Fail;
import dev.modvm.runtime.FrontEnd;
import dev.modvm.runtime.LoadRequest;
import dev.modvm.runtime.MachineOutcome;
import dev.modvm.runtime.RequestFailed;
import dev.modvm.runtime.Response;
import dev.modvm.runtime.SaveRequest;
import dev.modvm.runtime.UnhandledRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ThreadedFrontEndTest {
    private static final int CAPACITY = 1024;

    private final List<Integer> handled = new ArrayList<>();
    private final ScriptedPeripheral device =
            new ScriptedPeripheral(
                    "device",
                    address -> {
                        handled.add(address);
                        if (address == -6) {
                            throw RequestFailed.with(6);
                        }
                        if (address == -9) {
                            throw new IllegalStateException("burnt");
                        }
                        return address;
                    });

    /** Runs a machine of the device and a processor that uses a channel to it. */
    private void connected(Consumer<FrontEnd<Object>> use) {
        FrontEnd<Object> channel = new ThreadedFrontEnd<>(device);
        RunningMachine.runToEnd(
                        device, ScriptedProcessor.stepping("cpu", 1, step -> use.accept(channel)))
                .component("cpu")
                .failure()
                .ifPresent(
                        failure -> {
                            throw new AssertionError(failure);
                        });
    }

    private static LoadRequest load(int address) {
        return new LoadRequest(address);
    }

    @Test
    void aQueryReturnsItsOwnAnswerAndTakesAlongEarlierSends() {
        connected(
                channel -> {
                    channel.send(load(1));
                    channel.send(load(2));
                    assertThat(channel.query(load(3))).isEqualTo(new Data(3));
                    assertThat(handled).containsExactly(1, 2, 3);
                    assertThat(channel.recv()).isEqualTo(new Data(1));
                    assertThat(channel.recv()).isEqualTo(new Data(2));
                    assertThat(channel.tryRecv()).isNull();
                });
    }

    @Test
    void answersComeInTheOrderOfSending() {
        connected(
                channel -> {
                    for (int address = 0; address < CAPACITY; address++) {
                        channel.send(load(address));
                    }
                    int[] expected = {0};
                    for (Response answer : channel.iter()) {
                        assertThat(answer).isEqualTo(new Data(expected[0]++));
                    }
                    assertThat(expected[0]).isEqualTo(CAPACITY);
                    assertThat(channel.iter()).isEmpty();
                });
    }

    @Test
    void answersComeInTheOrderOfSendingWhereTheHandlersAskBack() {
        ScriptedPeripheral asking = new ScriptedPeripheral("asking", address -> 0);
        ScriptedPeripheral askedBack =
                new ScriptedPeripheral("asked back", true, address -> asking.load(0) + address);
        FrontEnd<Object> channel = new ThreadedFrontEnd<>(askedBack);
        List<Response> answers = new ArrayList<>();
        asking.handling(
                address -> {
                    if (address == 1) {
                        channel.send(load(1));
                        channel.send(load(2));
                        answers.add(channel.recv());
                        answers.add(channel.recv());
                    }
                    return 0;
                });
        RunningMachine.run(
                asking,
                askedBack,
                ScriptedProcessor.stepping("cpu", 1_000, step -> asking.load(1)));
        assertThat(answers).hasSize(2_000);
        for (int index = 0; index < answers.size(); index += 2) {
            assertThat(answers.subList(index, index + 2)).containsExactly(new Data(1), new Data(2));
        }
    }

    @Test
    void recvWhereNothingWasSentStalls() {
        connected(
                channel ->
                        assertThatThrownBy(channel::recv)
                                .isInstanceOf(ChannelStalled.class)
                                .hasMessageContaining("device"));
    }

    @Test
    void aSendThatOnlyUnreadAnswersBlockStallsUntilOneIsRead() {
        connected(
                channel -> {
                    for (int address = 0; address < CAPACITY; address++) {
                        channel.send(load(address));
                    }
                    assertThatThrownBy(() -> channel.send(load(0)))
                            .isInstanceOf(ChannelStalled.class);
                    channel.recv();
                    channel.send(load(0));
                    assertThat(channel.query(load(5))).isEqualTo(new Data(5));
                });
    }

    @Test
    void tryIterReturnsWhatHasBeenAnswered() {
        connected(
                channel -> {
                    channel.send(load(1));
                    channel.query(load(2));
                    assertThat(channel.tryIter()).containsExactly(new Data(1));
                });
    }

    @Test
    void aFailedRequestIsAnsweredFail() {
        connected(
                channel -> {
                    channel.send(load(-6));
                    assertThat(channel.query(load(-6))).isEqualTo(new Fail(6));
                    assertThat(channel.recv()).isEqualTo(new Fail(6));
                });
    }

    @Test
    void aRequestWithoutHandlerIsRefusedAtOnce() {
        connected(
                channel -> {
                    assertThatThrownBy(() -> channel.send(new SaveRequest(0, 0)))
                            .isInstanceOf(UnhandledRequest.class)
                            .hasMessageContaining("device has no handler for SaveRequest");
                    assertThatThrownBy(() -> channel.query(new SaveRequest(0, 0)))
                            .isInstanceOf(UnhandledRequest.class);
                    assertThatThrownBy(channel::recv).isInstanceOf(ChannelStalled.class);
                });
    }

    @Test
    void whoeverWaitsForAComponentThatFailsIsTold() {
        connected(
                channel -> {
                    channel.send(load(-9));
                    assertThatThrownBy(channel::recv)
                            .isInstanceOf(ComponentUnavailable.class)
                            .hasMessageContaining("device has failed")
                            .hasRootCauseMessage("burnt");
                    assertThatThrownBy(() -> channel.send(load(1)))
                            .isInstanceOf(ComponentUnavailable.class);
                    assertThatThrownBy(() -> channel.query(load(1)))
                            .isInstanceOf(ComponentUnavailable.class);
                });
    }

    @Test
    void whatWasSentToAComponentThatThenFailsIsAnsweredWithThat() {
        CountDownLatch sent = new CountDownLatch(1);
        ScriptedPeripheral failing =
                new ScriptedPeripheral(
                        "failing",
                        address -> {
                            RunningMachine.await(sent);
                            throw new IllegalStateException("burnt");
                        });
        FrontEnd<Object> channel = new ThreadedFrontEnd<>(failing);
        RunningMachine.runToEnd(
                        failing,
                        ScriptedProcessor.stepping(
                                "cpu",
                                1,
                                step -> {
                                    for (int address = 0; address < 100; address++) {
                                        channel.send(load(address));
                                    }
                                    sent.countDown();
                                    for (int address = 0; address < 100; address++) {
                                        assertThatThrownBy(channel::recv)
                                                .isInstanceOf(ComponentUnavailable.class);
                                    }
                                    assertThatThrownBy(channel::recv)
                                            .isInstanceOf(ChannelStalled.class);
                                }))
                .component("cpu")
                .failure()
                .ifPresent(
                        failure -> {
                            throw new AssertionError(failure);
                        });
    }

    /**
     * P waits for the answer of Q, which handles something else and asks P: so P is entered again,
     * and waits for the same answer within that.
     */
    @Test
    void aRecvWithinAnotherOneThatTakesTheLastAnswerLeavesNothingToReceive() {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch sent = new CountDownLatch(1);
        ScriptedPeripheral p = new ScriptedPeripheral("p", address -> 0);
        ScriptedPeripheral q =
                new ScriptedPeripheral(
                        "q",
                        true,
                        address -> {
                            if (address == 5) {
                                return 5;
                            }
                            busy.countDown();
                            RunningMachine.await(sent);
                            return p.load(1);
                        });
        FrontEnd<Object> toQ = new ThreadedFrontEnd<>(q);
        p.handling(
                address -> {
                    if (address == 0) {
                        toQ.send(load(5));
                        sent.countDown();
                        while (q.ownership().isExecuting()) {
                            Thread.onSpinWait();
                        }
                    }
                    return (int) ((Data) toQ.recv()).value();
                });
        int[] within = {0};
        MachineOutcome outcome =
                RunningMachine.runToEnd(
                        q,
                        p,
                        ScriptedProcessor.stepping(
                                "cpu0",
                                1,
                                step -> {
                                    RunningMachine.await(busy);
                                    p.load(0);
                                }),
                        ScriptedProcessor.stepping("cpu1", 1, step -> within[0] = q.load(4)));
        assertThat(within[0]).isEqualTo(5);
        assertThat(outcome.component("p").failure().orElseThrow())
                .isInstanceOf(ChannelStalled.class);
    }

    @Test
    void twoHandlersThatReceiveFromEachOtherAreServedWhileTheyWait() {
        ScriptedPeripheral p = new ScriptedPeripheral("p", address -> 0);
        ScriptedPeripheral q = new ScriptedPeripheral("q", address -> 0);
        FrontEnd<Object> toQ = new ThreadedFrontEnd<>(q);
        FrontEnd<Object> toP = new ThreadedFrontEnd<>(p);
        p.handling(address -> address == 0 ? 1 : sendAndReceive(toQ));
        q.handling(address -> address == 0 ? 1 : sendAndReceive(toP));
        RunningMachine.run(
                p,
                q,
                ScriptedProcessor.stepping("cpu0", 1_000, step -> p.load(1)),
                ScriptedProcessor.stepping("cpu1", 1_000, step -> q.load(1)));
    }

    private static int sendAndReceive(FrontEnd<Object> channel) {
        channel.send(load(0));
        return (int) ((Data) channel.recv()).value();
    }
}
