package dev.modvm.sample.eightbit;

/**
 * The interrupt flags of a {@link Via6522} (IFR), and which of them request an interrupt (IER). A
 * flag is set whether it is enabled or not.
 */
final class Via6522Interrupts {
    static final int CA2 = 0x01;
    static final int CA1 = 0x02;
    static final int SHIFT_REGISTER = 0x04;
    static final int CB2 = 0x08;
    static final int CB1 = 0x10;
    static final int TIMER_2 = 0x20;
    static final int TIMER_1 = 0x40;

    /** Bit 7 of IFR: some enabled flag is set. */
    private static final int ANY = 0x80;

    /** Bit 7 of what is saved to IER: the other bits enable, not disable. It is always loaded. */
    private static final int ENABLES = 0x80;

    private int flags;
    private int enabled;

    void reset() {
        flags = 0;
        enabled = 0;
    }

    void set(int flag) {
        flags |= flag;
    }

    void clear(int cleared) {
        flags &= ~cleared;
    }

    boolean isSet(int flag) {
        return (flags & flag) != 0;
    }

    boolean isRequested() {
        return (flags & enabled) != 0;
    }

    int flags() {
        return isRequested() ? flags | ANY : flags;
    }

    int enabled() {
        return enabled | ENABLES;
    }

    /** Saves to IER. */
    void enable(int value) {
        int changed = value & ~ENABLES;
        enabled = (value & ENABLES) != 0 ? enabled | changed : enabled & ~changed;
    }
}
