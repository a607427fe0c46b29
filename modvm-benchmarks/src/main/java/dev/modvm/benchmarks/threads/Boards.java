package dev.modvm.benchmarks.threads;

import dev.modvm.annotations.MachineSpec;
import java.util.List;

/** The machines whose queries are measured. */
final class Boards {
    private Boards() {}

    /** One processor and two peripherals, of which it asks one. */
    @MachineSpec
    interface Typed {
        Asker asker();

        Multiplier multiplier();

        @SuppressWarnings("modvm/PeripheralUnasked") // It is there to be left alone.
        Multiplier spare();
    }

    /** The same, where it asks over a channel. */
    @MachineSpec
    interface Untyped {
        UntypedAsker asker();

        Multiplier multiplier();

        @SuppressWarnings("modvm/PeripheralUnasked") // It is there to be left alone.
        Multiplier spare();
    }

    /** One processor that asks a peripheral which only its own thread executes. */
    @MachineSpec
    interface Confined {
        Asker asker();

        ConfinedMultiplier multiplier();
    }

    /** Eight processors that ask one peripheral. */
    @MachineSpec
    interface Crowd {
        Asker first();

        Asker second();

        Asker third();

        Asker fourth();

        Asker fifth();

        Asker sixth();

        Asker seventh();

        Asker eighth();

        Multiplier multiplier();
    }

    /** Nodes that pass a token round, as many as there are to be. */
    @MachineSpec
    interface Ring {
        List<Station> stations();
    }

    /** Ten components that do nothing. */
    @MachineSpec
    interface Ten {
        Asker asker();

        Multiplier multiplier();

        Idle first();

        Idle second();

        Idle third();

        Idle fourth();

        Idle fifth();

        Idle sixth();

        Idle seventh();

        Idle eighth();
    }
}
