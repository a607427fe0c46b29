package dev.modvm.sample.eightbit;

/**
 * The two control lines of a port of a {@link Via6522}: CA1 and CA2, or CB1 and CB2. Four bits of
 * PCR say what they do.
 */
final class Via6522ControlLines {
    private static final long NEVER = Long.MAX_VALUE;

    /** Bit 0: the active edge of the first line is the rise of its level, not the fall. */
    private static final int FIRST_RISES = 1;

    // Bits 1 to 3: the second line. As an input (bit 3 is 0) it has an active edge, too.
    private static final int SECOND_IS_OUTPUT = 8;
    private static final int SECOND_RISES = 4;
    private static final int SECOND_IS_INDEPENDENT = 2;
    private static final int SECOND_MODE = 0xE;
    private static final int HANDSHAKE = 0x8;
    private static final int PULSE = 0xA;
    private static final int LOW = 0xC;

    private final Via6522Interrupts interrupts;
    private final int firstFlag;
    private final int secondFlag;

    private int mode;

    /** Whether an access to the port has lowered the second line, and when it rises by itself. */
    private boolean lowered;

    private long rise;

    Via6522ControlLines(Via6522Interrupts interrupts, int firstFlag, int secondFlag) {
        this.interrupts = interrupts;
        this.firstFlag = firstFlag;
        this.secondFlag = secondFlag;
    }

    void reset() {
        mode = 0;
        lowered = false;
        rise = NEVER;
    }

    /** Takes the four bits of PCR. A handshake goes on unless its mode ends. */
    void configure(int value) {
        if (((mode ^ value) & SECOND_MODE) != 0) {
            lowered = false;
            rise = NEVER;
        }
        mode = value;
    }

    /** The processor accesses the port: that clears the flags. */
    void acknowledge() {
        boolean independent = (mode & (SECOND_IS_OUTPUT | SECOND_IS_INDEPENDENT)) == 2;
        interrupts.clear(independent ? firstFlag : firstFlag | secondFlag);
    }

    /** Tells the other side of the access, where the second line is for that. */
    void signal(long now) {
        int second = mode & SECOND_MODE;
        if (second == HANDSHAKE || second == PULSE) {
            lowered = true;
            rise = second == PULSE ? now + 1 : NEVER;
        }
    }

    /** The level of the first line changes. Returns whether that sets its flag, which was clear. */
    boolean changeFirst(boolean rises) {
        if (rises != ((mode & FIRST_RISES) != 0)) {
            return false;
        }
        if ((mode & SECOND_MODE) == HANDSHAKE) {
            lowered = false;
        }
        boolean isNew = !interrupts.isSet(firstFlag);
        interrupts.set(firstFlag);
        return isNew;
    }

    /** The level of the second line changes. */
    void changeSecond(boolean rises) {
        if (!drivesSecond() && rises == ((mode & SECOND_RISES) != 0)) {
            interrupts.set(secondFlag);
        }
    }

    boolean isFirstFlagged() {
        return interrupts.isSet(firstFlag);
    }

    boolean drivesSecond() {
        return (mode & SECOND_IS_OUTPUT) != 0;
    }

    /** The level of the second line while this drives it. */
    boolean level() {
        return !lowered && (mode & SECOND_MODE) != LOW;
    }

    void advance(long now) {
        if (now >= rise) {
            lowered = false;
            rise = NEVER;
        }
    }

    /** When it must be advanced next. */
    long due() {
        return rise;
    }
}
