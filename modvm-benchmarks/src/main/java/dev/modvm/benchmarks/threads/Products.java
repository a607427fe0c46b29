package dev.modvm.benchmarks.threads;

import dev.modvm.annotations.Sends;

/** The typed port of those who ask for products. */
interface Products {
    @Sends(Multiply.class)
    int multiply(int left, int right);
}
