package dev.modvm.runtime.threaded;

import dev.modvm.runtime.Waiting;
import java.util.ArrayList;
import java.util.List;

/** What one thread of a machine runs: the duties that it has, in turn, until all are over. */
final class DutyCycle implements Runnable {
    private final List<Duty> duties = new ArrayList<>();
    private final Waiting waiting;

    DutyCycle(Waiting waiting) {
        this.waiting = waiting;
    }

    /** Adds a duty. Called before the thread starts. */
    void add(Duty duty) {
        duties.add(duty);
    }

    @Override
    public void run() {
        int looks = 0;
        while (!duties.isEmpty()) {
            boolean worked = false;
            for (Duty duty : duties) {
                worked |= duty.perform();
            }
            if (worked) {
                looks = 0;
                duties.removeIf(Duty::isOver);
            } else {
                waiting.pause(++looks);
                // Kept, it would turn the wait into a spin; it can't be meant for a thread that
                // waits.
                Thread.interrupted();
            }
        }
    }
}
