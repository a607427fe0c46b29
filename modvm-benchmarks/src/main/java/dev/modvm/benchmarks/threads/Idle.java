package dev.modvm.benchmarks.threads;

import dev.modvm.annotations.Boot;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.U16;

/** Answers nothing, and has nothing to do. */
@Peripheral(base = U16.class, model = "Idle")
final class Idle {
    @Boot
    void boot() {}
}
