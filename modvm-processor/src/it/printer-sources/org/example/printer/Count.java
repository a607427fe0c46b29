package org.example.printer;

import dev.modvm.runtime.*;

/**
 * Counts a byte.
 *
 * @param value the byte
 */
public record Count(long value) implements Request {}
