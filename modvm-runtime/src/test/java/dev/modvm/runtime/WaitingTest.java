package dev.modvm.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WaitingTest {
    /** Notes its pauses, and is exhausted after some of them. */
    private record Noted(String name, int pauses, List<String> log) implements Waiting {
        @Override
        public void pause(int looks) {
            log.add(name + looks);
        }
    }

    @Test
    void phasesFollowEachOther() {
        List<String> log = new ArrayList<>();
        Waiting phases =
                new Noted("a", 2, log)
                        .then(new Noted("b", 0, log))
                        .then(new Noted("c", 1, log).then(new Noted("d", 2, log)));

        for (int look = 1; look <= 6; look++) {
            phases.pause(look);
        }

        assertThat(log).containsExactly("a1", "a2", "c1", "d1", "d2", "d3");
        assertThat(phases.pauses()).isEqualTo(5);
        assertThat(phases.then(Waiting.parking()).pauses()).isEqualTo(Integer.MAX_VALUE);
        assertThat(Waiting.parking().then(phases).pauses()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void thePresetsParkInTheEnd() {
        for (Waiting preset : List.of(Waiting.lowLatency(), Waiting.balanced(), Waiting.frugal())) {
            assertThat(preset.pauses()).as(preset.toString()).isEqualTo(Integer.MAX_VALUE);
            assertThat(preset.toString()).endsWith("park");
            // The permit lets the thread through once, so that this ends.
            LockSupport.unpark(Thread.currentThread());
            preset.pause(1_000_000);
        }
    }

    @Test
    void nobodySpinsOnOneCore() {
        boolean alone = Runtime.getRuntime().availableProcessors() == 1;
        assertThat(Waiting.spinning(7).pauses()).isEqualTo(alone ? 0 : 7);
        assertThat(Waiting.yielding(7).pauses()).isEqualTo(7);
    }

    @Test
    void nobodyPausesLessThanNever() {
        assertThatThrownBy(() -> Waiting.spinning(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a thread spins 0 times or more, not -1");
        assertThatThrownBy(() -> Waiting.yielding(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a thread yields 0 times or more, not -1");
    }

    @Test
    void aControlledThreadLooksWhenTheTestSaysSo() throws InterruptedException {
        ControlledWaiting waiting = new ControlledWaiting();
        int[] looks = {0};
        Thread thread =
                new Thread(
                        () -> {
                            for (int look = 1; look <= 3; look++) {
                                waiting.pause(look);
                                looks[0] = look;
                            }
                        });
        thread.start();

        waiting.awaitHeld(1);
        // It would wake up somebody who parks.
        LockSupport.unpark(thread);
        assertThat(looks[0]).isZero();
        waiting.look();
        waiting.awaitHeld(1);
        waiting.open();
        while (thread.isAlive()) {
            // It parks now; the first of these may have come too early.
            LockSupport.unpark(thread);
            thread.join(1);
        }
        assertThat(looks[0]).isEqualTo(3);
    }
}
