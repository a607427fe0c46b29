package dev.modvm.benchmarks.threads;

import dev.modvm.annotations.Handles;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.U16;

/** Gives the lower 16 bits of a product, plus one. */
@Peripheral(base = U16.class, model = "Multiplier")
class Multiplier {
    @Handles(Multiply.class)
    int multiply(int left, int right) {
        return (left * right + 1) & 0xFFFF;
    }
}
