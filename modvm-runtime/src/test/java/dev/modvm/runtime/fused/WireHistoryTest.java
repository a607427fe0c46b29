package dev.modvm.runtime.fused;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What was done to a wire, in the order of time, and what is left of it when it is forgotten. */
class WireHistoryTest {
    private final WireHistory history = new WireHistory();

    private void add(long cycle, boolean up) {
        if (history.isFull()) {
            history.grow();
        }
        history.add(cycle, 1, up);
    }

    private String at(long cycle) {
        long until = history.until(cycle, 1);
        return history.sourcesUntil(until) + " sources, " + history.raisesUntil(until) + " raises";
    }

    @Test
    void whatIsForgottenIsStillCounted() {
        add(1, true);
        add(2, false);
        add(3, true);
        add(4, true);
        add(5, false);
        history.forgetOldest();
        history.forgetOldest();
        history.forgetOldest();
        history.forgetOldest();
        assertThat(at(0)).isEqualTo("2 sources, 2 raises");
        assertThat(at(5)).isEqualTo("1 sources, 2 raises");
    }

    @Test
    void whatComesLateIsPutWhereItBelongs() {
        add(10, true);
        add(20, false);
        add(30, true);
        add(15, true);
        assertThat(at(9)).isEqualTo("0 sources, 0 raises");
        assertThat(at(10)).isEqualTo("1 sources, 1 raises");
        assertThat(at(15)).isEqualTo("2 sources, 1 raises");
        assertThat(at(20)).isEqualTo("1 sources, 1 raises");
        // It was a raise, before one that is still on.
        assertThat(at(30)).isEqualTo("2 sources, 1 raises");
    }

    @Test
    void growsInTheMiddleOfItsRing() {
        int entries = WireHistory.FIRST_ENTRIES;
        for (int entry = 0; entry < entries; entry++) {
            add(entry, entry % 2 == 0);
        }
        for (int entry = 0; entry < entries / 2; entry++) {
            history.forgetOldest();
            add(entries + entry, entry % 2 == 0);
        }
        for (int entry = 0; entry < entries; entry++) {
            add(2L * entries + entry, entry % 2 == 0);
        }
        for (long cycle = entries / 2; cycle < entries * 3 / 2; cycle += 2) {
            assertThat(at(cycle)).isEqualTo("1 sources, " + (cycle / 2 + 1) + " raises");
            assertThat(at(cycle + 1)).isEqualTo("0 sources, " + (cycle / 2 + 1) + " raises");
        }
    }
}
