/**
 * What every generated machine has in common: its parts, and the choice between the executions. Its
 * public types are the base of generated code; users need none of them.
 */
@NullMarked
package dev.modvm.runtime.assembly;

import org.jspecify.annotations.NullMarked;
