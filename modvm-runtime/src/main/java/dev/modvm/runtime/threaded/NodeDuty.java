package dev.modvm.runtime.threaded;

/**
 * The duty of a node's own thread: it boots the node, and takes its turns. Between them the node is
 * idle, so that others can ask it without a hand-over, and this thread serves what they have left.
 */
final class NodeDuty extends Duty {
    private static final int TURNS_BEFORE_A_YIELD = 1 << 16;

    private final ThreadedNode node;
    private int turns;

    NodeDuty(ThreadedNode node, Progress progress, int number) {
        super(progress, number);
        this.node = node;
    }

    @Override
    boolean work() {
        if (!hasBooted()) {
            return boot(false);
        }
        if (!progress().isComplete()) {
            return ownership().serveIfIdle();
        }
        if (progress().isHalting() || !node.life().serves()) {
            endWhenIdle();
            return true;
        }
        if (!node.isAwake()) {
            return ownership().serveIfIdle();
        }
        takeTurn();
        return true;
    }

    private void takeTurn() {
        if (!ownership().enterWhenIdle()) {
            return;
        }
        int entries = HeldComponents.ofThisThread().entries();
        try {
            if (node.life().serves()) {
                node.step();
            }
        } catch (Throwable thrown) {
            node.life().end(thrown);
            HeldComponents.ofThisThread().unwind(entries);
        }
        ownership().leave();
        if (++turns % TURNS_BEFORE_A_YIELD == 0) {
            ProcessorDuty.yieldNow();
        }
    }
}
