/**
 * The threaded execution: a thread for each component, and the ownership of components by threads.
 * Its public types are the base of generated code; users need none of them.
 */
@NullMarked
package dev.modvm.runtime.threaded;

import org.jspecify.annotations.NullMarked;
