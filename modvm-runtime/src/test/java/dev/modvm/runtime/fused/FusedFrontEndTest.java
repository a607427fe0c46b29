package dev.modvm.runtime.fused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modvm.runtime.ChannelStalled;
import dev.modvm.runtime.ComponentUnavailable;
import dev.modvm.runtime.Data;
import dev.modvm.runtime.Fail;
import dev.modvm.runtime.FrontEnd;
import dev.modvm.runtime.LoadRequest;
import dev.modvm.runtime.RequestFailed;
import dev.modvm.runtime.SaveRequest;
import dev.modvm.runtime.UnhandledRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FusedFrontEndTest {
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
    private final FrontEnd<Object> channel = new FusedFrontEnd<>(device);

    @BeforeEach
    void boot() {
        device.bootNow();
    }

    private static LoadRequest load(int address) {
        return new LoadRequest(address);
    }

    @Test
    void aQueryReturnsItsOwnAnswerAndComesAfterEarlierSends() {
        channel.send(load(1));
        channel.send(load(2));
        assertThat(channel.query(load(3))).isEqualTo(new Data(3));
        assertThat(handled).containsExactly(1, 2, 3);
        assertThat(channel.recv()).isEqualTo(new Data(1));
        assertThat(channel.recv()).isEqualTo(new Data(2));
        assertThat(channel.tryRecv()).isNull();
    }

    @Test
    void answersComeInTheOrderOfSendingThoughALaterOneIsAnsweredFirst() {
        // While the first message is handled, somebody asks the device, which takes the second
        // along.
        ScriptedPeripheral[] self = {null};
        ScriptedPeripheral asked =
                new ScriptedPeripheral(
                        "asked",
                        address -> {
                            if (address == 1) {
                                self[0].load(10);
                            }
                            handled.add(address);
                            return address;
                        });
        self[0] = asked;
        asked.bootNow();
        FrontEnd<Object> toAsked = new FusedFrontEnd<>(asked);
        toAsked.send(load(1));
        toAsked.send(load(2));
        assertThat(toAsked.iter()).containsExactly(new Data(1), new Data(2));
        assertThat(handled).containsExactly(2, 10, 1);
    }

    @Test
    void bothIteratorsReturnEveryAnswerOnce() {
        channel.send(load(1));
        channel.send(load(2));
        assertThat(channel.iter()).containsExactly(new Data(1), new Data(2));
        channel.send(load(3));
        assertThat(channel.tryIter()).containsExactly(new Data(3));
        assertThat(channel.iter()).isEmpty();
    }

    @Test
    void recvWhereNothingWasSentStalls() {
        assertThatThrownBy(channel::recv)
                .isInstanceOf(ChannelStalled.class)
                .hasMessageContaining("device");
    }

    @Test
    void aSendThatOnlyUnreadAnswersBlockStallsUntilOneIsRead() {
        for (int address = 0; address < CAPACITY; address++) {
            channel.send(load(address));
        }
        assertThatThrownBy(() -> channel.send(load(0))).isInstanceOf(ChannelStalled.class);
        channel.recv();
        channel.send(load(0));
    }

    @Test
    void aFailedRequestIsAnsweredFail() {
        channel.send(load(-6));
        assertThat(channel.recv()).isEqualTo(new Fail(6));
        assertThat(channel.query(load(-6))).isEqualTo(new Fail(6));
    }

    @Test
    void aRequestWithoutHandlerIsRefusedAtOnce() {
        assertThatThrownBy(() -> channel.send(new SaveRequest(0, 0)))
                .isInstanceOf(UnhandledRequest.class)
                .hasMessageContaining("device has no handler for SaveRequest");
        assertThatThrownBy(() -> channel.query(new SaveRequest(0, 0)))
                .isInstanceOf(UnhandledRequest.class);
    }

    @Test
    void whoeverWaitsForAComponentThatFailsIsTold() {
        channel.send(load(-9));
        assertThatThrownBy(channel::recv)
                .isInstanceOf(ComponentUnavailable.class)
                .hasMessageContaining("device has failed")
                .hasRootCauseMessage("burnt");
        assertThatThrownBy(() -> channel.send(load(1))).isInstanceOf(ComponentUnavailable.class);
        assertThatThrownBy(() -> channel.query(load(1))).isInstanceOf(ComponentUnavailable.class);
        assertThat(device.life().outcome().failure().orElseThrow().getSuppressed()).isEmpty();
    }

    @Test
    void theListHasOneChannelForEachPeripheralAndKeepsThem() {
        ScriptedPeripheral second = new ScriptedPeripheral("second", address -> address + 100);
        second.bootNow();
        List<FrontEnd<Object>> all =
                FusedFrontEnds.toAll(
                        FusedFrontEnds.targets(
                                List.of(device, new ScriptedProcessor("cpu", () -> 1), second)));
        assertThat(all).hasSize(2);
        assertThat(all.get(1)).isSameAs(all.get(1));
        assertThat(all.get(0).query(load(1))).isEqualTo(new Data(1));
        assertThat(all.get(1).query(load(1))).isEqualTo(new Data(101));
    }
}
