/** The rules that a machine must keep to fit together, one class for each. */
@NullMarked
package dev.modvm.processor.validate;

import org.jspecify.annotations.NullMarked;
