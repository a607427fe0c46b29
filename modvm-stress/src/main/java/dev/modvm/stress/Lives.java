package dev.modvm.stress;

import dev.modvm.runtime.ComponentKind;
import dev.modvm.runtime.Metadata;
import dev.modvm.runtime.lifecycle.ComponentLife;

/** Lives of components without a machine around them. */
final class Lives {
    private static final Metadata METADATA =
            new Metadata("tested", "Test component", ComponentKind.PERIPHERAL);

    private Lives() {}

    /** Returns the life of a component that has not booted. */
    static ComponentLife unbooted() {
        return new ComponentLife(METADATA);
    }

    /** Returns the life of a component that has booted. */
    static ComponentLife booted() {
        ComponentLife life = unbooted();
        life.booted();
        return life;
    }
}
