/**
 * Machines that fit together: what was read, with everything settled that generated code needs.
 * Each machine is resolved once; rules, drawings and generated code take what they need from it,
 * and find nothing out again.
 */
@NullMarked
package dev.modvm.processor.resolve;

import org.jspecify.annotations.NullMarked;
