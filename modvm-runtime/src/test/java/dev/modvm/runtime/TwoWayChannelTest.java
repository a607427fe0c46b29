package dev.modvm.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TwoWayChannelTest {
    private final TwoWayChannel.Ends<Integer, String> ends = TwoWayChannel.create();
    private final TwoWayChannel<Integer, String> front = ends.front();
    private final TwoWayChannel<String, Integer> back = ends.back();

    @Test
    void messagesArriveInTheOrderOfSending() {
        front.send(1);
        front.send(2);

        assertThat(back.recv()).isEqualTo(1);
        assertThat(back.recv()).isEqualTo(2);
    }

    @Test
    void bothWaysAreIndependent() {
        front.send(1);
        back.send("one");

        assertThat(front.recv()).isEqualTo("one");
        assertThat(back.recv()).isEqualTo(1);
    }

    @Test
    void nullIsNoMessage() {
        assertThatThrownBy(() -> front.send(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void tryRecvReturnsNullWhereNothingHasArrived() {
        assertThat(front.tryRecv()).isNull();
        back.send("late");
        assertThat(front.tryRecv()).isEqualTo("late");
        assertThat(front.tryRecv()).isNull();
    }

    @Test
    void recvWaitsForAMessage() {
        CompletableFuture<Integer> received = CompletableFuture.supplyAsync(back::recv);
        front.send(7);
        assertThat(received.join()).isEqualTo(7);
    }

    @Test
    void queryIsSendThenReceive() {
        back.send("earlier");
        CompletableFuture<Integer> asked = CompletableFuture.supplyAsync(back::recv);

        assertThat(front.query(3)).isEqualTo("earlier");
        assertThat(asked.join()).isEqualTo(3);
    }

    @Test
    void tryIterReturnsWhatHasArrivedAndNoMore() {
        front.send(1);
        front.send(2);
        assertThat(back.tryIter()).containsExactly(1, 2);
        assertThat(back.tryIter()).isEmpty();
    }

    @Test
    void iterWaitsForEachUntilTheChannelIsClosed() {
        CompletableFuture<List<Integer>> received =
                CompletableFuture.supplyAsync(
                        () -> {
                            List<Integer> all = new ArrayList<>();
                            back.iter().forEach(all::add);
                            return all;
                        });
        front.send(1);
        front.send(2);
        ends.close();
        assertThat(received.join()).containsExactly(1, 2);
    }

    @Test
    void leavingALoopLosesNoMessage() {
        front.send(1);
        front.send(2);
        assertThat(back.tryIter().iterator().next()).isEqualTo(1);
        assertThat(back.recv()).isEqualTo(2);
    }

    @Test
    void anExhaustedIteratorSaysSo() {
        Iterator<Integer> none = back.tryIter().iterator();
        assertThat(none.hasNext()).isFalse();
        assertThatThrownBy(none::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aClosedChannelDeliversWhatWasSentAndTakesNoMore() {
        front.send(1);
        ends.close();
        ends.close();

        assertThat(back.recv()).isEqualTo(1);
        assertThatThrownBy(back::recv).isInstanceOf(ChannelClosed.class);
        assertThatThrownBy(() -> front.send(2)).isInstanceOf(ChannelClosed.class);
        assertThatThrownBy(() -> front.query(2)).isInstanceOf(ChannelClosed.class);
        assertThat(back.tryRecv()).isNull();
    }

    @Test
    void aReceiverThatWaitsIsFreedByClosing() throws Exception {
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        Thread receiver = waitingThread(back::recv, thrown);
        ends.close();
        receiver.join();
        assertThat(thrown.join()).isInstanceOf(ChannelClosed.class);
    }

    @Test
    void aFullQueueMakesTheSenderWaitForRoom() throws Exception {
        for (int sent = 0; sent < QueueEnd.CAPACITY; sent++) {
            front.send(sent);
        }
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        Thread sender = waitingThread(() -> front.send(-1), thrown);

        assertThat(back.recv()).isZero();
        sender.join();
        assertThat(thrown).isNotDone();
        List<Integer> rest = new ArrayList<>();
        back.tryIter().forEach(rest::add);
        assertThat(rest).hasSize(QueueEnd.CAPACITY).endsWith(-1);
    }

    @Test
    void aSenderThatWaitsIsFreedByClosing() throws Exception {
        for (int sent = 0; sent < QueueEnd.CAPACITY; sent++) {
            front.send(sent);
        }
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        Thread sender = waitingThread(() -> front.send(-1), thrown);
        ends.close();
        sender.join();
        assertThat(thrown.join()).isInstanceOf(ChannelClosed.class);
    }

    @Test
    void anInterruptEndsTheWaitAndStaysSet() throws Exception {
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
        Thread receiver =
                waitingThread(
                        () -> {
                            try {
                                back.recv();
                            } finally {
                                stillInterrupted.complete(Thread.currentThread().isInterrupted());
                            }
                        },
                        thrown);
        receiver.interrupt();
        receiver.join();
        assertThat(thrown.join())
                .isInstanceOf(WaitInterrupted.class)
                .hasCauseInstanceOf(InterruptedException.class);
        assertThat(stillInterrupted.join()).isTrue();
    }

    @Test
    void anInterruptEndsNothingWhereNobodyWaits() {
        Thread.currentThread().interrupt();
        try {
            front.send(1);
            assertThat(back.recv()).isEqualTo(1);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            // The next test on this thread would find it.
            Thread.interrupted();
        }
    }

    @Test
    void aCrowdOfMessagesPassesBothWaysWithoutLossAndInOrder() {
        int messages = 20_000;
        CompletableFuture<Void> echo =
                CompletableFuture.runAsync(
                        () -> {
                            for (int count = 0; count < messages; count++) {
                                back.send(Integer.toString(back.recv()));
                            }
                        });
        CompletableFuture<Void> sender =
                CompletableFuture.runAsync(
                        () -> {
                            for (int count = 0; count < messages; count++) {
                                front.send(count);
                            }
                        });
        for (int count = 0; count < messages; count++) {
            assertThat(front.recv()).isEqualTo(Integer.toString(count));
        }
        CompletableFuture.allOf(echo, sender).join();
    }

    /** Starts a thread, and returns when it waits. */
    private static Thread waitingThread(Runnable action, CompletableFuture<Throwable> thrown) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                action.run();
                            } catch (RuntimeException exception) {
                                thrown.complete(exception);
                            }
                        });
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }
}
