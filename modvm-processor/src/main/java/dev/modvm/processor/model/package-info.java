/**
 * What the user wrote, read once into immutable records. Nothing after this package looks at the
 * compiler's elements, but to place a message.
 */
@NullMarked
package dev.modvm.processor.model;

import org.jspecify.annotations.NullMarked;
