/**
 * The fused execution: every component on the caller's thread, queries as direct calls, and one
 * time that decides who is next. Its public types are the base of generated code; users need none
 * of them.
 */
@NullMarked
package dev.modvm.runtime.fused;

import org.jspecify.annotations.NullMarked;
