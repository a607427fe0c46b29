/**
 * What components and the programs around them use of a running machine: requests and responses,
 * channels, the bus, memory in banks, interrupt lines and wait states, outcomes, pacing, how a
 * machine is started and how its threads wait, and the machine itself. What users of components
 * alone do not need, {@code CycleCounter} for example, is here where generated code and the bus
 * share it.
 */
@NullMarked
package dev.modvm.runtime;

import org.jspecify.annotations.NullMarked;
