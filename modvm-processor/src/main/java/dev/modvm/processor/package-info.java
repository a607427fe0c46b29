/**
 * The annotation processor. Data flows one way: source elements are read into a model, rules check
 * the model, generators write what it describes.
 */
@NullMarked
package dev.modvm.processor;

import org.jspecify.annotations.NullMarked;
