package dev.modvm.stress;

/**
 * The same channel where its mistake lasts long enough for threads that really run at once to meet
 * it within a short run. Where Lincheck switches threads itself, it would take the delay for a loop
 * that hangs.
 */
public final class SlowBrokenChannelOperations extends BrokenChannelOperations {
    /** Creates the channel; Lincheck calls it. */
    public SlowBrokenChannelOperations() {
        super(200);
    }
}
