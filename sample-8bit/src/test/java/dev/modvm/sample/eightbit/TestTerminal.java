package dev.modvm.sample.eightbit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** The other end of a serial line in a test: what it types arrives, and what it gets it shows. */
final class TestTerminal implements SerialLine {
    private final Queue<Integer> typed = new ConcurrentLinkedQueue<>();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final boolean waits;
    private final AtomicInteger polls = new AtomicInteger();

    /** Creates a terminal that loses nothing. */
    TestTerminal() {
        this(true);
    }

    /** Creates a terminal that waits until its bytes have been read, or does not. */
    TestTerminal(boolean waits) {
        this.waits = waits;
    }

    void type(String text) {
        for (byte value : text.getBytes(StandardCharsets.ISO_8859_1)) {
            typed.add(value & 0xFF);
        }
    }

    String shown() {
        return shown.toString(StandardCharsets.ISO_8859_1);
    }

    /** Returns how often the port has looked for input. */
    int polls() {
        return polls.get();
    }

    /** Waits until a text has been shown, at most 20 seconds; returns what has been until then. */
    String awaitShown(String text) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!shown().contains(text) && System.nanoTime() < end) {
            Thread.sleep(1);
        }
        return shown();
    }

    @Override
    public int poll() {
        polls.incrementAndGet();
        Integer next = typed.poll();
        return next == null ? SILENCE : next;
    }

    @Override
    public void send(int value) {
        shown.write(value);
    }

    @Override
    public boolean waitsForReader() {
        return waits;
    }
}
