/**
 * What a user writes on classes to make them components, and on interfaces to make them machines.
 *
 * <p>Nothing here does anything by itself: the annotation processor of {@code modvm-processor}
 * reads it at compile time. Every element has a default and no annotation is limited to a target,
 * since javac runs no annotation processor once it has found such a mistake itself, and would then
 * report every generated name as missing; the processor reports these mistakes instead.
 */
@NullMarked
package dev.modvm.annotations;

import org.jspecify.annotations.NullMarked;
