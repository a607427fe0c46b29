package dev.modvm.annotations;

/** When, within a step of a {@link Processor}, its accesses to a bus happen. */
public enum Timing {
    /**
     * All accesses of a step happen at its start, but for those that name a later cycle with {@code
     * load(address, cycle)}; the {@link Step} method, or the instruction's entry in the table, says
     * how long the step is. Wait states that handlers add make it longer.
     */
    STEP,

    /**
     * Each access is one clock cycle: access <i>k</i> of a step, counted from 0, happens <i>k</i>
     * cycles after its start, and the step is as long as its accesses and the wait states that
     * handlers add.
     */
    ACCESS
}
