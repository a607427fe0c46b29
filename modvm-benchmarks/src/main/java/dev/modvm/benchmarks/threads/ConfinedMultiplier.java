package dev.modvm.benchmarks.threads;

import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.U16;

/** A {@link Multiplier} that only its own thread executes. */
@Peripheral(base = U16.class, model = "Confined multiplier", confined = true)
final class ConfinedMultiplier extends Multiplier {}
