/** The catalogue of messages, and how they reach the user. */
@NullMarked
package dev.modvm.processor.diagnostics;

import org.jspecify.annotations.NullMarked;
