package dev.modvm.runtime.threaded;

import dev.modvm.runtime.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * What is to happen in one machine of the soak; all of it follows from its seed. Seeds go round all
 * {@linkplain SoakPoint#ALL points}: in a calm machine nothing else goes wrong, so that its point
 * is hit for sure; in a wild one more goes wrong at random.
 */
final class SoakPlan {
    /** No machine of the soak is given as long. */
    private static final Duration LONG_GRACE = Duration.ofSeconds(60);

    private static final Duration SHORT_GRACE = Duration.ofMillis(400);

    /** In how many of the rounds a grace is waited for: it takes longer than all else together. */
    private static final int ROUNDS_FOR_A_GRACE = 4;

    /** How often each step, handler or cycle comes in a machine, at the least. */
    private static final int SURE_OCCASIONS = 8;

    /** A wild machine has a mishap at one occasion of so many. */
    private static final int WILD_OCCASIONS = 400;

    /** The same at a halt, which comes once: also to what has failed before. */
    private static final int WILD_HALTS = 5;

    private static final List<Mishap> AT_RANDOM =
            List.of(Mishap.values()).stream()
                    .filter(mishap -> mishap != Mishap.OUTLAST_THE_GRACE)
                    .toList();

    private static final List<SoakThreads.Kind> THREADS = List.of(SoakThreads.Kind.values());

    final long seed;
    final SoakPoint point;
    final boolean wild;

    /** Of the thread that starts the machine. */
    final Random random;

    /** At least two: the first one counts cycles, the second one is called after each step. */
    final int peripherals;

    final int processors;

    /** How the machine is started: with threads of this kind, which wait like this. */
    final SoakThreads.Kind threads;

    final Waiting waiting;

    /** At which of the occasions the point is hit. */
    final int occasion;

    /** Whether a thread asks that is not the machine's. */
    final boolean outsiders;

    SoakPlan(long seed) {
        this.seed = seed;
        // Neighbouring seeds of Random begin alike.
        random = new Random(new SplittableRandom(seed).nextLong());
        long round = Math.floorDiv(seed, SoakPoint.ALL.size());
        wild = Math.floorMod(round, 2) == 1;
        point = turn(round, SoakPoint.ALL.get(Math.floorMod(seed, SoakPoint.ALL.size())));
        peripherals = 2 + random.nextInt(4);
        processors = 1 + random.nextInt(4);
        threads = THREADS.get(random.nextInt(THREADS.size()));
        waiting = waiting(random);
        occasion = random.nextInt(occasions());
        outsiders = random.nextInt(4) == 0;
    }

    private static Waiting waiting(Random random) {
        // Where there are more threads than cores, it takes a hundred times as long as the others.
        if (random.nextInt(32) == 0) {
            return Waiting.lowLatency();
        }
        return switch (random.nextInt(3)) {
            case 0 -> Waiting.frugal();
            case 1 -> Waiting.yielding(3).then(Waiting.parking());
            default -> Waiting.balanced();
        };
    }

    private static SoakPoint turn(long round, SoakPoint point) {
        return point instanceof SoakPoint.InComponent place
                        && place.mishap() == Mishap.OUTLAST_THE_GRACE
                        && Math.floorMod(round, ROUNDS_FOR_A_GRACE) != 0
                ? new SoakPoint.InComponent(place.moment(), Mishap.DELAY)
                : point;
    }

    private int occasions() {
        if (point instanceof SoakPoint.InComponent place) {
            return switch (place.moment()) {
                case PERIPHERAL_BOOT, PERIPHERAL_HALT -> peripherals;
                case PROCESSOR_BOOT, PROCESSOR_HALT -> processors;
                default -> SURE_OCCASIONS;
            };
        }
        return peripherals + processors;
    }

    /** Tells whether a mishap comes by chance. */
    boolean strays(Moment moment, Random chance) {
        return wild && chance.nextInt(moment.isHalt() ? WILD_HALTS : WILD_OCCASIONS) == 0;
    }

    static Mishap anyMishap(Random chance) {
        return AT_RANDOM.get(chance.nextInt(AT_RANDOM.size()));
    }

    /**
     * Tells whether the machine waits for its components as long as it takes: otherwise it may halt
     * a peripheral before all messages have been handled.
     */
    boolean isPatient() {
        return !(point instanceof SoakPoint.InComponent place
                && place.mishap() == Mishap.OUTLAST_THE_GRACE);
    }

    /** Tells whether no thread is interrupted but by itself. */
    boolean leavesOthersAlone() {
        return !wild
                && isPatient()
                && !(point instanceof SoakPoint.InComponent place
                        && place.mishap() == Mishap.INTERRUPT_ANOTHER);
    }

    Duration grace() {
        return isPatient() ? LONG_GRACE : SHORT_GRACE;
    }

    @Override
    public String toString() {
        return "seed "
                + seed
                + ": "
                + point
                + (wild ? ", wild, " : ", calm, ")
                + peripherals
                + " peripherals, "
                + processors
                + " processors, threads "
                + threads
                + (outsiders ? ", asked from outside" : "");
    }
}
