package dev.modvm.runtime;

/** What a component of a machine is. */
public enum ComponentKind {
    /** A component that runs by itself and sends requests. */
    PROCESSOR,
    /** A component that answers requests. */
    PERIPHERAL,
    /** A component that does both: it takes turns, and answers what others ask it. */
    NODE
}
