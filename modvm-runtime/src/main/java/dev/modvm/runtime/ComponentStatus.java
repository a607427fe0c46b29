package dev.modvm.runtime;

/** How a component of a machine stands. */
public enum ComponentStatus {
    /** It has not ended: the run reached its limit, or the machine is still running. */
    RUNNING,
    /** It ended by itself, with a code, by throwing {@link Terminated}. */
    ENDED,
    /** It threw something else, which is its {@linkplain ComponentOutcome#failure failure}. */
    FAILED,
    /** It was halted: after the last processor had ended, or because the machine was told to. */
    HALTED,
    /** It did not end although its thread was interrupted; that thread may still run. */
    STUCK
}
