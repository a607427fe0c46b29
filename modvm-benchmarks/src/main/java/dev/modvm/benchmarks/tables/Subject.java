package dev.modvm.benchmarks.tables;

import dev.modvm.runtime.Machine;

/**
 * A machine whose table is of interest, and what a test looks at when it is not running.
 *
 * @param machine the machine
 * @param processor its processor, whose fields are its registers
 * @param memory the array of its memory
 */
public record Subject(Machine machine, Object processor, Object memory) {}
