package dev.modvm.runtime.fused;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The messages of a machine in the order of sending, and what a query takes out of them. */
class FusedMessagesTest {
    private final List<String> handled = new ArrayList<>();
    private final FusedTime time = new FusedTime();
    private final FusedMessages messages = new FusedMessages(time);
    private final ScriptedPeripheral first = new ScriptedPeripheral("first", address -> 0);
    private final ScriptedPeripheral second = new ScriptedPeripheral("second", address -> 0);

    FusedMessagesTest() {
        first.join(time, messages, 0);
        second.join(time, messages, 1);
        first.bootNow();
        second.bootNow();
    }

    private void send(FusedComponent target, String message) {
        target.enqueue(() -> handled.add(message));
    }

    @Test
    void allAreHandledInTheOrderOfSending() {
        send(first, "a");
        send(second, "b");
        send(first, "c");
        messages.deliver();
        assertThat(handled).containsExactly("a", "b", "c");
        assertThat(messages.isEmpty()).isTrue();
    }

    @Test
    void whatAQueryTakesAlongLeavesNothingBehind() {
        send(first, "a");
        send(second, "b");
        send(first, "c");
        first.deliver();
        assertThat(handled).containsExactly("a", "c");
        send(first, "d");
        messages.deliver();
        assertThat(handled).containsExactly("a", "c", "b", "d");
        for (int round = 0; round < 10; round++) {
            send(second, "again");
            second.deliver();
            assertThat(messages.isEmpty()).isTrue();
        }
    }

    @Test
    void whatMessagesBegetIsForTheNextTime() {
        first.enqueue(
                () -> {
                    handled.add("a");
                    send(second, "begotten");
                });
        messages.deliver();
        assertThat(handled).containsExactly("a");
        messages.deliver();
        assertThat(handled).containsExactly("a", "begotten");
    }

    @Test
    void aLimitLeavesTheRest() {
        for (int message = 0; message < 5; message++) {
            send(first, "m" + message);
        }
        assertThat(messages.deliver(3)).isZero();
        assertThat(handled).hasSize(3);
        assertThat(messages.deliver(3)).isEqualTo(1);
        assertThat(handled).containsExactly("m0", "m1", "m2", "m3", "m4");
    }

    /** Each of them handles the other's only when it must make room, which is not nested. */
    @Test
    void anInboxThatMakesRoomGrowsWhereItsMessagesSendToItself() {
        int[] depth = {0};
        int[] deepest = {0};
        int[] count = {0};
        Runnable[] begetting = new Runnable[1];
        begetting[0] =
                () -> {
                    deepest[0] = Math.max(deepest[0], ++depth[0]);
                    if (count[0] < 5_000) {
                        count[0] += 2;
                        first.enqueue(begetting[0]);
                        second.enqueue(begetting[0]);
                    }
                    depth[0]--;
                };
        first.enqueue(begetting[0]);
        while (!messages.isEmpty()) {
            messages.deliver();
        }
        assertThat(count[0]).isEqualTo(5_000);
        assertThat(deepest[0]).isLessThan(5);
    }
}
