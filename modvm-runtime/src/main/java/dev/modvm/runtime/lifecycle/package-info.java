/**
 * The life of one component, from boot to end, the same in both executions. Generated code does not
 * use it; the executions do.
 */
@NullMarked
package dev.modvm.runtime.lifecycle;

import org.jspecify.annotations.NullMarked;
