/** Writes the source of machines that have passed validation, one class for each kind of file. */
@NullMarked
package dev.modvm.processor.generate;

import org.jspecify.annotations.NullMarked;
