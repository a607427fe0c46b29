/**
 * Whether the public parts of the runtime that threads share keep the orderings that they promise.
 */
@NullMarked
package dev.modvm.stress;

import org.jspecify.annotations.NullMarked;
