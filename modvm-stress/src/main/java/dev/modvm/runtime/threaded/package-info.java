/**
 * Whether the threaded execution keeps the orderings that it relies on: tests of classes that only
 * their own package sees.
 */
@NullMarked
package dev.modvm.runtime.threaded;

import org.jspecify.annotations.NullMarked;
